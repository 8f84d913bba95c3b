import type { Reference } from '../../model/identity.ts'
import { groupBy } from './group-by.ts'
import { labelWithPath, placeOf } from './places.ts'
import { episodesWords, isBareNumber, lineKey, numbersOf, wordsOf } from './reference-words.ts'
import type { Gap, Rule, RuleContext } from './rule.ts'
import { joinWords } from './words.ts'

const MAX_CANDIDATES = 4
const MAX_NUMBERS = 3

/** A reference that several documents fit. */
export const ambiguousReference: Rule = {
  id: 'ambiguous-reference',
  severity: 'warning',
  title: 'Reference that several documents fit',
  explanation:
    'The number or title belongs to more than one document and nothing says which one is meant, so the reference connects nothing. Add the series (“Episode 2 of the Foundations Series”) or the title in quotation marks.',
  failing: {
    'overview.md': '# Overview\n\nOrder is the subject of Episode 2.\n',
    'foundations/episode-02-order.md':
      '# Episode 2: Order\n\nPart of [the whole](../overview.md).\n',
    'practice/episode-02-queues.md':
      '# Episode 2: Queues\n\nPart of [the whole](../overview.md).\n',
  },
  passing: {
    'overview.md': '# Overview\n\nOrder is the subject of Episode 2 of the Foundations Series.\n',
    'foundations/episode-02-order.md':
      '# Episode 2: Order\n\nPart of [the whole](../overview.md).\n',
    'practice/episode-02-queues.md':
      '# Episode 2: Queues\n\nPart of [the whole](../overview.md).\n',
  },
  find(context) {
    const unclear = context.identity.references.filter(
      ({ resolution }) => resolution.state === 'ambiguous',
    )
    return [...groupBy(unclear, lineKey).values()].map((group) => toGap(group, context))
  },
}

function toGap(group: readonly Reference[], context: RuleContext): Gap {
  const first = group[0] as Reference
  const isList = numbersOf(group).size > 1
  const words = isBareNumber(first) ? episodesWords(group) : wordsOf(first)
  const { number, title, series } = first.target
  const missing =
    number === undefined ? 'the number' : series === undefined ? 'the series' : 'the title'
  const also = title === undefined && series === undefined ? ' or the title in quotation marks' : ''
  return {
    ...placeOf(first.evidence),
    message: isList
      ? `Found ${words}, expected one document for each; ${candidatesByNumber(group, context)}`
      : `Found ${words}, expected words that fit one document; it could be ${candidatesOf(first, context)}`,
    subject: first.from,
    fix: `Add ${missing}${also}.`,
  }
}

function candidatesByNumber(group: readonly Reference[], context: RuleContext): string {
  const shown = group.slice(0, MAX_NUMBERS)
  const parts = shown.map((one) => `${one.target.number} could be ${candidatesOf(one, context)}`)
  return [...parts, ...(group.length > shown.length ? ['and so on'] : [])].join('; ')
}

function candidatesOf({ resolution }: Reference, { graph }: RuleContext): string {
  if (resolution.state !== 'ambiguous') return ''
  return joinWords(
    resolution.candidates.map((key) => labelWithPath(graph, key)),
    'or',
    MAX_CANDIDATES,
  )
}
