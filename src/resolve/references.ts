import type { Extract } from '../model/extract.ts'
import type { DocumentIdentity, Reference, Resolution } from '../model/identity.ts'
import type { NodeKey } from '../model/key.ts'
import type { ConnectionRecord, ConnectionTarget } from '../model/record.ts'
import { codeUnitOrder } from '../text/compare.ts'
import { type DocumentIndex, indexDocuments } from './document-index.ts'
import { findByPath } from './paths.ts'
import { seriesId } from './series.ts'
import { SAME_TITLE, titleLikeness } from './titles.ts'

/** Returns what each stated connection between documents means, in the order of the records. */
export function resolveReferences(
  extracts: readonly Extract[],
  documents: readonly DocumentIdentity[],
): Reference[] {
  const index = indexDocuments(documents)
  return extracts.flatMap((extract) => {
    const from = index.byPath.get(extract.path)
    if (!from) return []
    return extract.records
      .filter((record): record is ConnectionRecord => record.type === 'connection')
      .flatMap((record) => {
        const speaker = record.source ? documentOf(record.source, from, index) : from
        return speaker ? [resolveOne(record, speaker, index)] : []
      })
  })
}

/** The document that a text speaks of instead of itself, where it is exactly one. */
function documentOf(
  source: ConnectionTarget,
  from: DocumentIdentity,
  index: DocumentIndex,
): DocumentIdentity | undefined {
  if (source.number === undefined) return undefined
  const meaning = byNumber(source, source.number, from, index)
  const [only, ...others] = meaning.state === 'resolved' ? meaning.to : []
  return only !== undefined && others.length === 0 ? index.byKey.get(only) : undefined
}

function resolveOne(
  record: ConnectionRecord,
  from: DocumentIdentity,
  index: DocumentIndex,
): Reference {
  const { relation, target, detail, evidence } = record
  const resolution = meaningOf(record, from, index)
  const mismatch = mismatchOf(target, resolution, index)
  return {
    from: from.key,
    relation,
    target,
    ...(detail === undefined ? {} : { detail }),
    evidence,
    resolution,
    ...(mismatch ? { titleMismatch: mismatch } : {}),
  }
}

function meaningOf(
  record: ConnectionRecord,
  from: DocumentIdentity,
  index: DocumentIndex,
): Resolution {
  const { target, relation } = record
  if (target.path !== undefined) return byPath(target, from, index)
  if (target.number !== undefined) return byNumber(target, target.number, from, index)
  if (target.title !== undefined) return byTitle(target.title, index, relation === 'next')
  if (target.name !== undefined) return { state: 'none' }
  return neighbour(from, relation === 'previous' ? -1 : 1, index)
}

function byPath(
  target: ConnectionTarget,
  from: DocumentIdentity,
  index: DocumentIndex,
): Resolution {
  const found = findByPath(target.path ?? '', from.path, index)
  if (found.length === 1) return { state: 'resolved', to: found.map((document) => document.key) }
  if (found.length > 1) return { state: 'ambiguous', candidates: keysOf(found) }
  return { state: 'missing', nearest: nearestTitles(target.title ?? target.path ?? '', index) }
}

/** The series that is named, else the own scope, else the whole corpus; a title decides between several. */
function byNumber(
  target: ConnectionTarget,
  number: number,
  from: DocumentIdentity,
  index: DocumentIndex,
): Resolution {
  const scope = target.series === undefined ? from.scope : `series:${seriesId(target.series)}`
  if (target.to !== undefined) return byRange(number, target.to, scope, from, index)
  const inScope = index.byNumber.get(`${scope}\n${number}`) ?? []
  const everywhere = index.byNumberAnywhere.get(number) ?? []
  const isScoped = inScope.length > 0 || target.series !== undefined
  const candidates =
    isScoped && !isTitledElsewhere(target, inScope, everywhere) ? inScope : everywhere
  const fitting = preferTitle(candidates, target.title)
  if (fitting.length === 1) return { state: 'resolved', to: keysOf(fitting) }
  if (fitting.length > 1) return { state: 'ambiguous', candidates: keysOf(fitting) }
  return {
    state: 'missing',
    nearest: target.title === undefined ? [] : nearestTitles(target.title, index),
  }
}

/** True where the quoted title is that of the same number in another series, and of none here. */
function isTitledElsewhere(
  { title, series }: ConnectionTarget,
  here: readonly DocumentIdentity[],
  everywhere: readonly DocumentIdentity[],
): boolean {
  if (title === undefined || series !== undefined) return false
  const hasTitle = (document: DocumentIdentity) =>
    titleLikeness(title, document.title) >= SAME_TITLE
  return !here.some(hasTitle) && everywhere.some(hasTitle)
}

function byRange(
  from: number,
  to: number,
  scope: string,
  source: DocumentIdentity,
  index: DocumentIndex,
): Resolution {
  const found = index.mains.filter(
    (document) =>
      document.scope === scope &&
      document.key !== source.key &&
      (document.number ?? -1) >= from &&
      (document.number ?? -1) <= to,
  )
  return found.length === 0
    ? { state: 'missing', nearest: [] }
    : { state: 'resolved', to: keysOf(found) }
}

function preferTitle(
  candidates: readonly DocumentIdentity[],
  title: string | undefined,
): DocumentIdentity[] {
  if (title === undefined || candidates.length < 2) return [...candidates]
  const titled = candidates.filter((document) => titleLikeness(title, document.title) >= SAME_TITLE)
  return titled.length > 0 ? titled : [...candidates]
}

/** An announced title may be one that is not written yet: that is missing only where it is no announcement. */
function byTitle(title: string, index: DocumentIndex, isAnnouncement: boolean): Resolution {
  const rated = index.mains
    .map((document) => ({ document, likeness: titleLikeness(title, document.title) }))
    .filter(({ likeness }) => likeness >= SAME_TITLE)
  const best = Math.max(0, ...rated.map(({ likeness }) => likeness))
  const top = rated.filter(({ likeness }) => likeness === best).map(({ document }) => document)
  if (top.length === 1) return { state: 'resolved', to: keysOf(top) }
  if (top.length > 1) return { state: 'ambiguous', candidates: keysOf(top) }
  return isAnnouncement
    ? { state: 'none' }
    : { state: 'missing', nearest: nearestTitles(title, index) }
}

/** The next or previous number of the own scope; at the end of a series there is none. */
function neighbour(from: DocumentIdentity, step: 1 | -1, index: DocumentIndex): Resolution {
  if (from.number === undefined) return { state: 'none' }
  const found = index.byNumber.get(`${from.scope}\n${from.number + step}`) ?? []
  if (found.length === 1) return { state: 'resolved', to: keysOf(found) }
  return found.length > 1 ? { state: 'ambiguous', candidates: keysOf(found) } : { state: 'none' }
}

function mismatchOf(
  target: ConnectionTarget,
  resolution: Resolution,
  index: DocumentIndex,
): Reference['titleMismatch'] {
  if (target.title === undefined || target.number === undefined) return undefined
  if (resolution.state !== 'resolved') return undefined
  const document = index.byKey.get(resolution.to[0] as NodeKey)
  if (!document || titleLikeness(target.title, document.title) >= 0.5) return undefined
  if (/^(?:episode|ep\.?)\s*#?\d+$/i.test(target.title.trim())) return undefined
  const owner = byTitle(target.title, index, false)
  const belongsTo = owner.state === 'resolved' ? owner.to[0] : undefined
  return { stated: target.title, actual: document.title, ...(belongsTo ? { belongsTo } : {}) }
}

function nearestTitles(title: string, index: DocumentIndex): NodeKey[] {
  return index.mains
    .map((document) => ({ key: document.key, likeness: titleLikeness(title, document.title) }))
    .filter(({ likeness }) => likeness >= 0.4)
    .sort((a, b) => b.likeness - a.likeness || codeUnitOrder(a.key, b.key))
    .slice(0, 3)
    .map(({ key }) => key)
}

function keysOf(documents: readonly DocumentIdentity[]): NodeKey[] {
  return [...new Set(documents.map((document) => document.key))].sort(codeUnitOrder)
}
