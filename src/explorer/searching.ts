import { useEffect, useState } from 'react'
import type { SearchHit } from '../model/answer.ts'
import { useExplorer, useStore } from './context.ts'
import type { Lookup } from './lookup.ts'
import type { SearchState } from './search/client.ts'
import type { Asker } from './search/protocol.ts'

interface Hits {
  /** Whether titles and headings, or all words, were searched. */
  state: SearchState
  hits: readonly SearchHit[]
  retry: () => void
}

const MOST_LETTERS = 200
const NONE: readonly SearchHit[] = []

/** Returns what the texts say to a query; the search is opened when this is first used. */
export function useHits(asker: Asker, query: string, limit: number): Hits {
  const store = useStore()
  const atlas = useExplorer((state) => state.atlas)
  const isReady = atlas.state === 'ready'
  useEffect(() => {
    if (isReady) store.openSearch()
  }, [store, isReady])
  const state = useExplorer((one) => one.search)
  const [hits, setHits] = useState<readonly SearchHit[]>(NONE)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a search that was opened anew is asked anew
  useEffect(() => {
    if (atlas.state !== 'ready' || query === '') {
      setHits(NONE)
      return
    }
    const show = (found: SearchHit[]): void =>
      setHits(found.filter((hit) => isText(hit, atlas.value)).slice(0, limit))
    return store.askSearch(asker, query.slice(0, MOST_LETTERS), 2 * limit, show)
  }, [store, atlas, state.generation, asker, query, limit])
  return { state, hits, retry: store.openSearch }
}

/** The index has entities too, at a line of somebody else's text: names are found without it. */
function isText(hit: SearchHit, lookup: Lookup): boolean {
  return lookup.documents.get(hit.path)?.key === hit.key
}
