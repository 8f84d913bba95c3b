import type { DocumentKind } from '../../model/kind.ts'
import type { ConnectionRelation, ConnectionTarget } from '../../model/record.ts'

/** Relations that hold between patterns. */
const OF_PATTERNS: ReadonlySet<ConnectionRelation> = new Set([
  'alternative-to',
  'extends',
  'related-to',
])

/** What was read, and the label or heading that gives it its relation. */
interface Stated {
  relation: ConnectionRelation
  target: ConnectionTarget
  label?: string
}

/**
 * True for what a document of this kind can state. The alternatives and extensions that an episode
 * lists are those of a technique, unless the list says that it holds patterns.
 */
export function isStatable({ relation, target, label = '' }: Stated, kind: DocumentKind): boolean {
  if (kind !== 'episode' || !OF_PATTERNS.has(relation)) return true
  if (relation === 'extends' && isBuiltOn(label)) return true
  return pointsAtDocument(target) || (target.name !== undefined && /\bpatterns?\b/i.test(label))
}

/**
 * Returns the relation that holds from a document of this kind: to another document an episode only
 * refers, unless its label says that it is built on it.
 */
export function relationFor(
  { relation, target, label = '' }: Stated,
  kind: DocumentKind,
): ConnectionRelation {
  if (kind === 'episode' && relation === 'extends' && isBuiltOn(label)) return 'requires'
  const isOther = kind === 'episode' && OF_PATTERNS.has(relation) && pointsAtDocument(target)
  return isOther ? 'refers-to' : relation
}

/** "Builds on": what an episode is built on must be known first. */
function isBuiltOn(label: string): boolean {
  return /\bbuilds?\b/i.test(label)
}

function pointsAtDocument({ number, path, title }: ConnectionTarget): boolean {
  return number !== undefined || path !== undefined || title !== undefined
}
