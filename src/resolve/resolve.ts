import type { Extract } from '../model/extract.ts'
import type { DocumentIdentity, Reference, StatedReport, Statement } from '../model/identity.ts'
import { entityKey } from '../model/key.ts'
import type { NameFinder } from '../model/name-finder.ts'
import type { AtlasRecord } from '../model/record.ts'
import { identifyDocuments } from './documents.ts'
import { overviewMismatches, resolveReferences } from './references.ts'
import { newRegistry, type Registry, register, sortedEntities } from './registry.ts'
import { seriesId } from './series.ts'
import { statementsOf } from './statements/from-record.ts'
import { statementsOfReference } from './statements/from-reference.ts'

/** Returns who is who: documents, entities, what references mean, and every relation stated. */
export function resolve(extracts: readonly Extract[], finder: NameFinder): StatedReport {
  const { documents, clashes } = identifyDocuments(extracts)
  const stated = resolveReferences(extracts, documents)
  const registry = newRegistry(finder)
  const byPath = new Map(extracts.map((extract) => [extract.path, extract]))
  const statements = [
    ...documents.flatMap((document) => ofDocument(document, byPath.get(document.path), registry)),
    ...inOrder(extracts).flatMap((record) => statementsOf(record, registry)),
    ...stated.flatMap((reference) => statementsOfReference(reference, registry)),
  ]
  // Overviews whose titles are out of date are worth a look, but state no relation.
  const references = [...stated, ...overviewMismatches(extracts, documents)]
  return { documents, clashes, references, statements, entities: sortedEntities(registry) }
}

/** Returns `from relation to` of all that one document states, once each. */
export function edgesStated(
  extract: Extract,
  references: readonly Reference[],
  finder: NameFinder,
): string[] {
  const registry = newRegistry(finder)
  const statements = [
    ...inOrder([extract]).flatMap((record) => statementsOf(record, registry)),
    ...references.flatMap((reference) => statementsOfReference(reference, registry)),
  ]
  const edges = statements.filter(({ from, to }) => from !== to)
  return [...new Set(edges.map(({ from, relation, to }) => `${from} ${relation} ${to}`))]
}

/** Told incidents come before mentioned ones, which may turn out to be the same. */
function inOrder(extracts: readonly Extract[]): AtlasRecord[] {
  const records = extracts.flatMap((extract) => extract.records)
  const isMentionedIncident = (record: AtlasRecord) =>
    record.type === 'mention' && record.entityKind === 'incident'
  return [
    ...records.filter((record) => !isMentionedIncident(record)),
    ...records.filter(isMentionedIncident),
  ]
}

/** A document is part of its series, a variant of its main document. */
function ofDocument(
  document: DocumentIdentity,
  extract: Extract | undefined,
  registry: Registry,
): Statement[] {
  const header = extract?.records.find((record) => record.type === 'header')
  const evidence = header?.evidence ?? {
    path: document.path,
    line: 1,
    column: 1,
    endLine: 1,
    section: [],
    rule: 'identity/file-name',
    excerpt: document.path,
  }
  const statements: Statement[] = []
  if (document.series !== undefined && document.role !== 'home-page') {
    const name = document.series
    const to = entityKey('series', seriesId(name))
    register(registry, 'series', seriesId(name), [name])
    const entity = registry.entities.get(to)
    if (entity) entity.label = name
    statements.push({ from: document.key, relation: 'part-of', to, weight: 1, evidence })
  }
  if (document.variantOf !== undefined)
    statements.push({
      from: document.key,
      relation: 'variant-of',
      to: document.variantOf,
      weight: 1,
      evidence,
    })
  return statements
}
