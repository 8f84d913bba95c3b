import type { Atlas } from '../model/atlas.ts'
import { type Baseline, compareAtlas } from '../model/baseline.ts'
import { connectionsOf } from '../model/connections.ts'
import type { Extract } from '../model/extract.ts'
import type { Finding } from '../model/finding.ts'
import { kindOf, type NodeKey } from '../model/key.ts'
import { pageName } from '../model/page-name.ts'
import type { Problem } from '../model/problem.ts'
import {
  SITE_VERSION,
  type SiteGaps,
  type SiteNews,
  type SiteNodePage,
  type SiteSources,
  type SiteTexts,
} from '../model/site.ts'
import { packAtlas } from '../model/site-file.ts'
import type { PackedPlaces } from '../model/site-search.ts'
import { askOne, type Input, type Outcome, type Spread } from '../model/task.ts'
import { codeUnitOrder } from '../text/compare.ts'
import { toExcerpt } from '../text/excerpt.ts'
import { askAhead } from './ask-ahead.ts'
import { plainHtml } from './html.ts'
import { sourcesOf } from './news.ts'
import { siteAtlas } from './site-atlas.ts'
import { type GapsOptions, gapsOf } from './site-gaps.ts'
import { recordTables } from './site-records.ts'
import { requirementsOf } from './site-requirements.ts'

/** A file of the site, relative to its root. */
export interface SiteFile {
  path: string
  content: string
}

/** A file of the site that is made when it is asked for. */
export interface SiteEntry {
  path: string
  make(): string | Promise<string>
}

export interface SiteOptions {
  /** Where a search can lead, and the texts that are searched. */
  search: { places: readonly PackedPlaces[]; texts: readonly string[] }
  rules: SiteGaps['rules']
  baseline?: Baseline | undefined
  textOf: GapsOptions['textOf']
  news: SiteNews
  spread: Spread
  progress(event: { stage: string; done: number; total: number }): void
  /** Is told of a document whose page shows less than it should. */
  report(problem: Problem): void
  /** Files that no other waits for: made while pages are written. */
  apart?: AsyncIterable<SiteFile> | undefined
}

/** Where the parts come from that other threads may make. */
interface Makers {
  html(page: Input<'html'>): Promise<Outcome<string> | undefined>
  words(): Promise<Outcome<string>>
}

/** Returns the data files of the site, each made when its turn comes, so that memory stays small. */
export async function* siteFiles(atlas: Atlas, options: SiteOptions): AsyncGenerator<SiteFile> {
  const { spread, search, progress } = options
  // Asked for first, so that other threads work on them while this one does the rest.
  const words = askOne(spread, 'words', search.texts)
  const rendered = askAhead(spread('html', renderedTexts(atlas)))
  const apart = askAhead(options.apart ?? noFiles())
  const makers = { words: () => words, html: async () => (await rendered.next()).value }
  const total = atlas.graph.order
  let done = 0
  for (const { path, make } of entriesWith(atlas, options, makers)) {
    if (path.startsWith(NODES)) progress({ stage: 'pages', done: ++done, total })
    yield { path, content: await make() }
  }
  yield* apart
}

/** Returns the data files of the site, each made when somebody asks for it, in any order. */
export function siteEntries(atlas: Atlas, options: SiteOptions): Iterable<SiteEntry> {
  const { spread, search } = options
  return entriesWith(atlas, options, {
    html: (page) => askOne(spread, 'html', page),
    words: () => askOne(spread, 'words', search.texts),
  })
}

function* entriesWith(atlas: Atlas, options: SiteOptions, makers: Makers): Generator<SiteEntry> {
  const all = openFindings(atlas, options.baseline)
  const findings = findingsByNode(atlas, all)
  const tables = recordTables(atlas.extracts)
  const { places } = options.search
  yield entry('data/atlas.json', () =>
    packAtlas(siteAtlas(atlas, { all, byNode: findings }, tables)),
  )
  yield entry('data/gaps.json', () => gapsOf(atlas, options))
  yield entry('data/requirements.json', () => requirementsOf(atlas.graph))
  yield entry('data/news.json', () => options.news)
  yield entry('data/sources.json', (): SiteSources => {
    return { version: SITE_VERSION, sources: sourcesOf(atlas) }
  })
  for (const table of tables) yield entry(`data/records/${table.type}.json`, () => table)
  yield* pages(atlas, findings, makers, options.report)
  yield entry('data/search/headings.json', () => ({ version: SITE_VERSION, places }))
  yield { path: 'data/search/text.json', make: () => wordsFile(makers) }
}

async function wordsFile({ words }: Makers): Promise<string> {
  const counted = await words()
  if (!counted.ok) throw new Error(`no search index: ${counted.reason}`)
  return `{"version":${SITE_VERSION},"words":${counted.value}}`
}

async function* noFiles(): AsyncGenerator<SiteFile> {}

/** The texts of the pages that are documents, in the order of pages. */
function renderedTexts({ corpus, extracts, graph }: Atlas): Input<'html'>[] {
  const sources = new Map(corpus.sources.map((source) => [source.path, source]))
  const documents = new Map<string, Extract>(extracts.map((extract) => [extract.key, extract]))
  return graph.nodes().flatMap((key) => {
    const extract = documents.get(key)
    const source = extract && sources.get(extract.path)
    return source ? [{ text: source.text, outline: extract.outline }] : []
  })
}

const NODES = 'data/nodes/'

function* pages(
  atlas: Atlas,
  findings: ReadonlyMap<NodeKey, Finding[]>,
  { html }: Makers,
  report: SiteOptions['report'],
): Generator<SiteEntry> {
  const sources = new Map(atlas.corpus.sources.map((source) => [source.path, source]))
  const documents = new Map(atlas.extracts.map((extract) => [extract.key, extract]))
  const targets = linkTargets(atlas)
  for (const key of atlas.graph.nodes() as NodeKey[]) {
    const path = `${NODES}${pageName(key)}.json`
    const extract = documents.get(key)
    const source = extract && sources.get(extract.path)
    if (!extract || !source) {
      yield entry(path, () => nodePage(atlas, key, findings.get(key)))
      continue
    }
    yield entry(path, async () => {
      const outcome = await html({ text: source.text, outline: extract.outline })
      if (outcome?.ok === false) report(unformatted(extract.path, outcome.reason))
      const text = {
        html: outcome?.ok ? outcome.value : plainHtml(source.text),
        links: addressesOf(targets.get(key), documents),
      }
      return { ...nodePage(atlas, key, findings.get(key)), ...documentParts(extract), ...text }
    })
    yield entry(textsPath(key), () => textsOf(extract))
  }
}

function unformatted(path: string, reason: string): Problem {
  const message = `Found text that could not be formatted (${toExcerpt(reason)}); its page shows it as it is written`
  return { rule: 'page-unformatted', severity: 'warning', path, line: 1, message }
}

function textsPath(key: NodeKey): string {
  return `data/texts/${pageName(key)}.json`
}

function entry(path: string, value: () => unknown): SiteEntry {
  return { path, make: async () => JSON.stringify(await value()) }
}

function textsOf({ sections }: Extract): SiteTexts {
  return { version: SITE_VERSION, sections: sections.map(({ line, text }) => [line, text]) }
}

function nodePage(atlas: Atlas, key: NodeKey, findings: readonly Finding[] = []): SiteNodePage {
  return {
    version: SITE_VERSION,
    key,
    attributes: atlas.graph.getNodeAttributes(key),
    connections: connectionsOf(atlas.graph, key),
    findings: [...findings],
    records: [],
    outline: [],
  }
}

function documentParts({ records, outline }: Extract): Pick<SiteNodePage, 'records' | 'outline'> {
  return { records, outline }
}

/** Where the links of each document lead, as the resolver found: targets by address, by document. */
function linkTargets({ identity }: Atlas): Map<NodeKey, Map<string, NodeKey>> {
  const byDocument = new Map<NodeKey, Map<string, NodeKey>>()
  for (const { from, target, resolution } of identity.references) {
    const [to] = resolution.state === 'resolved' ? resolution.to : []
    if (target.path === undefined || !to) continue
    const targets = byDocument.get(from) ?? new Map<string, NodeKey>()
    byDocument.set(from, targets.set(target.path, to))
  }
  return byDocument
}

/** The explorer's address for each link of a document into the corpus, as the text writes the link. */
function addressesOf(
  targets: ReadonlyMap<string, NodeKey> | undefined,
  extracts: ReadonlyMap<NodeKey, Extract>,
): Record<string, string> {
  const entries = [...(targets ?? [])].map(([url, to]) => {
    const [, anchor] = url.split('#')
    const target = anchor === undefined ? undefined : extracts.get(to)
    return [url, addressOf(to, target && lineOf(target, anchor ?? ''))] as const
  })
  return Object.fromEntries(entries.sort(([a], [b]) => codeUnitOrder(a, b)))
}

/** The explorer's address of a document, at a line. */
function addressOf(key: NodeKey, line?: number): string {
  const place = kindOf(key) === 'episode' ? 'episode' : 'entity'
  return `#/${place}/${encodeURIComponent(key)}${line === undefined ? '' : `?line=${line}`}`
}

function lineOf({ outline, anchors = [] }: Extract, anchor: string): number | undefined {
  return [...outline, ...anchors].find((entry) => entry.id === anchor)?.line
}

/** The gaps that are counted, and shown with their nodes: what a baseline accepts stands with all gaps alone. */
function openFindings(atlas: Atlas, baseline: Baseline | undefined): readonly Finding[] {
  if (!baseline) return atlas.findings
  const open = new Set(compareAtlas(atlas, baseline).open)
  return atlas.findings.filter((finding) => open.has(finding))
}

function findingsByNode(atlas: Atlas, findings: readonly Finding[]): Map<NodeKey, Finding[]> {
  const keyOfPath = new Map(atlas.extracts.map((extract) => [extract.path, extract.key]))
  const byNode = new Map<NodeKey, Finding[]>()
  for (const finding of findings) {
    const subject = finding.subject as NodeKey
    const owners = new Set([keyOfPath.get(finding.path), subject])
    for (const key of owners) {
      if (key === undefined || !atlas.graph.hasNode(key)) continue
      byNode.set(key, [...(byNode.get(key) ?? []), finding])
    }
  }
  return byNode
}
