import type { SiteNode } from '../../model/site.ts'
import type { SearchAnswer } from '../../query/search.ts'
import type { SearchNode } from '../../query/search-query.ts'
import type { Arrived, Failure } from '../resource.ts'
import type { Asker, FromWorker, Reach, ToWorker } from './protocol.ts'

/** How far a search reaches now. */
export interface SearchState {
  /** Nothing yet, titles and headings, or all words. */
  reach: Reach | undefined
  failure: Failure | undefined
  /** Of the file that comes next. */
  arrived: Arrived | undefined
}

/** One search, shared by all that ask. */
export interface SearchClient {
  /** Answers may come more than once: when more can be searched they come again. Returns how to stop. */
  ask: (asker: Asker, query: string, limit: number, onFound: OnFound) => () => void
  close: () => void
}

type OnFound = (found: SearchAnswer) => void

/** Starts the search worker. It loads its files from where the page came from. */
export function openSearch(
  nodes: readonly SiteNode[],
  onState: (state: SearchState) => void,
): SearchClient {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
  const post = (message: ToWorker): void => worker.postMessage(message)
  const asked = new Map<Asker, { query: string; onFound: OnFound }>()
  let state: SearchState = { reach: undefined, failure: undefined, arrived: undefined }
  worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
    if (data.say === 'found') {
      const asker = asked.get(data.asker)
      if (asker?.query === data.query) asker.onFound(data.found)
      return
    }
    state = stateAfter(state, data)
    onState(state)
  })
  post({
    say: 'open',
    base: document.baseURI,
    nodes: nodes.map((node) => [node.key, searchNode(node)]),
  })
  return {
    ask: (asker, query, limit, onFound) => {
      const mine = { query, onFound }
      asked.set(asker, mine)
      post({ say: 'ask', asker, query, limit })
      return () => {
        if (asked.get(asker) === mine) asked.delete(asker)
      }
    },
    close: () => worker.terminate(),
  }
}

function stateAfter(state: SearchState, news: Exclude<FromWorker, { say: 'found' }>): SearchState {
  if (news.say === 'arrived') return { ...state, arrived: news.arrived }
  if (news.say === 'failed') return { ...state, failure: news.failure }
  return { reach: news.reach, failure: undefined, arrived: undefined }
}

/** Only what a search asks of a node: a message is copied. */
function searchNode({ kind, label, aliases, title, number, series, path }: SiteNode): SearchNode {
  return {
    kind,
    label,
    aliases,
    ...(title === undefined ? {} : { title }),
    ...(number === undefined ? {} : { number }),
    ...(series === undefined ? {} : { series }),
    ...(path === undefined ? {} : { path }),
  }
}
