import { createContext, useContext, useEffect, useSyncExternalStore } from 'react'
import type {
  SiteGaps,
  SiteNews,
  SiteNode,
  SiteNodePage,
  SiteRequirements,
  SiteSuggestions,
} from '../model/site.ts'
import type { Lookup } from './lookup.ts'
import { pageIn } from './pages.ts'
import { IDLE, type Resource } from './resource.ts'
import type { ExplorerState } from './store/state.ts'
import type { Store } from './store.ts'

export const StoreContext = createContext<Store | undefined>(undefined)
export const LookupContext = createContext<Lookup | undefined>(undefined)

export function useStore(): Store {
  const store = useContext(StoreContext)
  if (!store) throw new Error('useStore: expected a StoreContext above')
  return store
}

/** Returns a part of the state; `select` must give the same value for the same state. */
export function useExplorer<T>(select: (state: ExplorerState) => T): T {
  const store = useStore()
  return useSyncExternalStore(store.subscribe, () => select(store.get()))
}

/** Returns the loaded atlas; only for views, which are drawn when it is there. */
export function useLookup(): Lookup {
  const lookup = useContext(LookupContext)
  if (!lookup) throw new Error('useLookup: expected a LookupContext above')
  return lookup
}

export function useGaps(): Resource<SiteGaps> {
  const store = useStore()
  useEffect(() => void store.loadGaps(), [store])
  return useExplorer((state) => state.gaps)
}

export function useNews(): Resource<SiteNews> {
  const store = useStore()
  useEffect(() => void store.loadNews(), [store])
  return useExplorer((state) => state.news)
}

export function useSuggestions(): Resource<SiteSuggestions> {
  const store = useStore()
  useEffect(() => void store.loadSuggestions(), [store])
  return useExplorer((state) => state.suggestions)
}

export function useRequirements(): Resource<SiteRequirements> {
  const store = useStore()
  useEffect(() => void store.loadRequirements(), [store])
  return useExplorer((state) => state.requirements)
}

/** Returns the page of a node; its shard is asked for if it is not there. */
export function usePage(node: SiteNode): Resource<SiteNodePage> {
  const store = useStore()
  useEffect(() => void store.loadPage(node), [store, node])
  return pageIn(
    useExplorer((state) => state.shards.get(node.shard) ?? IDLE),
    node,
  )
}
