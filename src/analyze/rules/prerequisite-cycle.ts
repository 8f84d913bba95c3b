import type { Evidence } from '../../model/evidence.ts'
import { type Knot, knotsOf } from './cycles.ts'
import { labelOf, lineOf, placeOf } from './places.ts'
import { type RequirementGraph, requirementsIn } from './requirements.ts'
import type { Gap, Rule, RuleContext } from './rule.ts'
import { countOf, joinWords } from './words.ts'

/** Documents that require each other: none can be heard first. */
export const prerequisiteCycle: Rule = {
  id: 'prerequisite-cycle',
  severity: 'error',
  title: 'Episodes that require each other',
  explanation:
    'Following the stated prerequisites leads back to where one began, so there is no order in which to listen. The finding names one shortest way around with every line that states a step; drop the step that is not needed to follow the text.',
  failing: {
    'clocks.md': '# Clocks\n\n**Prerequisites**: [Order](order.md)\n',
    'order.md': '# Order\n\n**Prerequisites**: [Clocks](clocks.md)\n',
  },
  passing: {
    'clocks.md': '# Clocks\n\n**Prerequisites**: none\n',
    'order.md': '# Order\n\n**Prerequisites**: [Clocks](clocks.md)\n',
  },
  find(context) {
    const requirements = requirementsIn(context.graph)
    return knotsOf(requirements).map((knot) => toGap(knot, requirements, context))
  },
}

function toGap(
  { members, cycle }: Knot,
  requirements: RequirementGraph,
  context: RuleContext,
): Gap {
  const steps = fromTheOddOne(cycle, requirements).map((from, index, all) => {
    const to = all[(index + 1) % all.length] as string
    const evidence = requirements.getEdgeAttribute(from, to, 'evidence')
    return { from, to, evidence }
  })
  const first = steps[0] as (typeof steps)[number]
  const name = (key: string) => labelOf(context.graph, key)
  const words = steps.map(
    ({ from, to, evidence }) =>
      `${name(from)} requires ${name(to)} (${joinWords(evidence.map(lineOf))})`,
  )
  const rest =
    members.length > cycle.length
      ? `; ${countOf(members.length, 'document')} require each other in all`
      : ''
  return {
    ...placeOf(first.evidence[0] as Evidence),
    message: `Found a cycle of prerequisites, expected an order to listen in: ${words.join(', ')}${rest}`,
    subject: first.from,
    fix: 'Drop the requirement that is not needed to follow the text.',
  }
}

/** A cycle is told from the step that points at a later episode: most likely that one is wrong. */
function fromTheOddOne(cycle: readonly string[], requirements: RequirementGraph): string[] {
  const number = (key: string | undefined) =>
    key === undefined ? undefined : requirements.getNodeAttribute(key, 'number')
  const odd = cycle.findIndex((key, index) => {
    const own = number(key)
    const next = number(cycle[(index + 1) % cycle.length])
    return own !== undefined && next !== undefined && own < next
  })
  return odd <= 0 ? [...cycle] : [...cycle.slice(odd), ...cycle.slice(0, odd)]
}
