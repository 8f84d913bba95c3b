import { useEffect, useState } from 'react'
import type { SearchHit } from '../model/answer.ts'
import type { SearchIndex } from '../query/search.ts'
import { useExplorer, useStore } from './context.ts'
import type { Lookup } from './lookup.ts'
import type { Resource } from './resource.ts'

interface Hits {
  resource: Resource<SearchIndex>
  hits: readonly SearchHit[]
  retry: () => void
}

const MOST_LETTERS = 200
const NONE: readonly SearchHit[] = []

/** Returns what the texts say to a query; the index is loaded when this is first used. */
export function useHits(query: string, limit: number): Hits {
  const store = useStore()
  useEffect(() => void store.loadSearch(), [store])
  const resource = useExplorer((state) => state.search)
  const atlas = useExplorer((state) => state.atlas)
  const [hits, setHits] = useState<readonly SearchHit[]>(NONE)
  useEffect(() => {
    let isCurrent = true
    if (resource.state !== 'ready' || query === '') setHits(NONE)
    else {
      void import('../query/search.ts').then(({ search }) => {
        if (!isCurrent) return
        const found = search(resource.value, query.slice(0, MOST_LETTERS), { limit: 2 * limit })
        setHits(
          found
            .filter((hit) => atlas.state !== 'ready' || isText(hit, atlas.value))
            .slice(0, limit),
        )
      })
    }
    return () => {
      isCurrent = false
    }
  }, [resource, atlas, query, limit])
  return { resource, hits, retry: () => void store.loadSearch() }
}

/** The index has entities too, at a line of somebody else's text: names are found without it. */
function isText(hit: SearchHit, lookup: Lookup): boolean {
  return lookup.documents.get(hit.path)?.key === hit.key
}
