import type { RecordType } from '../../model/record.ts'
import { shardPath } from '../../model/shards.ts'
import type { SiteNode, SiteRecords } from '../../model/site.ts'
import {
  checkAtlas,
  checkGaps,
  checkNews,
  checkRecords,
  checkRequirements,
  checkShard,
  checkSuggestions,
} from '../check.ts'
import { type Effects, loadFile, type OnArrived, type Reader } from '../data.ts'
import { readHeard } from '../heard.ts'
import { lookupOf } from '../lookup.ts'
import { type Pages, pageIn } from '../pages.ts'
import { IDLE, LOADING, type Resource } from '../resource.ts'
import type { Cell } from './state.ts'

interface Reloading {
  /** Loads again what was loaded; what is on screen stays until the new data is there. */
  reload: () => Promise<unknown>
}

/** The graph, with which everything begins. */
export interface AtlasFile extends Reloading {
  loadAtlas: () => Promise<void>
}

export function atlasFile(
  effects: Pick<Effects, 'read' | 'recall'>,
  { get, set }: Cell,
): AtlasFile {
  const fetchAtlas = async (onArrived?: OnArrived): Promise<void> => {
    const file = await loadFile(effects, 'data/atlas.json', checkAtlas, onArrived)
    if (file.state !== 'ready') return set({ atlas: file })
    const heard = readHeard(effects, file.value.corpus)
    set({ atlas: { ...file, value: lookupOf(file.value) }, heard })
  }
  return {
    loadAtlas: async () => {
      if (isUnderWay(get().atlas)) return
      set({ atlas: LOADING })
      await fetchAtlas((arrived) => set({ atlas: { state: 'loading', arrived } }))
    },
    reload: () => fetchAtlas(),
  }
}

const WHOLE_FILES = ['gaps', 'news', 'suggestions', 'requirements'] as const
type WholeFile = (typeof WHOLE_FILES)[number]

/** What is loaded in one file, when it is first asked for. */
export interface WholeFiles extends Reloading {
  loadGaps: () => Promise<void>
  loadNews: () => Promise<void>
  loadSuggestions: () => Promise<void>
  loadRequirements: () => Promise<void>
}

export function wholeFiles(effects: Reader, { get, set }: Cell): WholeFiles {
  const fetchFile: Record<WholeFile, () => Promise<void>> = {
    gaps: async () => set({ gaps: await loadFile(effects, 'data/gaps.json', checkGaps) }),
    news: async () => set({ news: await loadFile(effects, 'data/news.json', checkNews) }),
    suggestions: async () =>
      set({ suggestions: await loadFile(effects, 'data/suggestions.json', checkSuggestions) }),
    requirements: async () =>
      set({ requirements: await loadFile(effects, 'data/requirements.json', checkRequirements) }),
  }
  const loadOnce = async (file: WholeFile): Promise<void> => {
    if (isUnderWay(get()[file])) return
    set({ [file]: LOADING })
    await fetchFile[file]()
  }
  return {
    loadGaps: () => loadOnce('gaps'),
    loadNews: () => loadOnce('news'),
    loadSuggestions: () => loadOnce('suggestions'),
    loadRequirements: () => loadOnce('requirements'),
    reload: () => {
      const asked = WHOLE_FILES.filter((file) => get()[file].state !== 'idle')
      return Promise.all(asked.map((file) => fetchFile[file]()))
    },
  }
}

/** One file for each type of record. */
export interface TableFiles extends Reloading {
  loadTable: (type: RecordType) => Promise<void>
}

export function tableFiles(effects: Reader, { get, set }: Cell): TableFiles {
  const setTable = (type: RecordType, value: Resource<SiteRecords>): void =>
    set({ tables: new Map(get().tables).set(type, value) })
  const fetchTable = async (type: RecordType): Promise<void> =>
    setTable(type, await loadFile(effects, `data/records/${type}.json`, checkRecords))
  return {
    loadTable: async (type) => {
      if (isUnderWay(get().tables.get(type) ?? IDLE)) return
      setTable(type, LOADING)
      await fetchTable(type)
    },
    reload: () => Promise.all([...get().tables.keys()].map(fetchTable)),
  }
}

/** Pages of nodes, many to a file. */
export interface ShardFiles extends Reloading {
  /** Loads the shard of a node, unless its page is there already or on its way. */
  loadPage: (node: Pick<SiteNode, 'key' | 'shard'>) => Promise<void>
  /** Loads a shard again where it was loaded. */
  reloadShard: (shard: string) => Promise<void>
}

export function shardFiles(effects: Reader, { get, set }: Cell): ShardFiles {
  const setShard = (shard: string, value: Resource<Pages>): void =>
    set({ shards: new Map(get().shards).set(shard, value) })
  const fetchShard = async (shard: string): Promise<void> =>
    setShard(shard, await loadFile(effects, shardPath(shard), checkShard))
  return {
    loadPage: async (node) => {
      if (isUnderWay(pageIn(get().shards.get(node.shard) ?? IDLE, node))) return
      setShard(node.shard, LOADING)
      await fetchShard(node.shard)
    },
    reloadShard: async (shard) => {
      if (get().shards.has(shard)) await fetchShard(shard)
    },
    reload: () => Promise.all([...get().shards.keys()].map(fetchShard)),
  }
}

/** A failed file may be asked for again. */
const isUnderWay = (resource: Resource<unknown>): boolean =>
  resource.state === 'loading' || resource.state === 'ready'
