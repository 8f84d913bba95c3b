import type { SiteGaps, SiteNodePage } from '../model/site.ts'
import type { SearchIndex } from '../query/search.ts'
import { checkAtlas, checkGaps, checkPage, checkSearch } from './check.ts'
import { type Effects, loadFile } from './data.ts'
import { type Lookup, lookupOf } from './lookup.ts'
import { IDLE, LOADING, type Resource } from './resource.ts'
import { isTheme, type Theme } from './theme.ts'
import { placeOf, type Route, readRoute } from './url.ts'

export interface ExplorerState {
  route: Route
  /** Counts moves from one page to another: each moves focus to the new heading. */
  moves: number
  theme: Theme
  atlas: Resource<Lookup>
  gaps: Resource<SiteGaps>
  search: Resource<SearchIndex>
  pages: ReadonlyMap<string, Resource<SiteNodePage>>
}

/** The truth of the page: one state, changed by these functions only. */
export interface Store {
  get: () => ExplorerState
  subscribe: (listener: () => void) => () => void
  /** Takes what the address bar says. */
  arrive: (hash: string) => void
  setTheme: (theme: Theme) => void
  loadAtlas: () => Promise<void>
  loadGaps: () => Promise<void>
  loadSearch: () => Promise<void>
  /** `page` is a node's shard. */
  loadPage: (page: string) => Promise<void>
  /** Loads again what was loaded, keeping what is on screen until the new data is there. */
  reload: () => Promise<void>
}

export function createStore(effects: Effects, hash: string): Store {
  const stored = effects.recall('theme')
  let state: ExplorerState = {
    route: readRoute(hash),
    moves: 0,
    theme: isTheme(stored) ? stored : 'system',
    atlas: IDLE,
    gaps: IDLE,
    search: IDLE,
    pages: new Map(),
  }
  const listeners = new Set<() => void>()
  const set = (change: Partial<ExplorerState>): void => {
    state = { ...state, ...change }
    for (const listener of listeners) listener()
  }
  const setPage = (page: string, value: Resource<SiteNodePage>): void =>
    set({ pages: new Map(state.pages).set(page, value) })

  const fetchAtlas = async (): Promise<void> => {
    const file = await loadFile(effects, 'data/atlas.json', checkAtlas)
    set({ atlas: file.state === 'ready' ? { ...file, value: lookupOf(file.value) } : file })
  }
  const fetchGaps = async (): Promise<void> =>
    set({ gaps: await loadFile(effects, 'data/gaps.json', checkGaps) })
  const fetchSearch = async (): Promise<void> => set({ search: await searchIndex(effects) })
  const fetchPage = async (page: string): Promise<void> => {
    const { nodePagePath } = await import('../query/site.ts')
    setPage(page, await loadFile(effects, nodePagePath(page), checkPage))
  }

  return {
    get: () => state,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    arrive: (at) => {
      const route = readRoute(at)
      const moved = placeOf(route) !== placeOf(state.route)
      set({ route, moves: state.moves + (moved ? 1 : 0) })
    },
    setTheme: (theme) => {
      effects.remember('theme', theme)
      set({ theme })
    },
    loadAtlas: async () => {
      if (isUnderWay(state.atlas)) return
      set({ atlas: LOADING })
      await fetchAtlas()
    },
    loadGaps: async () => {
      if (isUnderWay(state.gaps)) return
      set({ gaps: LOADING })
      await fetchGaps()
    },
    loadSearch: async () => {
      if (isUnderWay(state.search)) return
      set({ search: LOADING })
      await fetchSearch()
    },
    loadPage: async (page) => {
      if (isUnderWay(state.pages.get(page) ?? IDLE)) return
      setPage(page, LOADING)
      await fetchPage(page)
    },
    reload: async () => {
      const pages = [...state.pages.keys()]
      await Promise.all([
        fetchAtlas(),
        state.gaps.state !== 'idle' && fetchGaps(),
        state.search.state !== 'idle' && fetchSearch(),
        ...pages.map(fetchPage),
      ])
    },
  }
}

/** A failed file may be asked for again. */
const isUnderWay = (resource: Resource<unknown>): boolean =>
  resource.state === 'loading' || resource.state === 'ready'

async function searchIndex(effects: Effects): Promise<Resource<SearchIndex>> {
  const file = 'data/search.json'
  const [json, { loadSearch }] = await Promise.all([
    loadFile(effects, file, checkSearch),
    import('../query/search.ts'),
  ])
  if (json.state !== 'ready') return json
  try {
    return { state: 'ready', value: loadSearch(json.value.index) }
  } catch {
    return { state: 'failed', failure: { kind: 'damaged', file, why: 'its index does not load' } }
  }
}
