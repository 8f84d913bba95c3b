import type { Statement } from '../../model/identity.ts'
import { kindOf, type NodeKey } from '../../model/key.ts'
import type { Relation } from '../../model/kind.ts'
import type {
  AtlasRecord,
  ImplementationRecord,
  IncidentRecord,
  MentionRecord,
  ResourceRecord,
  SuccessStoryRecord,
} from '../../model/record.ts'
import { registerIncident, registerMentionedIncident } from '../incidents.ts'
import { type Registry, register, registerNamed } from '../registry.ts'

/**
 * Returns the relations that one record states, registering the entities it names. Connections
 * between documents are resolved apart.
 */
export function statementsOf(record: AtlasRecord, registry: Registry): Statement[] {
  // What the page of an entity mentions says nothing of the entity: only episodes cover and feature.
  const isEpisode = kindOf(record.episode) === 'episode'
  const stated = allStatements(record, registry)
  return isEpisode ? stated : stated.filter((statement) => statement.from !== record.episode)
}

function allStatements(record: AtlasRecord, registry: Registry): Statement[] {
  switch (record.type) {
    case 'mention':
      return [ofMention(record, registry)]
    case 'implementation':
      return ofImplementation(record, registry)
    case 'incident':
      return ofIncident(record, registry)
    case 'success-story':
      return ofSuccessStory(record, registry)
    case 'resource':
      return ofResource(record, registry)
    case 'security-pattern':
    case 'cost-profile':
      return covers(record, named(registry, 'pattern', record.pattern))
    case 'code-sample':
      return [
        ...covers(record, named(registry, 'pattern', record.pattern)),
        ...features(record, named(registry, 'company', record.company)),
      ]
    case 'configuration':
    case 'cost-optimization':
      return features(record, named(registry, 'company', record.company))
    default:
      return []
  }
}

const RELATION_OF_MENTION: Record<MentionRecord['entityKind'], Relation> = {
  pattern: 'covers',
  company: 'features',
  incident: 'recounts',
  technology: 'uses',
}

function ofMention(record: MentionRecord, registry: Registry): Statement {
  const to =
    record.entityKind === 'incident'
      ? registerMentionedIncident(registry, record)
      : register(registry, record.entityKind, record.name, record.spellings)
  const relation = RELATION_OF_MENTION[record.entityKind]
  return edge(record, relation, to, record)
}

function ofImplementation(record: ImplementationRecord, registry: Registry): Statement[] {
  const patterns = named(registry, 'pattern', record.pattern)
  const companies = named(registry, 'company', record.company)
  const detail = [record.language, record.scale].filter(Boolean).join(', ')
  return [
    ...covers(record, patterns),
    ...features(record, companies),
    ...implementing(companies, patterns, record, detail),
  ]
}

function ofIncident(record: IncidentRecord, registry: Registry): Statement[] {
  const incident = registerIncident(registry, record)
  if (incident === undefined) return []
  const companies = named(registry, 'company', record.company)
  const patterns = (record.patternsViolated ?? []).flatMap((name) =>
    named(registry, 'pattern', name),
  )
  const from = (relation: Relation, to: NodeKey): Statement => ({
    from: incident,
    relation,
    to,
    weight: 1,
    evidence: record.evidence,
  })
  return [
    edge(record, 'recounts', incident, CORE),
    ...features(record, companies),
    ...companies.map((company) => from('struck', company)),
    ...patterns.map((pattern) => from('violated', pattern)),
  ]
}

function ofSuccessStory(record: SuccessStoryRecord, registry: Registry): Statement[] {
  const companies = named(registry, 'company', record.company)
  const patterns = (record.keyPatterns ?? []).flatMap((name) => named(registry, 'pattern', name))
  return [
    ...features(record, companies),
    ...covers(record, patterns),
    ...implementing(companies, patterns, record),
  ]
}

function implementing(
  companies: readonly NodeKey[],
  patterns: readonly NodeKey[],
  { evidence }: AtlasRecord,
  detail = '',
): Statement[] {
  return companies.flatMap((from) =>
    patterns.map((to) => ({
      from,
      relation: 'implements' as const,
      to,
      weight: 1,
      ...(detail === '' ? {} : { detail }),
      evidence,
    })),
  )
}

function ofResource(record: ResourceRecord, registry: Registry): Statement[] {
  const { title, url, resourceType } = record
  const name = title ?? url
  if (name === undefined) return []
  const attributes = {
    ...(resourceType === undefined ? {} : { resourceType }),
    ...(url === undefined ? {} : { url }),
  }
  const to = register(registry, 'resource', name, [], attributes)
  return [{ from: record.episode, relation: 'cites', to, weight: 1, evidence: record.evidence }]
}

function named(
  registry: Registry,
  kind: 'pattern' | 'company',
  text: string | undefined,
): NodeKey[] {
  return text === undefined ? [] : registerNamed(registry, kind, text)
}

function covers(record: AtlasRecord, patterns: readonly NodeKey[]): Statement[] {
  return patterns.map((pattern) => edge(record, 'covers', pattern, CORE))
}

function features(record: AtlasRecord, companies: readonly NodeKey[]): Statement[] {
  return companies.map((company) => edge(record, 'features', company, CORE))
}

/** What is told of at length is said once, and is what the document is about. */
const CORE = { count: 1, salience: 'core' } as const

/** Written out as a whole: an object that is spread and changed has a form of its own, larger than itself. */
function edge(
  record: AtlasRecord,
  relation: Relation,
  to: NodeKey,
  { count, salience }: Pick<MentionRecord, 'count' | 'salience'>,
): Statement {
  return { from: record.episode, relation, to, weight: count, salience, evidence: record.evidence }
}
