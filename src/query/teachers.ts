import type { AtlasGraph } from '../model/graph.ts'
import type { NodeKey } from '../model/key.ts'
import { foldWords } from '../text/fold.ts'
import { folderOf } from '../text/link-path.ts'
import { listenRanks } from './order.ts'

/** Kinds that can be heard or read: steps of a path. */
export function isStep(graph: AtlasGraph, key: string): boolean {
  const { kind, path } = graph.getNodeAttributes(key)
  return kind === 'episode' || path !== undefined
}

/** Gives the episodes that teach a name to who reads `from` and has `heard` some, best first. */
export type Teachers = (
  name: NodeKey,
  from: NodeKey,
  heard: ReadonlySet<NodeKey>,
) => readonly NodeKey[]

interface Teacher {
  key: NodeKey
  isTitled: boolean
}

/**
 * Returns who teaches what. An episode teaches a pattern or concept where its title names it, or where
 * it covers it as a thing of its own (salience `core`) and the reader hears it anyway, or it stands
 * earlier in the reader's series and is the first there; coverage elsewhere is no claim to teach.
 * Titles stand first, then the own series (the own folder where there is none), the own folder, what
 * does not come later, what is heard anyway, originals before variants, and the first taught.
 */
export function teachersIn(graph: AtlasGraph): Teachers {
  const titles = titlesIn(graph)
  const rank = listenRanks(
    graph,
    titles.map(({ key }) => key),
  )
  const known = new Map<NodeKey, Teacher[]>()
  return (name, from, heard) => {
    const all = known.get(name) ?? teachersOf(graph, name, titles)
    known.set(name, all)
    const claims = all.flatMap((teacher) => {
      const { key } = teacher
      if (key === from || areVersions(graph, key, from)) return []
      const claim = claimOf(graph, teacher, from, heard)
      return claim ? [{ key, score: [...claim, rank.get(key) ?? 0] }] : []
    })
    const [best, ...others] = claims.sort((a, b) => byScore(a.score, b.score))
    if (best === undefined) return []
    // Beside an episode called after the name, one that only covers it does not count.
    const equals = others.filter(({ score }) => score[0] === best.score[0])
    return [best, ...equals].map(({ key }) => key)
  }
}

/** What speaks for a teacher, the weightiest first, 0 before 1; undefined where too little does. */
function claimOf(
  graph: AtlasGraph,
  { key, isTitled }: Teacher,
  from: NodeKey,
  heard: ReadonlySet<NodeKey>,
): number[] | undefined {
  const own = graph.getNodeAttributes(key)
  const reader = graph.getNodeAttributes(from)
  const isFolder = folderOf(own.path ?? '') === folderOf(reader.path ?? '')
  const isSeries = own.series === reader.series && (own.series !== undefined || isFolder)
  const isLater = isSeries && (own.number ?? Infinity) > (reader.number ?? Infinity)
  const isEarlier = isSeries && (own.number ?? Infinity) < (reader.number ?? Infinity)
  if (!isTitled && !heard.has(key) && !isEarlier) return undefined
  const isOriginal = own.variant === undefined
  const signs = [isTitled, isSeries, isFolder, !isLater, heard.has(key), isOriginal]
  return signs.map((sign) => (sign ? 0 : 1))
}

/** Returns the episodes that are called after a name. */
export function titledAfter(graph: AtlasGraph, name: NodeKey): NodeKey[] {
  const teachers = teachersOf(graph, name, titlesIn(graph))
  return teachers.flatMap(({ key, isTitled }) => (isTitled ? [key] : []))
}

/** Returns the episodes that are called after a name and nothing else, but for a subtitle. */
export function calledExactly(graph: AtlasGraph, name: NodeKey): NodeKey[] {
  const names = namesOf(graph, name)
  return titlesIn(graph).flatMap(({ key, parts: [first] }) =>
    first !== undefined && names.includes(first) ? [key] : [],
  )
}

interface Title {
  key: NodeKey
  /** The whole title with a blank at both ends. */
  words: string
  /** What stands between colons and dashes. */
  parts: string[]
}

function titlesIn(graph: AtlasGraph): Title[] {
  const episodes = graph.filterNodes((_, { kind }) => kind === 'episode') as NodeKey[]
  return episodes.map((key) => {
    const { label, title = label } = graph.getNodeAttributes(key)
    const parts = title.split(/[:–—|]|\s-\s/).map((part) => foldWords(part))
    return { key, words: ` ${foldWords(title)} `, parts }
  })
}

/** The episodes that cover a name at core, and those that are called after it. */
function teachersOf(graph: AtlasGraph, name: NodeKey, titles: readonly Title[]): Teacher[] {
  const names = namesOf(graph, name)
  const core = coreOf(graph, name)
  return titles.flatMap(({ key, words, parts }) => {
    const isCore = core.has(key)
    // A title that only holds the words is a claim where the text bears it out.
    const isTitled = names.some((one) =>
      isCore ? words.includes(` ${one} `) : parts.includes(one),
    )
    return isCore || isTitled ? [{ key, isTitled }] : []
  })
}

function namesOf(graph: AtlasGraph, name: NodeKey): string[] {
  const { label, aliases } = graph.getNodeAttributes(name)
  return [...new Set([label, ...aliases].map(foldWords))].filter((one) => one.length > 1)
}

function coreOf(graph: AtlasGraph, name: NodeKey): Set<NodeKey> {
  const edges = graph.filterInEdges(
    name,
    (_, { relation, salience }) => relation === 'covers' && salience === 'core',
  )
  return new Set(edges.map((edge) => graph.source(edge) as NodeKey))
}

/** True of a document and its variant, and of two variants of one document. */
function areVersions(graph: AtlasGraph, a: NodeKey, b: NodeKey): boolean {
  const originals = (key: NodeKey) => [
    key,
    ...graph
      .filterOutEdges(key, (_, { relation }) => relation === 'variant-of')
      .map((edge) => graph.target(edge)),
  ]
  const own = originals(a)
  return originals(b).some((key) => own.includes(key))
}

function byScore(a: readonly number[], b: readonly number[]): number {
  const index = a.findIndex((value, at) => value !== b[at])
  return index < 0 ? 0 : (a[index] ?? 0) - (b[index] ?? 0)
}
