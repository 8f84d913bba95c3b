import { betweenness } from './analyze/betweenness.ts'
import { backboneOf, rankNodes, setBetweenness } from './analyze/centrality.ts'
import { findCommunities } from './analyze/communities.ts'
import { findGaps } from './analyze/find-gaps.ts'
import { RULES } from './analyze/rules/index.ts'
import { haveSameShape, takeMeasures } from './analyze/shape.ts'
import { unknownSuppressions, withoutSuppressed } from './analyze/suppressions.ts'
import { openStore, type StoreOptions } from './cache/store.ts'
import type { Config } from './config.ts'
import { readCorpus } from './corpus/read.ts'
import type { KnownTexts } from './corpus/texts.ts'
import type { Effects } from './effects.ts'
import { extractOrReport, unreadExtract } from './extract/extract.ts'
import { type ExtractMemory, extractMemory, type KnownExtracts } from './extract-memory.ts'
import { buildGraph } from './graph/build.ts'
import { drawAfresh, planLayout, setPlaces } from './graph/layout.ts'
import type { Atlas } from './model/atlas.ts'
import type { Extract } from './model/extract.ts'
import type { Finding } from './model/finding.ts'
import type { AtlasGraph } from './model/graph.ts'
import type { NodeKey } from './model/key.ts'
import { nameFinder } from './model/name-finder.ts'
import { type Place, placesOf } from './model/previous.ts'
import { UserError } from './model/problem.ts'
import type { Corpus, Source } from './model/source.ts'
import type { Suggestion } from './model/suggestion.ts'
import { askOne, type Outcome, type Spread, spreadHere, type TaskWork } from './model/task.ts'
import type { TextStore } from './model/text-store.ts'
import type { Vocabulary } from './model/vocabulary.ts'
import { packedValues } from './packed-values.ts'
import { EXPORTERS } from './publish/export/index.ts'
import { REPORTS } from './publish/report/index.ts'
import type { ReportContext } from './publish/report/report.ts'
import { claimHomes } from './resolve/homes.ts'
import { resolve } from './resolve/resolve.ts'
import { addWords, indexHeadings, namesOf, type SearchIndex } from './search/index.ts'
import { findPlaces } from './search/places.ts'
import { packWords } from './search/words.ts'
import { someAtATime } from './some-at-a-time.ts'
import { type SuggestOptions, suggestLinks } from './suggest/suggest.ts'
import { nearestName } from './text/nearest-name.ts'

export interface AtlasOptions {
  config: Config
  vocabulary: Vocabulary
}

export interface MakeOptions extends AtlasOptions {
  /** Where the nodes of a site before stand: those that are still there stay. */
  places?: ReadonlyMap<string, Place> | undefined
  known?: Known | undefined
}

/** What an earlier call made: a call takes from it what is still right, and leaves the rest. */
export interface Known {
  texts: KnownTexts
  extracts: KnownExtracts
  /** Its nodes stay where they stand; it is measured anew only where its graph has another shape now. */
  atlas?: Atlas | undefined
}

/** Files that are read before others are extracted: threads never wait for one, and memory stays small. */
const EXTRACTED_AHEAD = 16

/** Characters of texts up to which a corpus is small: above it, texts that were read are packed. */
const KEPT_WHOLE = 20_000_000

const RULE_NAMES = RULES.map((rule) => rule.id)

/** Below as many nodes a thread costs more than it does. */
const SMALL_GRAPH = 500

/** Returns everything known of the corpus in a folder: files, records, identities, graph, gaps. */
export async function makeAtlas(
  root: string,
  { config, vocabulary, places, known }: MakeOptions,
  effects: Effects,
): Promise<Atlas> {
  assertRules(config)
  const here = spreadHere(tasksFor(vocabulary))
  const spread = effects.spread ?? here
  const { corpus, extracts: read } = await readFiles(
    root,
    { config, vocabulary },
    { ...effects, spread },
    known,
  )
  const extracts = claimHomes(read)
  const identity = resolve(extracts, nameFinder(vocabulary))
  const graph = buildGraph(identity, extracts)
  const apart = graph.order < SMALL_GRAPH ? here : spread
  const before = known?.atlas
  const measuring =
    before && haveSameShape(graph, before.graph)
      ? measuredBefore(graph, before)
      : measure(graph, places ?? (before && placesOf(before.graph)), apart)
  // Threads count and draw while this one looks for gaps.
  const suppressions = new Map(extracts.map((one) => [one.path, one.suppressions]))
  const gaps = findGaps({ extracts, identity, graph }, config.rules)
  const { communities, pivots } = await measuring
  const findings = withoutSuppressed(gaps, suppressions)
  const accepted = gaps.length - findings.length
  const problems = [
    ...corpus.problems,
    ...extracts.flatMap((one) => one.problems),
    ...unknownSuppressions(suppressions, RULE_NAMES),
  ]
  return {
    corpus,
    extracts,
    identity,
    graph,
    communities,
    pivots,
    findings,
    accepted,
    problems,
  }
}

type Measures = Pick<Atlas, 'communities' | 'pivots'>

/** Gives every node its community, rank, betweenness and place. */
async function measure(
  graph: AtlasGraph,
  places: ReadonlyMap<string, Place> | undefined,
  apart: Spread,
): Promise<Measures> {
  const communities = findCommunities(graph, places)
  rankNodes(graph)
  const backbone = backboneOf(graph)
  const between = askOne(apart, 'betweenness', backbone)
  const layout = planLayout(graph, places)
  const drawn = 'draw' in layout ? askOne(apart, 'layout', layout.draw) : layout.places
  setBetweenness(graph, wholeOf(await between))
  setPlaces(graph, drawn instanceof Promise ? wholeOf(await drawn) : drawn)
  return { communities, pivots: backbone.pivots.length }
}

/** Gives every node what was measured of it before. */
function measuredBefore(graph: AtlasGraph, { communities, pivots, ...before }: Atlas): Measures {
  takeMeasures(graph, before.graph)
  return { communities, pivots }
}

/** The result of work on the whole corpus: without it there is no atlas. */
function wholeOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(outcome.reason)
  return outcome.value
}

/** Throws a UserError where the configuration names a rule that does not exist. */
function assertRules({ rules }: Config): void {
  const unknown = unknownRule(rules)
  if (unknown) throw new UserError(`configuration: ${unknown.words}`)
}

/** Returns the first name of no rule, and what is to be said of it; undefined where there is none. */
export function unknownRule(rules: Config['rules']): { name: string; words: string } | undefined {
  const name = Object.keys(rules).find((rule) => !RULE_NAMES.includes(rule))
  if (name === undefined) return undefined
  return { name, words: `no rule “${name}”; did you mean “${nearestName(name, RULE_NAMES)}”?` }
}

/** Returns the full-text index of an atlas. */
export function searchIndexOf({ extracts, graph }: Atlas): SearchIndex {
  const names = (key: NodeKey) => namesOf(graph.getNodeAttributes(key))
  const { places, texts } = findPlaces(extracts, graph)
  return addWords(indexHeadings(places, names), packWords([...texts]))
}

/** Returns the cross-links that an atlas lacks, best first. */
export function suggestMissingLinks(atlas: Atlas, options: SuggestOptions = {}): Suggestion[] {
  return suggestLinks(atlas, options)
}

/** What the files of a corpus say, each by itself. */
export interface Reading {
  corpus: Corpus
  extracts: Extract[]
}

/** Returns what each file of a folder says, in file order, before anything is resolved. */
export function readRecords(
  root: string,
  { config, vocabulary }: AtlasOptions,
  effects: Effects,
): Promise<Reading> {
  const spread = effects.spread ?? spreadHere(tasksFor(vocabulary))
  return readFiles(root, { config, vocabulary }, { ...effects, spread })
}

/** Returns the graph as the text of one file. Throws a UserError that names the formats there are. */
export async function exportGraph(atlas: Atlas, format: string): Promise<string> {
  const load = EXPORTERS.get(format)
  if (!load)
    throw new UserError(`no format “${format}”`, `Expected ${[...EXPORTERS.keys()].join(', ')}.`)
  const write = await load()
  return write(atlas.graph, atlas)
}

/** Returns findings as a report. Throws a UserError that names the formats there are. */
export async function reportGaps(
  findings: readonly Finding[],
  format: string,
  options: Omit<ReportContext, 'rules'> = {},
): Promise<string> {
  const load = REPORTS.get(format)
  if (!load)
    throw new UserError(`no format “${format}”`, `Expected ${[...REPORTS.keys()].join(', ')}.`)
  const write = await load()
  return write(findings, { rules: RULES, ...options })
}

/** Returns a store of what was made of files, in a folder of its own. */
export function openCache(folder: string, options: StoreOptions): TextStore {
  return openStore(folder, options)
}

/** Returns the work on one file that needs no other, for a thread of its own. */
export function tasksFor(vocabulary: Vocabulary): TaskWork {
  return {
    extract: (source) => extractOrReport(source, nameFinder(vocabulary)),
    html: async ({ text, outline }) => (await import('./publish/html.ts')).toHtml(text, outline),
    words: (texts) => JSON.stringify(packWords(texts)),
    betweenness: ({ neighbours, pivots }) => betweenness(neighbours, pivots),
    layout: drawAfresh,
  }
}

async function readFiles(
  root: string,
  { config, vocabulary }: AtlasOptions,
  effects: Effects & { spread: Spread },
  known?: Known,
): Promise<Reading> {
  const memory = extractMemory(vocabulary, effects, known?.extracts)
  const packed = effects.packing && packedValues(effects.packing, KEPT_WHOLE)
  const extracts: Extract[] = []
  let done = 0
  const extract = async (source: Source, at: number, total: number): Promise<void> => {
    const read = await extractOne(source, effects.spread, memory)
    // Who knows files from call to call has their texts anyway.
    if (!known) packed?.pack(source, 'text')
    packed?.pack(read, 'sections')
    extracts[at] = read
    effects.progress({ stage: 'extract', done: ++done, total })
  }
  const work = someAtATime(EXTRACTED_AHEAD)
  const onSource = (...file: Parameters<typeof extract>) => work.add(() => extract(...file))
  const corpus = await readCorpus(root, config, effects, { known: known?.texts, onSource })
  await work.end()
  await memory.end()
  return { corpus, extracts }
}

/** Returns what one file says: from memory where it is known there, else anew. */
export async function extractOne(
  source: Source,
  spread: Spread,
  memory?: ExtractMemory,
): Promise<Extract> {
  const known = await memory?.recall(source)
  if (known) return known
  const outcome = await askOne(spread, 'extract', source)
  if (!outcome.ok) return unreadExtract(source, outcome.reason)
  await memory?.keep(source, outcome.value)
  return outcome.value
}
