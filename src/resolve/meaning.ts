import type { DocumentIdentity, Resolution } from '../model/identity.ts'
import type { NodeKey } from '../model/key.ts'
import type { ConnectionRecord, ConnectionTarget } from '../model/record.ts'
import { codeUnitOrder } from '../text/compare.ts'
import type { DocumentIndex } from './document-index.ts'
import { findByPath } from './paths.ts'
import type { PlannedTitle } from './planned.ts'
import { seriesId } from './series.ts'
import { SAME_TITLE, titleLikeness } from './titles.ts'

/** Documents by all that they are called, and the titles that overviews give them. */
export interface Index extends DocumentIndex {
  planned: PlannedTitle[]
}

/** Returns the document that a text speaks of instead of itself, where it is exactly one. */
export function documentOf(
  source: ConnectionTarget,
  from: DocumentIdentity,
  index: Index,
): DocumentIdentity | undefined {
  if (source.number === undefined && source.path === undefined) return undefined
  const meaning =
    source.path === undefined
      ? byNumber(source, source.number ?? 0, from, index)
      : byPath(source, from.path, index)
  const [only, ...others] = meaning.state === 'resolved' ? meaning.to : []
  return only !== undefined && others.length === 0 ? index.byKey.get(only) : undefined
}

/** Returns what the target of a record means, said by the document `from`. */
export function meaningOf(
  record: ConnectionRecord,
  from: DocumentIdentity,
  index: Index,
): Resolution {
  const { target, relation } = record
  // A link is read where it stands, whoever it speaks of.
  if (target.path !== undefined) return byPath(target, record.evidence.path, index)
  if (target.number !== undefined) return byNumber(target, target.number, from, index)
  if (target.title !== undefined) return byTitle(target.title, index, relation === 'next')
  if (target.name !== undefined) return byFileName(target.name, index)
  return neighbour(from, relation === 'previous' ? -1 : 1, index)
}

function byPath(target: ConnectionTarget, from: string, index: Index): Resolution {
  const found = findByPath(target.path ?? '', from, index)
  if (found.length === 1) return { state: 'resolved', to: found.map((document) => document.key) }
  if (found.length > 1) return { state: 'ambiguous', candidates: keysOf(found) }
  return { state: 'missing', nearest: nearestTitles(target.title ?? target.path ?? '', index) }
}

/** A name in the form of a file's own ("raft-consensus") means that file; any other is a pattern or concept. */
function byFileName(name: string, index: Index): Resolution {
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)+$/.test(name)) return { state: 'none' }
  const found = (index.byStem.get(name) ?? []).filter((document) => document.role === 'main')
  return found.length === 1 ? { state: 'resolved', to: keysOf(found) } : { state: 'none' }
}

/**
 * The series that is named, else the own scope, else the series that it continues, else the whole corpus;
 * a title decides between several.
 */
function byNumber(
  target: ConnectionTarget,
  number: number,
  from: DocumentIdentity,
  index: Index,
): Resolution {
  const scope = target.series === undefined ? from.scope : `series:${seriesId(target.series)}`
  if (target.to !== undefined) return byRange([number, target.to], scope, from, index)
  const inScope = ofScope(scope, number, index)
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

/** The documents of a number in a scope or, where it has none, in the scopes that count on from it. */
function ofScope(scope: string, number: number, index: Index): DocumentIdentity[] {
  const own = index.byNumber.get(`${scope}\n${number}`) ?? []
  if (own.length > 0) return own
  const continued = index.continued.get(scope) ?? []
  return continued.flatMap((other) => index.byNumber.get(`${other}\n${number}`) ?? [])
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

/** The ends may stand in either order. */
function byRange(
  ends: readonly [number, number],
  scope: string,
  source: DocumentIdentity,
  index: Index,
): Resolution {
  const [from, to] = [Math.min(...ends), Math.max(...ends)]
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

/** Returns the document of a title. An announced title may be one that is not written yet: that is missing only where it is no announcement. */
export function byTitle(title: string, index: Index, isAnnouncement: boolean): Resolution {
  const rated = index.mains
    .map((document) => ({ document, likeness: titleLikeness(title, document.title) }))
    .filter(({ likeness }) => likeness >= SAME_TITLE)
  const best = Math.max(0, ...rated.map(({ likeness }) => likeness))
  const top = rated.filter(({ likeness }) => likeness === best).map(({ document }) => document)
  if (top.length === 1) return { state: 'resolved', to: keysOf(top) }
  if (top.length > 1) return { state: 'ambiguous', candidates: keysOf(top) }
  const planned = keysOf(
    index.planned
      .filter((one) => titleLikeness(title, one.title) >= SAME_TITLE)
      .map(({ to }) => to),
  )
  if (planned.length === 1) return { state: 'resolved', to: planned }
  return isAnnouncement
    ? { state: 'none' }
    : { state: 'missing', nearest: nearestTitles(title, index) }
}

/** The next or previous number of the own scope; at the end of a series there is none. */
function neighbour(from: DocumentIdentity, step: 1 | -1, index: Index): Resolution {
  if (from.number === undefined) return { state: 'none' }
  const found = index.byNumber.get(`${from.scope}\n${from.number + step}`) ?? []
  if (found.length === 1) return { state: 'resolved', to: keysOf(found) }
  return found.length > 1 ? { state: 'ambiguous', candidates: keysOf(found) } : { state: 'none' }
}

function nearestTitles(title: string, index: Index): NodeKey[] {
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
