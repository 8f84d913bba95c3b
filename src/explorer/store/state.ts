import type { NodeKey } from '../../model/key.ts'
import type { RecordType } from '../../model/record.ts'
import type {
  SiteGaps,
  SiteNews,
  SiteRecords,
  SiteRequirements,
  SiteSuggestions,
} from '../../model/site.ts'
import type { Effects } from '../data.ts'
import type { Lookup } from '../lookup.ts'
import { NO_FILTER } from '../mapState.ts'
import type { Pages } from '../pages.ts'
import { IDLE, type Resource } from '../resource.ts'
import type { SearchState } from '../search/client.ts'
import { isTheme, type Theme } from '../theme.ts'
import { readRoute } from '../url.ts'
import { mapLeft, type Place } from './arrival.ts'

export interface ExplorerState extends Place {
  theme: Theme
  /** Names in texts are links. */
  isLinkingNames: boolean
  atlas: Resource<Lookup>
  gaps: Resource<SiteGaps>
  news: Resource<SiteNews>
  suggestions: Resource<SiteSuggestions>
  requirements: Resource<SiteRequirements>
  /** What the reader has heard of this corpus, kept in the browser. */
  heard: readonly NodeKey[]
  /** `generation` counts how often the search was opened: who asks must ask again. */
  search: SearchState & { generation: number }
  tables: ReadonlyMap<RecordType, Resource<SiteRecords>>
  shards: ReadonlyMap<string, Resource<Pages>>
}

/** The one state, and who hears of its changes. */
export interface Cell {
  get: () => ExplorerState
  set: (change: Partial<ExplorerState>) => void
  subscribe: (listener: () => void) => () => void
}

export function holdState(initial: ExplorerState): Cell {
  let state = initial
  const listeners = new Set<() => void>()
  return {
    get: () => state,
    set: (change) => {
      state = { ...state, ...change }
      for (const listener of listeners) listener()
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** Returns the state before anything was loaded: what the address says and what the browser kept. */
export function initialState({ recall }: Pick<Effects, 'recall'>, hash: string): ExplorerState {
  const route = readRoute(hash)
  const theme = recall('theme')
  return {
    route,
    map: mapLeft(route) ?? NO_FILTER,
    moves: 0,
    theme: isTheme(theme) ? theme : 'system',
    isLinkingNames: recall('names') !== 'plain',
    atlas: IDLE,
    gaps: IDLE,
    news: IDLE,
    suggestions: IDLE,
    requirements: IDLE,
    heard: [],
    search: { reach: undefined, failure: undefined, arrived: undefined, generation: 0 },
    tables: new Map(),
    shards: new Map(),
  }
}
