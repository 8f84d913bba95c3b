import type { Extract } from '../../model/extract.ts'
import type { Reference } from '../../model/identity.ts'
import { kindOf } from '../../model/key.ts'
import type { ConnectionRelation } from '../../model/record.ts'
import { foldWords } from '../../text/fold.ts'
import { groupBy } from '../../text/group-by.ts'
import { labelOf, placeOf } from './places.ts'
import { placeKey } from './reference-words.ts'
import { leadsTo, requirementsIn } from './requirements.ts'
import type { Gap, Rule, RuleContext } from './rule.ts'
import { mainKeys } from './versions.ts'
import { joinWords } from './words.ts'

const WORDS = new Map<ConnectionRelation, string>([
  ['deep-dives', 'as a deep dive'],
  ['combines-with', 'as a combination'],
])
/** A longer list names a group, not each of its members. */
const MAX_LIST = 3

/** An episode recommends another that never names it. */
export const oneWayLink: Rule = {
  id: 'one-way-link',
  severity: 'info',
  title: 'Connection that is stated from one side only',
  explanation:
    'An episode lists another one as deep dive or combination, and that one never names it in return, so a listener who starts there does not find the way. Only what stands in a list of connections is judged, never running prose or case studies, and not where the other one requires it, directly or by a chain. One finding names all that an episode lists.',
  failing: {
    'episode-01-clocks.md':
      '# Episode 1: Clocks\n\n## Cross-Episode Connections\n- **Deep Dives**: Episode 2 goes further\n',
    'episode-02-order.md': '# Episode 2: Order\n\nOrder is what clocks are for.\n',
  },
  passing: {
    'episode-01-clocks.md':
      '# Episode 1: Clocks\n\n## Cross-Episode Connections\n- **Deep Dives**: Episode 2 goes further\n',
    'episode-02-order.md': '# Episode 2: Order\n\nAfter Episode 1.\n',
  },
  find(context) {
    const isNamed = namesOf(context)
    const requirements = requirementsIn(context.graph)
    const seen = new Set<string>()
    const listed = context.identity.references.filter(
      ({ relation, evidence }) => WORDS.has(relation) && evidence.rule !== 'reference/prose',
    )
    const lists = groupBy(listed, placeKey)
    const unnamed = listed.flatMap((reference) => {
      if ((lists.get(placeKey(reference))?.length ?? 0) > MAX_LIST) return []
      return targetsOf(reference).flatMap((to) => {
        const pair = `${reference.from}\n${to}`
        if (seen.has(pair)) return []
        seen.add(pair)
        if (isNamed(to, reference.from)) return []
        if (leadsTo(to, reference.from, requirements)) return []
        return [{ reference, to }]
      })
    })
    const bySource = groupBy(withoutTitled(unnamed, context), ({ reference }) => reference.from)
    return [...bySource.values()].flatMap((links) => toGap(links, context))
  },
}

interface OneWay {
  reference: Reference
  to: string
}

function targetsOf({ resolution, from }: Reference): string[] {
  if (resolution.state !== 'resolved') return []
  return resolution.to.filter((key) => key !== from && kindOf(key) === 'episode')
}

/** Returns whether one document, or a version of it, names another in any way, even unclearly. */
function namesOf({ identity }: RuleContext): (from: string, to: string) => boolean {
  const main = mainKeys(identity.documents)
  const pairs = new Set<string>()
  for (const { from, resolution } of identity.references) {
    const targets =
      resolution.state === 'resolved'
        ? resolution.to
        : resolution.state === 'ambiguous'
          ? resolution.candidates
          : []
    for (const to of targets) pairs.add(`${main(from)}\n${main(to)}`)
  }
  return (from, to) => main(from) === main(to) || pairs.has(`${main(from)}\n${main(to)}`)
}

/** Without those whose target has the title of the other in its running text, number or not. */
function withoutTitled(links: readonly OneWay[], { extracts }: RuleContext): OneWay[] {
  const byKey = new Map<string, Extract>(extracts.map((extract) => [extract.key, extract]))
  const titled = new Set<OneWay>()
  // By target, so that each text is folded once, and none is kept.
  for (const [to, toIt] of groupBy(links, (link) => link.to)) {
    const text = runningText(byKey.get(to))
    for (const link of toIt) {
      const title = foldWords(byKey.get(link.reference.from)?.title ?? '')
      if (title.includes(' ') && text.includes(` ${title} `)) titled.add(link)
    }
  }
  return links.filter((link) => !titled.has(link))
}

function runningText(extract: Extract | undefined): string {
  return ` ${foldWords(extract?.sections.map(({ text }) => text).join('\n') ?? '')} `
}

function toGap(links: readonly OneWay[], { graph }: RuleContext): Gap[] {
  const [first] = links
  if (!first) return []
  const { from, evidence } = first.reference
  const listed = links.map(
    ({ reference, to }) => `${labelOf(graph, to)} listed ${WORDS.get(reference.relation)}`,
  )
  const paths = links.map(({ to }) => graph.getNodeAttribute(to, 'path') ?? to)
  const them = links.length === 1 ? 'it' : 'them'
  return [
    {
      ...placeOf(evidence),
      message: `Found ${joinWords(listed)}, expected ${them} to name ${labelOf(graph, from)} too`,
      subject: from,
      fix: `Name ${labelOf(graph, from)} among the connections of ${joinWords(paths)}.`,
    },
  ]
}
