import type { Effects } from './data.ts'
import { arrivalAt } from './store/arrival.ts'
import { type Choices, keptChoices } from './store/choices.ts'
import {
  type AtlasFile,
  atlasFile,
  type ShardFiles,
  shardFiles,
  type TableFiles,
  tableFiles,
  type WholeFiles,
  wholeFiles,
} from './store/files.ts'
import { type SearchSession, searchSession } from './store/search.ts'
import { type Cell, holdState, initialState } from './store/state.ts'
import type { Left } from './visits.ts'

type Parts = AtlasFile & WholeFiles & ShardFiles & TableFiles & SearchSession & Choices

/** The truth of the page: one state, changed by these functions only. */
export interface Store extends Omit<Parts, 'reload'>, Pick<Cell, 'get' | 'subscribe'> {
  /** Takes what the address bar says, and how the page was left if the reader comes back to it. */
  arrive: (hash: string, left?: Left) => void
  /** Loads again what was loaded, keeping what is on screen until the new data is there. */
  reload: () => Promise<void>
}

export function createStore(effects: Effects, hash: string): Store {
  const cell = holdState(initialState(effects, hash))
  const atlas = atlasFile(effects, cell)
  const whole = wholeFiles(effects, cell)
  const shards = shardFiles(effects, cell)
  const tables = tableFiles(effects, cell)
  const search = searchSession(effects, cell)
  return {
    ...atlas,
    ...whole,
    ...shards,
    ...tables,
    ...search,
    ...keptChoices(effects, cell),
    get: cell.get,
    subscribe: cell.subscribe,
    arrive: (at, left) => cell.set(arrivalAt(at, cell.get(), left)),
    reload: async () => {
      await Promise.all([atlas, whole, shards, tables].map((files) => files.reload()))
      search.reload()
    },
  }
}
