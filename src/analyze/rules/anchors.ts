import { distance } from 'fastest-levenshtein'
import type { Extract } from '../../model/extract.ts'

/**
 * True where a document has a heading for this anchor. Sites differ in what they make of emoji,
 * punctuation and case, so only letters and digits count; what is no heading by its form (a line, a
 * footnote, the top) is not judged, nor is a document whose text was not read.
 */
export function hasAnchor({ outline }: Extract, anchor: string): boolean {
  if (outline.length === 0 || anchor === '' || NO_HEADING.test(anchor)) return true
  const letters = lettersOf(anchor)
  return outline.some(
    ({ id, text }) => lettersOf(id) === letters || text.includes(`{#${anchor}}`) || id === anchor,
  )
}

const NO_HEADING = /^(?:top|L\d+(?:-L?\d+)?|fn(?:ref)?[-:]?\w+|:~:.*)$/i

/** Returns the most similar anchor of a document, if one is similar. */
export function nearestAnchor({ outline }: Extract, anchor: string): string | undefined {
  const wanted = lettersOf(anchor).slice(0, 200)
  const rated = outline
    .map(({ id }) => ({ id, distance: distance(lettersOf(id).slice(0, 200), wanted) }))
    .filter((one) => one.distance <= Math.max(2, wanted.length * 0.4))
    .sort((a, b) => a.distance - b.distance)
  return rated[0]?.id
}

function lettersOf(anchor: string): string {
  return anchor
    .replace(/^user-content-/, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
}
