import type { ConnectionRelation, ConnectionTarget } from '../../model/record.ts'
import type { InlineText } from '../inline.ts'
import { type Anchor, anchorsIn } from './anchors.ts'
import { quotedTitles } from './quotes.ts'

/** What running prose says of another document. */
export interface ProseReference {
  relation: ConnectionRelation
  target: ConnectionTarget
  start: number
}

const NUMBER_WORDS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']
const NEIGHBOUR =
  /\b(next|following|upcoming|coming|previous|last|preceding)\s+episode\b(?!\s*#?\d)/giu
const FIRST_FEW = new RegExp(
  `\\b(?:our|the)\\s+first\\s+(${NUMBER_WORDS.join('|')}|\\d{1,2})\\s+episodes\\b`,
  'giu',
)

/** Returns the episodes that a text names in passing: by number, by link, as next or previous. */
export function proseReferences(inline: InlineText): ProseReference[] {
  const anchors = anchorsIn(inline, 'prose')
  const named = anchors.flatMap((anchor) =>
    anchor.targets.map((target) => ({
      relation: 'refers-to' as const,
      target,
      start: anchor.start,
    })),
  )
  return [...named, ...neighbours(inline.text, anchors), ...firstFew(inline.text)].sort(
    (a, b) => a.start - b.start,
  )
}

/** "In the next episode, "Title", …": the title is the one quoted in the same sentence. */
function neighbours(text: string, anchors: readonly Anchor[]): ProseReference[] {
  const found: ProseReference[] = []
  for (const hit of text.matchAll(NEIGHBOUR)) {
    const end = endOfSentence(text, hit.index)
    const isNumbered = anchors.some((anchor) => anchor.start >= hit.index && anchor.start < end)
    const isPast = /previous|last|preceding/i.test(hit[1] ?? '')
    if (isNumbered) continue
    const title = quotedTitles(text.slice(hit.index, end))[0]?.text
    found.push({
      relation: isPast ? 'previous' : 'next',
      target: title === undefined ? {} : { title },
      start: hit.index,
    })
  }
  return found
}

function firstFew(text: string): ProseReference[] {
  return [...text.matchAll(FIRST_FEW)].flatMap((hit) => {
    const word = hit[1]?.toLowerCase() ?? ''
    const count = NUMBER_WORDS.indexOf(word) + 1 || Number(word)
    return Array.from({ length: count }, (_, i) => ({
      relation: 'refers-to' as const,
      target: { number: i + 1 },
      start: hit.index,
    }))
  })
}

function endOfSentence(text: string, from: number): number {
  const end = /[.!?](?=\s|$)|\n/.exec(text.slice(from))
  return end ? from + end.index : text.length
}
