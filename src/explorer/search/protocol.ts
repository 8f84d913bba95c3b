import type { NodeKey } from '../../model/key.ts'
import type { SearchAnswer } from '../../query/search.ts'
import type { SearchNode } from '../../query/search-query.ts'
import type { Arrived, Failure } from '../resource.ts'

/** What the page tells the search worker: first where it is, then one query after the other. */
export type ToWorker =
  | { say: 'open'; base: string; nodes: [NodeKey, SearchNode][] }
  | { say: 'ask'; asker: Asker; query: string; limit: number }

/** Who asks; each has one query at a time. */
export type Asker = 'box' | 'page'

/** What is there to be searched: titles, headings and names, then all words. */
export type Reach = 'headings' | 'text'

/** What the worker answers. */
export type FromWorker =
  | { say: 'reach'; reach: Reach }
  | { say: 'arrived'; arrived: Arrived }
  | { say: 'failed'; failure: Failure }
  | { say: 'found'; asker: Asker; query: string; found: SearchAnswer }
