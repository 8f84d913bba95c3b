import { betweenness } from './analyze/betweenness.ts'
import { findGaps } from './analyze/find-gaps.ts'
import { RULES } from './analyze/rules/index.ts'
import { haveSameShape } from './analyze/shape.ts'
import { unknownSuppressions, withoutSuppressed } from './analyze/suppressions.ts'
import { openStore, type StoreOptions } from './cache/store.ts'
import { compareApart } from './comparing.ts'
import type { Config } from './config.ts'
import type { Effects } from './effects.ts'
import { extractOrReport } from './extract/extract.ts'
import { buildGraph } from './graph/build.ts'
import { drawAfresh } from './graph/layout.ts'
import { measure, measuredBefore } from './measuring.ts'
import type { Atlas } from './model/atlas.ts'
import type { Finding } from './model/finding.ts'
import type { NodeKey } from './model/key.ts'
import { nameFinder } from './model/name-finder.ts'
import { type Place, placesOf } from './model/previous.ts'
import { UserError } from './model/problem.ts'
import type { Suggestion } from './model/suggestion.ts'
import { type Spread, spreadHere, type TaskWork } from './model/task.ts'
import type { TextStore } from './model/text-store.ts'
import type { Vocabulary } from './model/vocabulary.ts'
import { EXPORTERS } from './publish/export/index.ts'
import { REPORTS } from './publish/report/index.ts'
import type { ReportContext } from './publish/report/report.ts'
import { type AtlasOptions, type KnownFiles, type Reading, readFiles } from './reading.ts'
import { claimHomes } from './resolve/homes.ts'
import { resolve } from './resolve/resolve.ts'
import { addWords, indexHeadings, namesOf, type SearchIndex } from './search/index.ts'
import { findPlaces, searchedTexts } from './search/places.ts'
import { packWords } from './search/words.ts'
import { likenessOf } from './suggest/likeness.ts'
import { type SuggestOptions, suggestLinks } from './suggest/suggest.ts'
import { nearestName } from './text/nearest-name.ts'

export interface MakeOptions extends AtlasOptions {
  /** Where the nodes of a site before stand: those that are still there stay. */
  places?: ReadonlyMap<string, Place> | undefined
  /** False where nobody looks at nodes one by one: without places and betweenness it takes a second less. */
  isDrawn?: boolean
  known?: Known | undefined
}

/** What an earlier call made. */
export interface Known extends KnownFiles {
  /** Its nodes stay where they stand; it is measured anew only where its graph has another shape now. */
  atlas?: Atlas | undefined
}

const RULE_NAMES = RULES.map((rule) => rule.id)

/** Below as many nodes a thread costs more than it does. */
const SMALL_GRAPH = 500

/** Returns everything known of the corpus in a folder: files, records, identities, graph, gaps. */
export async function makeAtlas(
  root: string,
  { config, vocabulary, problems: given = [], places, isDrawn = true, known }: MakeOptions,
  effects: Effects,
): Promise<Atlas> {
  assertRules(config)
  const here = spreadHere(tasksFor(vocabulary))
  const spread = effects.spread ?? here
  const { corpus, extracts: read } = await readFiles(
    root,
    { config, vocabulary, problems: given },
    { ...effects, spread },
    known,
  )
  const extracts = claimHomes(read)
  const stated = resolve(extracts, nameFinder(vocabulary))
  const graph = buildGraph(stated, extracts)
  const apart = graph.order < SMALL_GRAPH ? here : spread
  const before = known?.atlas
  const measuring =
    before && haveSameShape(graph, before.graph)
      ? measuredBefore(graph, before)
      : measure(graph, places ?? (before && placesOf(before.graph)), { isDrawn, apart })
  // Threads count and draw while this one looks for gaps.
  const suppressions = new Map(extracts.map((one) => [one.path, one.suppressions]))
  const gaps = findGaps({ extracts, identity: stated, graph }, config.rules)
  const { communities, pivots, layout } = await measuring
  const findings = withoutSuppressed(gaps, suppressions)
  const accepted = gaps.length - findings.length
  // Edges say what statements said: they would take as much memory as the edges.
  const { statements: _, ...identity } = stated
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
    layout,
    findings,
    accepted,
    problems,
  }
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
  const headings = indexHeadings(findPlaces(extracts, graph), names)
  return addWords(headings, packWords([...searchedTexts(extracts)]))
}

/** Returns the cross-links that an atlas lacks, best first. */
export function suggestMissingLinks(
  atlas: Atlas,
  options: SuggestOptions = {},
  spread: Spread = spreadHere(tasksFor({ entries: [] })),
): Promise<Suggestion[]> {
  return suggestLinks(atlas, options, (texts) => compareApart(texts, spread))
}

/** Returns what each file of a folder says, in file order, before anything is resolved. */
export function readRecords(
  root: string,
  options: AtlasOptions,
  effects: Effects,
): Promise<Reading> {
  const spread = effects.spread ?? spreadHere(tasksFor(options.vocabulary))
  return readFiles(root, options, { ...effects, spread })
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
    extract: (source) => JSON.stringify(extractOrReport(source, nameFinder(vocabulary))),
    html: async ({ text, outline }) => (await import('./publish/html.ts')).toHtml(text, outline),
    words: (texts) => JSON.stringify(packWords(texts)),
    likeness: likenessOf,
    betweenness: ({ neighbours, pivots }) => betweenness(neighbours, pivots),
    layout: drawAfresh,
  }
}
