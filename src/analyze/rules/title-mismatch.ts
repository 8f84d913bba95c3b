import type { AtlasGraph } from '../../model/graph.ts'
import type { Reference } from '../../model/identity.ts'
import { labelOf, placeOf } from './places.ts'
import type { Gap, Rule, RuleContext } from './rule.ts'
import { quote } from './words.ts'

/** A quoted title that the document of that number does not have. */
export const titleMismatch: Rule = {
  id: 'title-mismatch',
  severity: 'warning',
  title: 'Number and title of a reference do not agree',
  explanation:
    'A reference gives a number and a title, and the document of that number is called something else. One of the two is out of date: episodes were renumbered or renamed.',
  failing: {
    'episode-01-clocks.md': '# Episode 1: Clocks\n\nSee Episode 2, "Consensus in Practice".\n',
    'episode-02-order.md': '# Episode 2: Order\n\nAfter Episode 1.\n',
    'episode-03-consensus.md': '# Episode 3: Consensus in Practice\n\nAfter Episode 2.\n',
  },
  passing: {
    'episode-01-clocks.md': '# Episode 1: Clocks\n\nSee Episode 3, "Consensus in Practice".\n',
    'episode-02-order.md': '# Episode 2: Order\n\nAfter Episode 1.\n',
    'episode-03-consensus.md': '# Episode 3: Consensus in Practice\n\nAfter Episode 2.\n',
  },
  find: (context) =>
    context.identity.references.flatMap((reference) => {
      const gap = toGap(reference, context)
      return gap ? [gap] : []
    }),
}

function toGap(reference: Reference, { graph }: RuleContext): Gap | undefined {
  const { titleMismatch: mismatch, target, evidence, from } = reference
  if (!mismatch || target.number === undefined) return undefined
  // A link says which document is meant; the words behind it describe and need not be a title.
  if (target.path !== undefined) return undefined
  const { stated, actual, belongsTo } = mismatch
  // Another series has that number under that title: the reference lacks a series, not a title.
  if (belongsTo && numberOf(graph, belongsTo) === target.number) return undefined
  const owner = belongsTo === undefined ? undefined : labelOf(graph, belongsTo)
  const whose = owner === undefined ? '' : `; that is the title of ${owner}`
  return {
    ...placeOf(evidence),
    message: `Found the title ${quote(stated)} for Episode ${target.number}, expected ${quote(actual)}${whose}`,
    subject: from,
    fix: owner
      ? `Name ${owner}, or give Episode ${target.number} its own title.`
      : `Give Episode ${target.number} the title that it has, or correct the number.`,
  }
}

function numberOf(graph: AtlasGraph, key: string): number | undefined {
  return graph.hasNode(key) ? graph.getNodeAttribute(key, 'number') : undefined
}
