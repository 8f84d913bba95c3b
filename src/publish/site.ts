import type { Atlas } from '../model/atlas.ts'
import { type Baseline, compareAtlas } from '../model/baseline.ts'
import type { Finding } from '../model/finding.ts'
import type { NodeKey } from '../model/key.ts'
import { SITE_VERSION, type SiteGaps, type SiteNews, type SiteSources } from '../model/site.ts'
import { packAtlas } from '../model/site-file.ts'
import type { PackedPlaces } from '../model/site-search.ts'
import { askOne, type Spread } from '../model/task.ts'
import { groupByEach } from '../text/group-by.ts'
import { askAhead } from './ask-ahead.ts'
import { sourcesOf } from './news.ts'
import { siteAtlas } from './site-atlas.ts'
import { entry, type SiteEntry } from './site-entry.ts'
import { type GapsOptions, gapsOf } from './site-gaps.ts'
import { type PageOptions, pageEntries, renderedTexts } from './site-pages.ts'
import { recordTables } from './site-records.ts'
import { requirementsOf } from './site-requirements.ts'

/** A file of the site, relative to its root. */
export interface SiteFile {
  path: string
  content: string
}

export interface SiteOptions {
  /** Where a search can lead, and what counts the words of the texts that are searched. */
  search: { places(): readonly PackedPlaces[]; words(): Promise<string> }
  rules: SiteGaps['rules']
  baseline?: Baseline | undefined
  textOf: GapsOptions['textOf']
  news(): SiteNews
  spread: Spread
  progress(event: { stage: string; done: number; total: number }): void
  report: PageOptions['report']
  /** Files that no other waits for: made while pages are written. */
  apart?: AsyncIterable<SiteFile> | undefined
}

/** Where the parts come from that other threads may make. */
interface Makers {
  html: PageOptions['html']
  words(): Promise<string>
}

/** Returns the data files of the site, each made when its turn comes, so that memory stays small. */
export async function* siteFiles(atlas: Atlas, options: SiteOptions): AsyncGenerator<SiteFile> {
  const { spread, search, progress } = options
  // Asked for first, the longest before the others: other threads work on them while this one does the rest.
  const apart = askAhead(options.apart ?? noFiles())
  const words = search.words()
  words.catch(() => {})
  const rendered = askAhead(spread('html', renderedTexts(atlas)))
  const makers = { words: () => words, html: async () => (await rendered.next()).value }
  const total = atlas.graph.order
  let done = 0
  for (const { path, pages, make } of entriesWith(atlas, options, makers)) {
    done += pages
    if (pages > 0) progress({ stage: 'pages', done, total })
    yield { path, content: await make() }
  }
  yield* apart
}

/** Returns the data files of the site, each made when somebody asks for it, in any order. */
export function siteEntries(atlas: Atlas, options: SiteOptions): Iterable<SiteEntry> {
  const { spread, search } = options
  return entriesWith(atlas, options, {
    html: (page) => askOne(spread, 'html', page()),
    words: search.words,
  })
}

function* entriesWith(atlas: Atlas, options: SiteOptions, makers: Makers): Generator<SiteEntry> {
  const all = openFindings(atlas, options.baseline)
  const findings = findingsByNode(atlas, all)
  const tables = recordTables(atlas.extracts)
  yield entry('data/atlas.json', () =>
    packAtlas(siteAtlas(atlas, { all, byNode: findings }, tables)),
  )
  yield entry('data/gaps.json', () => gapsOf(atlas, options))
  yield entry('data/requirements.json', () => requirementsOf(atlas.graph))
  yield entry('data/news.json', options.news)
  yield entry('data/sources.json', (): SiteSources => {
    return { version: SITE_VERSION, sources: sourcesOf(atlas) }
  })
  for (const table of tables) yield entry(`data/records/${table.type}.json`, () => table)
  yield* pageEntries(atlas, { findings, html: makers.html, report: options.report })
  yield entry('data/search/headings.json', () => ({
    version: SITE_VERSION,
    places: options.search.places(),
  }))
  yield { path: 'data/search/text.json', pages: 0, make: () => wordsFile(makers) }
}

async function wordsFile({ words }: Makers): Promise<string> {
  return `{"version":${SITE_VERSION},"words":${await words()}}`
}

async function* noFiles(): AsyncGenerator<SiteFile> {}

/** The gaps that are counted, and shown with their nodes: what a baseline accepts stands with all gaps alone. */
function openFindings(atlas: Atlas, baseline: Baseline | undefined): readonly Finding[] {
  if (!baseline) return atlas.findings
  const open = new Set(compareAtlas(atlas, baseline).open)
  return atlas.findings.filter((finding) => open.has(finding))
}

function findingsByNode(atlas: Atlas, findings: readonly Finding[]): Map<NodeKey, Finding[]> {
  const keyOfPath = new Map(atlas.extracts.map((extract) => [extract.path, extract.key]))
  return groupByEach(findings, ({ path, subject }) =>
    [keyOfPath.get(path), subject as NodeKey].flatMap((key) =>
      key !== undefined && atlas.graph.hasNode(key) ? [key] : [],
    ),
  )
}
