import { distance } from 'fastest-levenshtein'
import type { Extract } from '../../model/extract.ts'

/**
 * True where a document has a heading or a named element for this anchor. Sites differ in what they make of emoji,
 * punctuation and case, so only letters and digits count; what is no heading by its form (a line, a
 * footnote, the top) is not judged, nor is a document whose text was not read.
 */
export function hasAnchor({ outline, anchors = [] }: Extract, anchor: string): boolean {
  if (outline.length === 0 || anchor === '' || NO_HEADING.test(anchor)) return true
  if (anchors.some(({ id }) => id === anchor)) return true
  const letters = lettersOf(anchor)
  return outline.some(({ id }) => lettersOf(id) === letters || id === anchor)
}

const NO_HEADING = /^(?:top|L\d+(?:-L?\d+)?|fn(?:ref)?[-:]?\w+|:~:.*)$/i

const MAX_LENGTH = 200

/** Returns the anchor that begins as the wanted one or differs least, if little. */
export function nearestAnchor({ outline }: Extract, anchor: string): string | undefined {
  const wanted = lettersOf(anchor).slice(0, MAX_LENGTH)
  const rated = outline
    .map(({ id }) => ({ id, steps: stepsBetween(lettersOf(id).slice(0, MAX_LENGTH), wanted) }))
    .filter(({ steps }) => steps <= Math.max(2, wanted.length * 0.2))
    .sort((a, b) => a.steps - b.steps)
  return rated[0]?.id
}

/** "part-1-clocks" for "part-1-clocks-45-minutes" is one step: the rest was left out. */
function stepsBetween(known: string, wanted: string): number {
  if (wanted.length >= 4 && known.startsWith(wanted)) return 1
  return distance(known, wanted)
}

function lettersOf(anchor: string): string {
  return anchor
    .replace(/^user-content-/, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
}
