import type { Reference } from '../../model/identity.ts'
import { groupBy } from '../../text/group-by.ts'
import { announcementsIn } from './announcements.ts'
import { labelOf, placeOf } from './places.ts'
import { isBareNumber, lineKey, numbersOf, placeKey, wordsOfGroup } from './reference-words.ts'
import type { Gap, Rule, RuleContext } from './rule.ts'

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
        !isLooseQuote(reference),
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
    fix: guess ? `Point at ${guess}, or write the missing document.` : adviceOn(first, count),
  }
}

function adviceOn({ target }: Reference, count: number): string {
  if (count > 1) return 'Correct the numbers, or write the missing episodes.'
  if (target.path !== undefined) return 'Correct the path, or write the missing document.'
  return `Correct the ${target.number === undefined ? 'title' : 'number'}, or write the missing episode.`
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

/** A quoted title alone may be a book's, but for one that a field of the document names. */
function isLooseQuote({ evidence, target, resolution }: Reference): boolean {
  const isTitleAlone = target.number === undefined && target.path === undefined
  const isLikeNone = resolution.state === 'missing' && resolution.nearest.length === 0
  if (!isTitleAlone) return false
  return (
    evidence.rule === 'reference/prose' || (evidence.rule === 'reference/heading' && isLikeNone)
  )
}
