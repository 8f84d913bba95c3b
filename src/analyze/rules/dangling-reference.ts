import type { Reference } from '../../model/identity.ts'
import { announcementsIn } from './announcements.ts'
import { groupBy } from './group-by.ts'
import { labelOf, placeOf } from './places.ts'
import {
  episodesWords,
  isBareNumber,
  lineKey,
  numbersOf,
  placeKey,
  wordsOf,
} from './reference-words.ts'
import type { Gap, Rule, RuleContext } from './rule.ts'
import { numberList } from './words.ts'

/** A reference to an episode that the corpus does not have. */
export const danglingReference: Rule = {
  id: 'dangling-reference',
  severity: 'error',
  title: 'Reference to an episode that does not exist',
  explanation:
    'The text points at an episode by number or title, and the corpus has no such document. Correct the reference, or write the episode. A list or range is reported once, with the numbers that are missing.',
  failing: {
    'episode-01-clocks.md':
      '# Episode 1: Clocks\n\n**Prerequisites**: none\n\nMore on this in Episodes 2-4.\n',
    'episode-02-order.md': '# Episode 2: Order\n\nAfter Episode 1.\n',
  },
  passing: {
    'episode-01-clocks.md': '# Episode 1: Clocks\n\nMore on this in Episode 2.\n',
    'episode-02-order.md': '# Episode 2: Order\n\nAfter Episode 1.\n',
  },
  find(context) {
    const { references } = context.identity
    const judgedElsewhere = announcementsIn(context.identity)
    const links = new Set(
      context.extracts.flatMap(({ path, links }) => links.map(({ url }) => `${path}\n${url}`)),
    )
    const missing = references.filter(
      (reference) =>
        reference.resolution.state === 'missing' &&
        !judgedElsewhere.has(reference) &&
        !links.has(`${reference.evidence.path}\n${reference.target.path ?? ''}`) &&
        !isAllPrevious(reference) &&
        !isQuoteInProse(reference),
    )
    const lists = groupBy(references.filter(isBareNumber), placeKey)
    return [...groupBy(missing, lineKey).values()].map((group) => toGap(group, lists, context))
  },
}

function toGap(
  group: readonly Reference[],
  lists: ReadonlyMap<string, readonly Reference[]>,
  context: RuleContext,
): Gap {
  const first = group[0] as Reference
  const nearest = first.resolution.state === 'missing' ? first.resolution.nearest[0] : undefined
  const guess = nearest === undefined ? undefined : labelOf(context.graph, nearest)
  const count = numbersOf(group).size
  const expected = count > 1 ? 'documents of this corpus' : 'a document of this corpus'
  return {
    ...placeOf(first.evidence),
    message: `Found a reference to ${wordsOfGroup(group, lists)}, expected ${expected}${guess ? `; did you mean ${guess}?` : ''}`,
    subject: first.from,
    fix: guess
      ? `Point at ${guess}, or write the missing document.`
      : `Correct the ${count > 1 ? 'numbers' : first.target.number === undefined ? 'title' : 'number'}, or write the missing ${count > 1 ? 'episodes' : 'episode'}.`,
  }
}

/** "Episodes 3, 5 (of 1–12)": what is missing, and the list or range that the text has. */
function wordsOfGroup(
  group: readonly Reference[],
  lists: ReadonlyMap<string, readonly Reference[]>,
): string {
  const first = group[0] as Reference
  if (!isBareNumber(first)) return wordsOf(first)
  const stated = [...new Set(group.map(placeKey))].flatMap((place) => lists.get(place) ?? [])
  const all = numbersOf(stated)
  const isPart = all.size > numbersOf(group).size
  return `${episodesWords(group)}${isPart ? ` (of ${numberList(all)})` : ''}`
}

/** "All previous episodes" names no number that could be wrong. */
function isAllPrevious({ evidence, relation }: Reference): boolean {
  return (
    relation === 'requires' &&
    /\ball\s+(?:the\s+)?(?:previous|earlier|preceding|prior)\s+episodes\b/i.test(
      evidence.excerpt,
    ) &&
    !/\d/.test(evidence.excerpt)
  )
}

/** Prose that quotes words near "last episode" need not quote a title. */
function isQuoteInProse({ evidence, target }: Reference): boolean {
  const isTitleAlone = target.number === undefined && target.path === undefined
  return evidence.rule === 'reference/prose' && isTitleAlone
}
