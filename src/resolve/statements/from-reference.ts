import type { Reference, Statement } from '../../model/identity.ts'
import type { NodeKey } from '../../model/key.ts'
import { kindOf } from '../../model/key.ts'
import { entryNamed } from '../../model/name-finder.ts'
import { type Registry, register, registerEntry, registerNamed } from '../registry.ts'

/** Returns the edges that a resolved reference states: to documents, and to the names it gives. */
export function statementsOfReference(reference: Reference, registry: Registry): Statement[] {
  const { from, relation, resolution, detail, evidence } = reference
  const documents = resolution.state === 'resolved' ? resolution.to : []
  const named = namedTargets(reference, registry, documents.length > 0)
  return [...documents, ...named]
    .filter((to) => to !== from)
    .map((to) => ({
      from,
      relation,
      to,
      weight: 1,
      ...(detail === undefined ? {} : { detail }),
      evidence,
    }))
}

/**
 * A name beside a document is what is combined, or only says why it is required. A required name
 * that is no known pattern is a concept; in other relations it must be a pattern.
 */
function namedTargets(reference: Reference, registry: Registry, hasDocument: boolean): NodeKey[] {
  const { target, relation, from } = reference
  if (target.name === undefined) return []
  if (relation === 'requires') {
    if (hasDocument || target.number !== undefined) return []
    const pattern =
      entryNamed(target.name, 'pattern', registry.finder) ??
      entryNamed(target.name, 'concept', registry.finder)
    return [
      pattern
        ? registerEntry(registry, pattern, [target.name])
        : register(registry, 'concept', capitalised(target.name), [target.name]),
    ]
  }
  if (relation === 'combines-with') return registerNamed(registry, 'pattern', target.name)
  if (kindOf(from) !== 'pattern') return []
  const pattern = entryNamed(target.name, 'pattern', registry.finder)
  return pattern ? [registerEntry(registry, pattern, [target.name])] : []
}

function capitalised(name: string): string {
  return (name[0] ?? '').toUpperCase() + name.slice(1)
}
