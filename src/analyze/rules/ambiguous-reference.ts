import type { Reference } from '../../model/identity.ts'
import { foldWords } from '../../text/fold.ts'
import { groupBy } from '../../text/group-by.ts'
import { placeOf } from './places.ts'
import { isBareNumber, lineKey, numbersOf, placeKey, wordsOfGroup } from './reference-words.ts'
import type { Gap, Rule, RuleContext } from './rule.ts'
import { joinWords, quote } from './words.ts'

const MAX_CANDIDATES = 4

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
    const { references, documents } = context.identity
    const lists = groupBy(references.filter(isBareNumber), placeKey)
    const numbered = new Set(
      documents.filter(({ number }) => number !== undefined).map(({ path }) => path),
    )
    const unclear = references.filter(
      (reference) =>
        reference.resolution.state === 'ambiguous' &&
        !isHeadingOfPlan(reference, numbered) &&
        !saysWhich(reference, context),
    )
    return [...groupBy(unclear, lineKey).values()].map((group) => toGap(group, lists, context))
  },
}

function toGap(
  group: readonly Reference[],
  lists: ReadonlyMap<string, readonly Reference[]>,
  context: RuleContext,
): Gap {
  const first = group[0] as Reference
  const isList = numbersOf(group).size > 1
  const words = wordsOfGroup(group, lists)
  return {
    ...placeOf(first.evidence),
    message: isList
      ? `Found ${words}, expected one document for each; ${first.target.number}, for one, could be ${candidatesOf(first, context)}`
      : `Found ${words}, expected words that fit one document; it could be ${candidatesOf(first, context)}`,
    subject: first.from,
    fix: adviceOn(first, context),
  }
}

/** Returns what would make a reference clear: what it lacks and what tells its candidates apart. */
function adviceOn({ target, resolution }: Reference, { graph }: RuleContext): string {
  if (resolution.state !== 'ambiguous') return ''
  const series = resolution.candidates.map((key) => graph.getNodeAttribute(key, 'series'))
  const hasOwnSeries = new Set(series).size === series.length && !series.includes(undefined)
  const lacks = [
    ...(target.number === undefined ? ['the number'] : []),
    ...(target.series === undefined && hasOwnSeries ? ['the series'] : []),
    ...(target.title === undefined ? ['the title in quotation marks'] : []),
  ]
  return lacks.length === 0 ? 'Link to the document.' : `Add ${joinWords(lacks, 'or')}.`
}

/** A heading of an overview names what its section is about, and points at nothing. */
function isHeadingOfPlan({ evidence }: Reference, numbered: ReadonlySet<string>): boolean {
  return evidence.section.at(-1) === evidence.excerpt && !numbered.has(evidence.path)
}

/** True where the words around the reference hold the title of one candidate, and of no other as much. */
function saysWhich({ resolution, evidence }: Reference, { graph }: RuleContext): boolean {
  if (resolution.state !== 'ambiguous') return false
  const text = ` ${foldWords(evidence.excerpt)} `
  const rated = resolution.candidates
    .map((key) => namedShare(graph.getNodeAttribute(key, 'label'), text))
    .sort((a, b) => b - a)
  return (rated[0] ?? 0) > (rated[1] ?? 0)
}

/** Returns 2 where a text holds a title, 1 where it holds its beginning, up to a colon or dash. */
function namedShare(title: string, text: string): number {
  const holds = (part: string) => {
    const words = foldWords(part)
    return words.includes(' ') && text.includes(` ${words} `)
  }
  return holds(title) ? 2 : holds(title.split(/:|\s[–—-]\s/)[0] ?? title) ? 1 : 0
}

function candidatesOf({ resolution, target }: Reference, { graph }: RuleContext): string {
  if (resolution.state !== 'ambiguous') return ''
  return joinWords(
    resolution.candidates.map((key) => {
      const { label, path, number } = graph.getNodeAttributes(key)
      const isNamed = number === undefined || number === target.number
      return `${isNamed ? '' : `Episode ${number} `}${quote(label)} (${path})`
    }),
    'or',
    MAX_CANDIDATES,
  )
}
