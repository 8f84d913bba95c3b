import type { Atlas } from '../model/atlas.ts'
import { connectionsOf } from '../model/connections.ts'
import type { Extract } from '../model/extract.ts'
import type { Finding } from '../model/finding.ts'
import { kindOf, type NodeKey } from '../model/key.ts'
import { pageName } from '../model/page-name.ts'
import type { Problem } from '../model/problem.ts'
import { shardPath } from '../model/shards.ts'
import { SITE_VERSION, type SiteNodePage, type SiteShard, type SiteTexts } from '../model/site.ts'
import type { Input, Outcome } from '../model/task.ts'
import { codeUnitOrder } from '../text/compare.ts'
import { toExcerpt } from '../text/excerpt.ts'
import { plainHtml } from './html.ts'
import { entry, type SiteEntry } from './site-entry.ts'
import { nodesByShard } from './site-shards.ts'

export interface PageOptions {
  /** The gaps that are shown with each node. */
  findings: ReadonlyMap<NodeKey, Finding[]>
  html(page: () => Input<'html'>): Promise<Outcome<string> | undefined>
  /** Is told of a document whose page shows less than it should. */
  report(problem: Problem): void
}

/** Yields the texts of the pages that are documents, in the order of pages: each is fetched when its turn comes. */
export function* renderedTexts({ corpus, extracts, graph }: Atlas): Generator<Input<'html'>> {
  const sources = new Map(corpus.sources.map((source) => [source.path, source]))
  const documents = new Map<string, Extract>(extracts.map((extract) => [extract.key, extract]))
  for (const key of graph.nodes()) {
    const extract = documents.get(key)
    const source = extract && sources.get(extract.path)
    if (source) yield { text: source.text, outline: extract.outline }
  }
}

/** Returns the pages of all nodes in their shards, and the plain texts of documents. */
export function* pageEntries(
  atlas: Atlas,
  { findings, html, report }: PageOptions,
): Generator<SiteEntry> {
  const sources = new Map(atlas.corpus.sources.map((source) => [source.path, source]))
  const documents = new Map(atlas.extracts.map((extract) => [extract.key, extract]))
  const targets = linkTargets(atlas)
  const pageOf = async (key: NodeKey): Promise<SiteNodePage> => {
    const page = nodePage(atlas, key, findings.get(key))
    const extract = documents.get(key)
    const source = extract && sources.get(extract.path)
    if (!extract || !source) return page
    const outcome = await html(() => ({ text: source.text, outline: extract.outline }))
    if (outcome?.ok === false) report(unformatted(extract.path, outcome.reason))
    const text = {
      html: outcome?.ok ? outcome.value : plainHtml(source.text),
      links: addressesOf(targets.get(key), documents),
    }
    return { ...page, ...documentParts(extract), ...text }
  }
  for (const [shard, keys] of nodesByShard(atlas.graph)) {
    yield entry(shardPath(shard), () => shardWith(keys.map(pageOf)), keys.length)
    for (const key of keys) {
      const extract = documents.get(key)
      if (extract) yield entry(textsPath(key), () => textsOf(extract))
    }
  }
}

async function shardWith(pages: readonly Promise<SiteNodePage>[]): Promise<SiteShard> {
  return { version: SITE_VERSION, pages: await Promise.all(pages) }
}

function unformatted(path: string, reason: string): Problem {
  const message = `Found text that could not be formatted (${toExcerpt(reason)}); its page shows it as it is written`
  return { rule: 'page-unformatted', severity: 'warning', path, line: 1, message }
}

function textsPath(key: NodeKey): string {
  return `data/texts/${pageName(key)}.json`
}

function textsOf({ sections }: Extract): SiteTexts {
  return { version: SITE_VERSION, sections: sections.map(({ line, text }) => [line, text]) }
}

function nodePage(atlas: Atlas, key: NodeKey, findings: readonly Finding[] = []): SiteNodePage {
  return {
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
