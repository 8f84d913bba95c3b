import type { Extract } from '../model/extract.ts'
import type { DocumentIdentity, Reference } from '../model/identity.ts'
import type { NodeKey } from '../model/key.ts'
import type { ConnectionRecord, ConnectionTarget } from '../model/record.ts'
import { indexDocuments } from './document-index.ts'
import { byTitle, documentOf, type Index, meaningOf } from './meaning.ts'
import { plannedMismatches, plannedTitles } from './planned.ts'
import { siteReferences } from './sites.ts'
import { areOtherTitles } from './titles.ts'

/**
 * Returns what each stated connection between documents means, in the order of the records; behind
 * those of a document, what its links to the corpus's own site mean.
 */
export function resolveReferences(
  extracts: readonly Extract[],
  documents: readonly DocumentIdentity[],
): Reference[] {
  const index = indexOf(extracts, documents)
  const site = siteReferences(extracts, index)
  return extracts.flatMap((extract) => {
    const from = index.byPath.get(extract.path)
    if (!from) return []
    const own = extract.records
      .filter((record): record is ConnectionRecord => record.type === 'connection')
      .flatMap((record) => {
        const speaker = record.source ? documentOf(record.source, from, index) : from
        return speaker ? [resolveOne(record, speaker, index)] : []
      })
    const linked = site.get(extract.path) ?? []
    const decided = own.map((one) => linked.reduce(decidedBy, one))
    return [...decided, ...linked.filter((link) => !decided.some((one) => saysThat(one, link)))]
  })
}

/** Returns the titles in overviews that the episodes of those numbers do not have; they state no relation. */
export function overviewMismatches(
  extracts: readonly Extract[],
  documents: readonly DocumentIdentity[],
): Reference[] {
  return plannedMismatches(indexOf(extracts, documents).planned)
}

function indexOf(extracts: readonly Extract[], documents: readonly DocumentIdentity[]): Index {
  const index = indexDocuments(documents)
  return { ...index, planned: plannedTitles(extracts, index) }
}

/** An ambiguous number whose line links to one of the candidates means that one. */
function decidedBy(one: Reference, link: Reference): Reference {
  const { resolution, evidence } = one
  const isCandidate =
    resolution.state === 'ambiguous' &&
    link.resolution.state === 'resolved' &&
    evidence.line === link.evidence.line &&
    resolution.candidates.includes(link.resolution.to[0] as NodeKey)
  return isCandidate ? { ...one, resolution: link.resolution } : one
}

/** True where a number or name on the same line already means what the link does. */
function saysThat({ evidence, resolution }: Reference, link: Reference): boolean {
  if (evidence.line !== link.evidence.line || resolution.state !== 'resolved') return false
  const [to] = link.resolution.state === 'resolved' ? link.resolution.to : []
  return to !== undefined && resolution.to.includes(to)
}

function resolveOne(record: ConnectionRecord, from: DocumentIdentity, index: Index): Reference {
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

function mismatchOf(
  target: ConnectionTarget,
  resolution: Reference['resolution'],
  index: Index,
): Reference['titleMismatch'] {
  if (target.title === undefined || target.number === undefined) return undefined
  if (resolution.state !== 'resolved') return undefined
  const document = index.byKey.get(resolution.to[0] as NodeKey)
  if (!document || !areOtherTitles(target.title, document.title)) return undefined
  if (/^(?:episode|ep\.?)\s*#?\d+$/i.test(target.title.trim())) return undefined
  const owner = byTitle(target.title, index, false)
  const belongsTo = owner.state === 'resolved' ? owner.to[0] : undefined
  return { stated: target.title, actual: document.title, ...(belongsTo ? { belongsTo } : {}) }
}
