import type { NodeKey } from '../model/key.ts'
import type { RecordType } from '../model/record.ts'
import { shardPath } from '../model/shards.ts'
import type {
  SiteGaps,
  SiteNews,
  SiteNode,
  SiteRecords,
  SiteRequirements,
  SiteSuggestions,
} from '../model/site.ts'
import {
  checkAtlas,
  checkGaps,
  checkNews,
  checkRecords,
  checkRequirements,
  checkShard,
  checkSuggestions,
} from './check.ts'
import { type Effects, loadFile, type OnArrived } from './data.ts'
import { readHeard, writeHeard } from './heard.ts'
import { type Lookup, lookupOf } from './lookup.ts'
import { type MapState, NO_FILTER } from './mapState.ts'
import { type Pages, pageIn } from './pages.ts'
import { IDLE, LOADING, type Resource } from './resource.ts'
import type { SearchClient, SearchState } from './search/client.ts'
import { isTheme, type Theme } from './theme.ts'
import { placeOf, type Route, readRoute } from './url.ts'

export interface ExplorerState {
  route: Route
  /** The map as the reader last saw it, without what was picked there. */
  map: MapState
  /** Counts moves from one page to another: each moves focus to the new heading. */
  moves: number
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

/** What is loaded in one file, when it is first asked for. */
const WHOLE_FILES = ['gaps', 'news', 'suggestions', 'requirements'] as const
type WholeFile = (typeof WHOLE_FILES)[number]

/** The truth of the page: one state, changed by these functions only. */
export interface Store {
  get: () => ExplorerState
  subscribe: (listener: () => void) => () => void
  /** Takes what the address bar says. */
  arrive: (hash: string) => void
  setTheme: (theme: Theme) => void
  setLinkingNames: (isLinking: boolean) => void
  loadAtlas: () => Promise<void>
  loadGaps: () => Promise<void>
  loadNews: () => Promise<void>
  loadSuggestions: () => Promise<void>
  loadRequirements: () => Promise<void>
  setHeard: (heard: readonly NodeKey[]) => void
  /** Opens the search; needs the atlas. Asked again after a failure it starts afresh. */
  openSearch: () => void
  askSearch: SearchClient['ask']
  loadTable: (type: RecordType) => Promise<void>
  /** Loads the shard of a node, unless its page is there already or on its way. */
  loadPage: (node: Pick<SiteNode, 'key' | 'shard'>) => Promise<void>
  /** Loads again what was loaded, keeping what is on screen until the new data is there. */
  reload: () => Promise<void>
  /** Loads a shard again where it was loaded. */
  reloadShard: (shard: string) => Promise<void>
}

export function createStore(effects: Effects, hash: string): Store {
  const stored = effects.recall('theme')
  const route = readRoute(hash)
  let state: ExplorerState = {
    route,
    map: mapLeft(route) ?? NO_FILTER,
    moves: 0,
    theme: isTheme(stored) ? stored : 'system',
    isLinkingNames: effects.recall('names') !== 'plain',
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
  const listeners = new Set<() => void>()
  const set = (change: Partial<ExplorerState>): void => {
    state = { ...state, ...change }
    for (const listener of listeners) listener()
  }
  const setShard = (shard: string, value: Resource<Pages>): void =>
    set({ shards: new Map(state.shards).set(shard, value) })

  const fetchAtlas = async (onArrived?: OnArrived): Promise<void> => {
    const file = await loadFile(effects, 'data/atlas.json', checkAtlas, onArrived)
    if (file.state !== 'ready') return set({ atlas: file })
    const heard = readHeard(effects, file.value.corpus)
    set({ atlas: { ...file, value: lookupOf(file.value) }, heard })
  }
  const fetchFile: Record<WholeFile, () => Promise<void>> = {
    gaps: async () => set({ gaps: await loadFile(effects, 'data/gaps.json', checkGaps) }),
    news: async () => set({ news: await loadFile(effects, 'data/news.json', checkNews) }),
    suggestions: async () =>
      set({ suggestions: await loadFile(effects, 'data/suggestions.json', checkSuggestions) }),
    requirements: async () =>
      set({ requirements: await loadFile(effects, 'data/requirements.json', checkRequirements) }),
  }
  const loadOnce = async (file: WholeFile): Promise<void> => {
    if (isUnderWay(state[file])) return
    set({ [file]: LOADING })
    await fetchFile[file]()
  }
  const setTable = (type: RecordType, value: Resource<SiteRecords>): void =>
    set({ tables: new Map(state.tables).set(type, value) })
  const fetchTable = async (type: RecordType): Promise<void> =>
    setTable(type, await loadFile(effects, `data/records/${type}.json`, checkRecords))
  let client: SearchClient | undefined
  const restartSearch = (): void => {
    client?.close()
    if (state.atlas.state !== 'ready') return
    const generation = state.search.generation + 1
    set({ search: { reach: undefined, failure: undefined, arrived: undefined, generation } })
    client = effects.openSearch(state.atlas.value.atlas.nodes, (search) => {
      if (state.search.generation === generation) set({ search: { ...search, generation } })
    })
  }
  const fetchShard = async (shard: string): Promise<void> =>
    setShard(shard, await loadFile(effects, shardPath(shard), checkShard))

  return {
    get: () => state,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    arrive: (at) => {
      const route = readRoute(at)
      const moved = placeOf(route) !== placeOf(state.route)
      set({
        route,
        map: mapLeft(route) ?? state.map,
        moves: state.moves + (moved ? 1 : 0),
      })
    },
    setTheme: (theme) => {
      effects.remember('theme', theme)
      set({ theme })
    },
    setLinkingNames: (isLinkingNames) => {
      effects.remember('names', isLinkingNames ? 'linked' : 'plain')
      set({ isLinkingNames })
    },
    loadAtlas: async () => {
      if (isUnderWay(state.atlas)) return
      set({ atlas: LOADING })
      await fetchAtlas((arrived) => set({ atlas: { state: 'loading', arrived } }))
    },
    loadGaps: () => loadOnce('gaps'),
    loadNews: () => loadOnce('news'),
    loadSuggestions: () => loadOnce('suggestions'),
    loadRequirements: () => loadOnce('requirements'),
    setHeard: (heard) => {
      if (state.atlas.state !== 'ready') return
      writeHeard(effects, state.atlas.value.atlas.corpus, heard)
      set({ heard })
    },
    openSearch: () => {
      if (client === undefined || state.search.failure) restartSearch()
    },
    askSearch: (...question) => client?.ask(...question) ?? (() => {}),
    loadTable: async (type) => {
      if (isUnderWay(state.tables.get(type) ?? IDLE)) return
      setTable(type, LOADING)
      await fetchTable(type)
    },
    loadPage: async (node) => {
      if (isUnderWay(pageIn(state.shards.get(node.shard) ?? IDLE, node))) return
      setShard(node.shard, LOADING)
      await fetchShard(node.shard)
    },
    reloadShard: async (shard) => {
      if (state.shards.has(shard)) await fetchShard(shard)
    },
    reload: async () => {
      const shards = [...state.shards.keys()]
      await Promise.all([
        fetchAtlas(),
        ...WHOLE_FILES.filter((file) => state[file].state !== 'idle').map((file) =>
          fetchFile[file](),
        ),
        ...shards.map(fetchShard),
        ...[...state.tables.keys()].map(fetchTable),
      ])
      if (client) restartSearch()
    },
  }
}

/** Returns what a map or list keeps when it is left: its filters and its look, not what was picked. */
function mapLeft(route: Route): MapState | undefined {
  if (route.view !== 'map' && route.view !== 'list') return undefined
  const { kinds, relations, series, mentions, treated, inferred, strength } = route
  const filter = { kinds, relations, series, mentions, treated, inferred, strength }
  const { pins, color, size } = route
  return { ...filter, depth: 1, pins, color, size }
}

/** A failed file may be asked for again. */
const isUnderWay = (resource: Resource<unknown>): boolean =>
  resource.state === 'loading' || resource.state === 'ready'
