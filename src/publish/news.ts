import type { Atlas } from '../model/atlas.ts'
import type { Finding } from '../model/finding.ts'
import type { NodeKey } from '../model/key.ts'
import { type PreviousSite, placesOf, type Snapshot } from '../model/previous.ts'
import {
  type Excerpted,
  SITE_VERSION,
  type SiteChanges,
  type SiteDocument,
  type SiteNews,
  type SiteSource,
} from '../model/site.ts'
import { codeUnitOrder } from '../text/compare.ts'
import { fingerprintsOf } from './report/fingerprint.ts'

/** How many of a list are told. */
const TOLD = 20

/**
 * Returns what an atlas brings that the site before it did not have. Where nothing changed the news of
 * that site stay, so that building again gives the same bytes.
 */
export function newsOf(atlas: Atlas, previous: PreviousSite | undefined): SiteNews {
  if (!previous) return { version: SITE_VERSION }
  const changes = changesBetween(previous.snapshot, atlas)
  return isEmpty(changes) ? previous.news : { version: SITE_VERSION, changes }
}

/** Returns the files that an atlas was made from. */
export function sourcesOf({ extracts }: Atlas): SiteSource[] {
  return extracts.map(({ path, key, title, hash }) => ({ path, key, title, hash }))
}

/** Returns an atlas as a site that was just published: the next one is told against it. */
export function asPrevious(atlas: Atlas): PreviousSite {
  const { graph, findings } = atlas
  const keys = new Set(graph.nodes() as NodeKey[])
  const snapshot = { sources: sourcesOf(atlas), keys, findings }
  return { places: placesOf(graph), snapshot, news: { version: SITE_VERSION } }
}

function changesBetween(before: Snapshot, atlas: Atlas): SiteChanges {
  const sources = sourcesOf(atlas)
  const then = new Map(before.sources.map((source) => [source.path, source.hash]))
  const kept = new Set(sources.map((source) => source.path))
  const hasChanged = ({ path, hash }: SiteSource) => then.has(path) && then.get(path) !== hash
  return {
    added: documents(sources.filter(({ path }) => !then.has(path))),
    removed: documents(before.sources.filter(({ path }) => !kept.has(path))),
    changed: documents(sources.filter(hasChanged)),
    entities: newEntities(before, atlas),
    opened: opened(before, atlas),
    closed: excerpt(without(before.findings, atlas.findings)),
  }
}

function isEmpty({ added, removed, changed, entities, opened, closed }: SiteChanges): boolean {
  const files = added.length + removed.length + changed.length
  return files + entities.count + opened.count + closed.count === 0
}

function documents(sources: readonly SiteSource[]): SiteDocument[] {
  return sources.map(({ key, path, title }) => ({ key, path, title }))
}

function newEntities({ keys }: Snapshot, { graph, extracts }: Atlas): SiteChanges['entities'] {
  const pages = new Set<string>(extracts.map((extract) => extract.key))
  const found = graph
    .filterNodes((key) => !keys.has(key as NodeKey) && !pages.has(key))
    .map((key) => {
      const { kind, label } = graph.getNodeAttributes(key)
      return { key: key as NodeKey, kind, label, degree: graph.degree(key) }
    })
  return excerpt(found.sort((a, b) => b.degree - a.degree || codeUnitOrder(a.key, b.key)))
}

function opened({ findings }: Snapshot, atlas: Atlas): SiteChanges['opened'] {
  const keys = new Map(atlas.extracts.map((extract) => [extract.path, extract.key]))
  const { count, first } = excerpt(without(atlas.findings, findings))
  const told = first.map((finding) => {
    const key = keys.get(finding.path)
    return key === undefined ? finding : { ...finding, key }
  })
  return { count, first: told }
}

/** Returns the findings that are not among others, wherever their lines are. */
function without(findings: readonly Finding[], others: readonly Finding[]): Finding[] {
  const known = new Set(fingerprintsOf(others))
  const prints = fingerprintsOf(findings)
  return findings.filter((_, at) => !known.has(prints[at] ?? ''))
}

function excerpt<T>(list: readonly T[]): Excerpted<T> {
  return { count: list.length, first: list.slice(0, TOLD) }
}
