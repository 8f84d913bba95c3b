import type { Community } from './atlas.ts'
import type { Evidence } from './evidence.ts'
import type { OutlineEntry } from './extract.ts'
import type { Finding } from './finding.ts'
import type { EdgeAttributes, NodeAttributes } from './graph.ts'
import type { NodeKey } from './key.ts'
import type { NodeKind, Origin, Relation, Salience } from './kind.ts'
import type { Problem } from './problem.ts'
import type { AtlasRecord, RecordType } from './record.ts'
import type { PackedPlaces, PackedWords } from './site-search.ts'
import type { SkippedFile } from './source.ts'
import type { Suggestion } from './suggestion.ts'

/** Version of everything below `data/` of a published site; the explorer refuses any other. */
export const SITE_VERSION = 3

/** What the first screen and the map need; `site-file.ts` packs it into `data/atlas.json`. No evidence, no text. */
export interface SiteAtlas {
  $schema: string
  version: typeof SITE_VERSION
  /** Name of the corpus folder. */
  corpus: string
  counts: SiteCounts
  communities: Community[]
  /** How many shards the nodes share that are no documents; `shards.ts` says which has which. */
  shards: number
  nodes: SiteNode[]
  edges: SiteEdge[]
}

export interface SiteCounts {
  files: number
  read: number
  skipped: number
  failed: number
  records: number
  /** Of gaps that no baseline accepts. */
  findings: Record<Finding['severity'], number>
  kinds: Partial<Record<NodeKind, number>>
  relations: Partial<Record<Relation, number>>
  /** From how many nodes betweenness was counted; fewer than there are: it is an estimate. */
  pivots: number
  /** Rows of each table in `data/records/<type>.json`; a type without rows has no file. */
  tables: Partial<Record<RecordType, number>>
}

/** A node; its page stands in `data/nodes/<shard>.json`, whose name follows from its key and path. */
export interface SiteNode extends Omit<NodeAttributes, 'x' | 'y'> {
  key: NodeKey
  shard: string
  x: number
  y: number
  /** Number of edges. */
  degree: number
  /** Gaps that no baseline accepts. */
  findings: number
}

/** An edge without its evidence; the shards of both ends have it. */
export interface SiteEdge {
  source: NodeKey
  target: NodeKey
  relation: Relation
  origin: Origin
  salience?: Salience
  weight: number
  detail?: string
}

/** An edge with its evidence, as seen from one of its ends. */
export interface SiteConnection extends Omit<EdgeAttributes, 'evidence'> {
  direction: 'out' | 'in'
  /** The other end. */
  key: NodeKey
  label: string
  kind: NodeKind
  evidence: Evidence[]
}

/** `data/nodes/<shard>.json`: the page of one document, or those of some other nodes in their order. */
export interface SiteShard {
  version: typeof SITE_VERSION
  /** A list: a key may be any word, which is no name for a field. */
  pages: SiteNodePage[]
}

/** One episode or entity with all that is known of it. */
export interface SiteNodePage {
  key: NodeKey
  attributes: NodeAttributes
  connections: SiteConnection[]
  findings: Finding[]
  /** Of a document: its records in file order, its outline and its text as safe HTML. */
  records: AtlasRecord[]
  outline: OutlineEntry[]
  /**
   * Sanitised HTML. Every block that starts on line N of the file has `id="L<N>"`, so that
   * evidence can be shown at its place; headings keep their anchor in `data-anchor`, links into the corpus their target in `data-href`.
   */
  html?: string
  /** Of a document: the explorer's address for each of its links into the corpus, by the link as written. */
  links?: Record<string, string>
}

/** `data/records/<type>.json`: all records of one type over the whole corpus, in file order. */
export interface SiteRecords {
  version: typeof SITE_VERSION
  type: RecordType
  rows: SiteRecordRow[]
}

/** A record without its type, evidence and code; its place is a line of its document. */
export interface SiteRecordRow {
  episode: NodeKey
  line: number
  /** The heading it stands below. */
  section: string
  fields: Readonly<Record<string, unknown>>
}

/** `data/gaps.json`. */
export interface SiteGaps {
  version: typeof SITE_VERSION
  rules: { rule: string; severity: Finding['severity']; title: string; explanation: string }[]
  findings: SiteGap[]
  /** Present where the corpus names a baseline: how many gaps it lacks, accepts, and needs no more. */
  baseline?: { new: number; accepted: number; gone: number }
  problems: Problem[]
  skipped: SkippedFile[]
  failed: SkippedFile[]
}

export interface SiteGap extends Omit<Finding, 'correction'> {
  /** The document that it stands in. */
  key?: NodeKey
  /** The baseline accepts it. */
  accepted?: true
  /** A unified diff that corrects its link; its path counts from the corpus folder. */
  patch?: string
}

/** `data/requirements.json`: where the texts state what is required, which a learning path shows. */
export interface SiteRequirements {
  version: typeof SITE_VERSION
  requirements: { source: NodeKey; target: NodeKey; evidence: Evidence[] }[]
}

/** `data/suggestions.json`: cross-links that are missing, best first. */
export interface SiteSuggestions {
  version: typeof SITE_VERSION
  suggestions: SiteSuggestion[]
  /** Of each document with several patches: one for all of them, since each alone is made as if it were the only one. */
  together: JoinedPatch[]
}

/** A unified diff that writes several links into one file. */
export interface JoinedPatch {
  source: NodeKey
  links: number
  patch: string
}

export interface SiteSuggestion extends Omit<Suggestion, 'sourcePath' | 'targetPath'> {
  /** A unified diff that writes this link alone; its path counts from the corpus folder. */
  patch?: string
  /** Why no edit can write it. With neither this nor a patch it was not tried. */
  refusal?: string
}

/** `data/search/headings.json`: where a search can lead; packed by `search/places.ts`. */
export interface SiteSearchHeadings {
  version: typeof SITE_VERSION
  places: PackedPlaces[]
}

/** `data/search/text.json`: the words of the texts, by place; packed by `search/words.ts`. */
export interface SiteSearchText {
  version: typeof SITE_VERSION
  words: PackedWords
}

/** `data/texts/<name>.json`, called like the document's shard: the plain text of its sections, for excerpts and phrases. */
export interface SiteTexts {
  version: typeof SITE_VERSION
  /** The line on which the section starts, and its text. */
  sections: [number, string][]
}

/** `data/sources.json`: the files that the site was made from, in file order. */
export interface SiteSources {
  version: typeof SITE_VERSION
  sources: SiteSource[]
}

export interface SiteSource {
  path: string
  key: NodeKey
  title: string
  /** SHA-256 of the file's bytes, in hex. */
  hash: string
}

/**
 * `data/news.json`: what the last build that found a difference to the site before it brought. There
 * are no changes in a site that replaced none.
 */
export interface SiteNews {
  version: typeof SITE_VERSION
  changes?: SiteChanges
}

export interface SiteChanges {
  added: SiteDocument[]
  /** No longer there: their keys lead nowhere. */
  removed: SiteDocument[]
  changed: SiteDocument[]
  /** Entities that no file named before, the most linked first. */
  entities: Excerpted<{ key: NodeKey; kind: NodeKind; label: string; degree: number }>
  /** Gaps that are new, worst first; `key` is the document they stand in. */
  opened: Excerpted<Finding & { key?: NodeKey }>
  /** Gaps that are gone, worst first. */
  closed: Excerpted<Finding>
}

export interface SiteDocument {
  key: NodeKey
  path: string
  title: string
}

/** The first of many. */
export interface Excerpted<T> {
  count: number
  first: T[]
}
