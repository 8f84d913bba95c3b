import type { DocumentIdentity, Reference } from '../../model/identity.ts'
import { foldWords } from '../../text/fold.ts'
import { groupBy } from '../../text/group-by.ts'
import { labelOf, placeOf } from './places.ts'
import type { Gap, Rule, RuleContext } from './rule.ts'
import { sequencesIn } from './sequences.ts'

/** The episode that a text announces as the next one is not the next one. */
export const nextMismatch: Rule = {
  id: 'next-mismatch',
  severity: 'warning',
  title: 'Announced next episode that is not the next one',
  explanation:
    'The text announces as next an episode that does not follow it in the series: episodes were moved, or the announcement was copied. Numbers that no document has are skipped; an announcement that names the right one too is fine.',
  failing: {
    'episode-01-clocks.md': '# Episode 1: Clocks\n\n**Next Episode**: Episode 3\n',
    'episode-02-order.md': '# Episode 2: Order\n\nAfter Episode 1.\n',
    'episode-03-queues.md': '# Episode 3: Queues\n\nAfter Episode 2.\n',
  },
  passing: {
    'episode-01-clocks.md': '# Episode 1: Clocks\n\n**Next Episode**: Episode 2\n',
    'episode-02-order.md': '# Episode 2: Order\n\nAfter Episode 1.\n',
    'episode-03-queues.md': '# Episode 3: Queues\n\nAfter Episode 2.\n',
  },
  find(context) {
    const { documents, references } = context.identity
    const byKey = new Map(documents.map((document) => [document.key, document]))
    const following = followersOf(documents)
    const announced = references.filter(
      ({ relation, resolution }) => relation === 'next' && resolution.state === 'resolved',
    )
    return [...groupBy(announced, ({ from }) => from).values()].flatMap((group) => {
      const own = byKey.get((group[0] as Reference).from)
      const next = own && following.get(own.key)
      if (!next) return []
      const wrong = group.filter((reference) => !meansOneOf(reference, own, next, byKey))
      const first = wrong[0]
      return first && wrong.length === group.length ? [toGap(first, next, context)] : []
    })
  },
}

type Documents = readonly DocumentIdentity[]

/** Returns for each numbered document those with the next number of its scope that exists. */
function followersOf(documents: Documents): Map<string, Documents> {
  const following = new Map<string, Documents>()
  const sequences = sequencesIn(documents)
  const numbered = documents.filter(
    ({ number, role, scope }) => number !== undefined && role === 'main' && sequences.has(scope),
  )
  for (const scope of groupBy(numbered, (document) => document.scope).values()) {
    const byNumber = [...groupBy(scope, ({ number }) => number as number)].sort(([a], [b]) => a - b)
    for (const [index, [, same]] of byNumber.entries()) {
      const next = byNumber[index + 1]?.[1]
      if (next) for (const { key } of same) following.set(key, next)
    }
  }
  return following
}

/** True where a reference means a follower, a version of one, or another part of the same episode. */
function meansOneOf(
  { resolution, target: stated }: Reference,
  own: DocumentIdentity,
  next: Documents,
  byKey: ReadonlyMap<string, DocumentIdentity>,
): boolean {
  if (resolution.state !== 'resolved' || own.number === undefined) return true
  if (stated.number === own.number + 1) return true
  const title = foldWords(stated.title ?? '')
  if (title !== '' && next.some((follower) => foldWords(follower.title).includes(title)))
    return true
  const isTitleAlone = stated.number === undefined && stated.path === undefined
  return resolution.to.some((key) => {
    const target = byKey.get(key)
    if (!target) return true
    // A title alone may be found in another series, where it was not meant.
    if (target.scope !== own.scope) return isTitleAlone
    return target.number === own.number || target.number === next[0]?.number
  })
}

function toGap(reference: Reference, next: Documents, { graph }: RuleContext): Gap {
  const to = reference.resolution.state === 'resolved' ? (reference.resolution.to[0] ?? '') : ''
  const follower = labelOf(graph, next[0]?.key ?? '')
  return {
    ...placeOf(reference.evidence),
    message: `Found ${labelOf(graph, to)} announced as the next episode, expected ${follower}`,
    subject: reference.from,
    fix: `Announce ${follower}.`,
  }
}
