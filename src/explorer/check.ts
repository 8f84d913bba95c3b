import { NODE_KINDS, RELATIONS } from '../model/kind.ts'
import {
  SITE_VERSION,
  type SiteAtlas,
  type SiteGaps,
  type SiteNews,
  type SiteRecords,
  type SiteRequirements,
  type SiteSearchHeadings,
  type SiteSearchText,
  type SiteShard,
  type SiteSuggestions,
  type SiteTexts,
} from '../model/site.ts'
import { type SiteAtlasFile, unpackAtlas } from '../model/site-file.ts'
import type { Pages } from './pages.ts'
import type { Failure } from './resource.ts'

export type Checked<T> = { ok: true; value: T } | { ok: false; failure: Failure }

/** Returns the atlas in `json`, or why it is none: a damaged one would take the canvas down. */
export function checkAtlas(json: unknown, file: string): Checked<SiteAtlas> {
  const packed = checkFile<SiteAtlasFile>(json, file, (data) => {
    if (!isRecord(data.counts)) return 'it has no counts'
    if (!Array.isArray(data.communities)) return 'it has no list of communities'
    if (!isCount(data.shards)) return 'it has no number of shards'
    return nodesFault(data.nodes) ?? edgesFault(data.edges)
  })
  if (!packed.ok) return packed
  const { edges, ...atlas } = unpackAtlas(packed.value)
  const bad = edges.indexOf(undefined)
  if (bad >= 0) return damaged(file, `link ${bad + 1} of ${edges.length} is incomplete`)
  return { ok: true, value: { ...atlas, edges: edges.filter((edge) => edge !== undefined) } }
}

export function checkGaps(json: unknown, file: string): Checked<SiteGaps> {
  const lists = ['rules', 'findings', 'problems', 'skipped', 'failed']
  return checkFile<SiteGaps>(json, file, (data) => listsFault(data, lists))
}

export function checkNews(json: unknown, file: string): Checked<SiteNews> {
  return checkFile<SiteNews>(json, file, ({ changes }) => {
    if (changes === undefined) return undefined
    if (!isRecord(changes)) return 'its changes are no object'
    const { entities, opened, closed } = changes
    const excerpts = [entities, opened, closed]
    if (!excerpts.every((part) => isRecord(part) && Array.isArray(part.first)))
      return 'its changes are incomplete'
    return listsFault(changes, ['added', 'removed', 'changed'])
  })
}

/** Returns the pages of a shard by their nodes; one that is incomplete would take its view down. */
export function checkShard(json: unknown, file: string): Checked<Pages> {
  const shard = checkFile<SiteShard>(json, file, ({ pages }) => pagesFault(pages))
  if (!shard.ok) return shard
  return { ok: true, value: new Map(shard.value.pages.map((page) => [page.key, page])) }
}

/** What is in the lists is checked by who loads them. */
export function checkHeadings(json: unknown, file: string): Checked<SiteSearchHeadings> {
  return checkFile<SiteSearchHeadings>(json, file, (data) => listsFault(data, ['places']))
}

export function checkWords(json: unknown, file: string): Checked<SiteSearchText> {
  return checkFile<SiteSearchText>(json, file, ({ words }) =>
    isRecord(words) && typeof words.terms === 'string' && Array.isArray(words.places)
      ? undefined
      : 'it has no words',
  )
}

export function checkTexts(json: unknown, file: string): Checked<SiteTexts> {
  return checkFile<SiteTexts>(json, file, (data) => listsFault(data, ['sections']))
}

export function checkRecords(json: unknown, file: string): Checked<SiteRecords> {
  return checkFile<SiteRecords>(json, file, (data) => listsFault(data, ['rows']))
}

export function checkSuggestions(json: unknown, file: string): Checked<SiteSuggestions> {
  return checkFile<SiteSuggestions>(json, file, (data) =>
    listsFault(data, ['suggestions', 'together']),
  )
}

export function checkRequirements(json: unknown, file: string): Checked<SiteRequirements> {
  return checkFile<SiteRequirements>(json, file, (data) => listsFault(data, ['requirements']))
}

type Fields = Record<string, unknown>

function checkFile<T>(
  json: unknown,
  file: string,
  fault: (data: Fields) => string | undefined,
): Checked<T> {
  if (!isRecord(json)) return damaged(file, 'it is not an object')
  if (json.version !== SITE_VERSION) {
    const found = String(json.version).slice(0, 40)
    return { ok: false, failure: { kind: 'version', file, found } }
  }
  const why = fault(json)
  return why === undefined ? { ok: true, value: json as T } : damaged(file, why)
}

function damaged(file: string, why: string): { ok: false; failure: Failure } {
  return { ok: false, failure: { kind: 'damaged', file, why } }
}

function nodesFault(nodes: unknown): string | undefined {
  if (!Array.isArray(nodes)) return 'it has no list of nodes'
  const bad = nodes.findIndex((node: unknown) => !isNode(node))
  if (bad >= 0) return `node ${bad + 1} of ${nodes.length} is incomplete`
  const keys = new Set(nodes.map((node: { key: string }) => node.key))
  return keys.size === nodes.length ? undefined : 'two nodes have one key'
}

function edgesFault(edges: unknown): string | undefined {
  if (!isRecord(edges)) return 'it has no list of links'
  const columns = [edges.source, edges.target, edges.relation, edges.salience, edges.weight]
  if (!columns.every(Array.isArray)) return 'its list of links is incomplete'
  if (new Set(columns.map((column) => (column as unknown[]).length)).size > 1)
    return 'its list of links is incomplete'
  if (!Array.isArray(edges.inferred) || !isRecord(edges.detail))
    return 'its list of links is incomplete'
  const isKnown = (name: unknown) => RELATIONS.some((relation) => relation === name)
  if (!Array.isArray(edges.relations) || !edges.relations.every(isKnown))
    return 'its list of links is incomplete'
  return columns.flat().every(Number.isFinite) ? undefined : 'its list of links is incomplete'
}

function pagesFault(pages: unknown): string | undefined {
  if (!Array.isArray(pages)) return 'it has no list of pages'
  const bad = pages.findIndex((page: unknown) => !isPage(page))
  return bad < 0 ? undefined : `page ${bad + 1} of ${pages.length} is incomplete`
}

function isPage(page: unknown): boolean {
  return (
    isRecord(page) &&
    typeof page.key === 'string' &&
    isRecord(page.attributes) &&
    (page.html === undefined || typeof page.html === 'string') &&
    listsFault(page, ['connections', 'findings', 'records', 'outline']) === undefined
  )
}

function isCount(value: unknown): boolean {
  return Number.isInteger(value) && Number(value) > 0
}

function isNode(node: unknown): boolean {
  return (
    isRecord(node) &&
    typeof node.key === 'string' &&
    typeof node.label === 'string' &&
    NODE_KINDS.some((kind) => kind === node.kind) &&
    Number.isFinite(node.x) &&
    Number.isFinite(node.y) &&
    Number.isFinite(node.degree)
  )
}

function listsFault(data: Fields, names: readonly string[]): string | undefined {
  const bad = names.find((name) => !Array.isArray(data[name]))
  return bad === undefined ? undefined : `it has no list of ${bad}`
}

function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
