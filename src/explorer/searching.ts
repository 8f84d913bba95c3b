import { useEffect, useState } from 'react'
import type { SearchAnswer } from '../query/search.ts'
import { useExplorer, useStore } from './context.ts'
import type { SearchState } from './search/client.ts'
import type { Asker } from './search/protocol.ts'

interface Found {
  /** Whether titles and headings, or all words, were searched. */
  state: SearchState
  answer: SearchAnswer
  retry: () => void
}

const MOST_LETTERS = 200
const NOTHING: SearchAnswer = { hits: [], terms: [], total: 0 }

/** Returns what the texts say to a query; the search is opened when this is first used. */
export function useSearch(asker: Asker, query: string, limit: number): Found {
  const store = useStore()
  const isReady = useExplorer((state) => state.atlas.state === 'ready')
  useEffect(() => {
    if (isReady) store.openSearch()
  }, [store, isReady])
  const state = useExplorer((one) => one.search)
  const [answer, setAnswer] = useState(NOTHING)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a search that was opened anew is asked anew
  useEffect(() => {
    if (!isReady || query === '') {
      setAnswer(NOTHING)
      return
    }
    return store.askSearch(asker, query.slice(0, MOST_LETTERS), limit, setAnswer)
  }, [store, isReady, state.generation, asker, query, limit])
  return { state, answer, retry: store.openSearch }
}
