import type { Problem } from '../model/problem.ts'
import { isTypingError } from '../text/typing-error.ts'
import type { Document } from './document.ts'
import { firstFault } from './first-fault.ts'
import { proseMatches } from './prose-matches.ts'

const NUMBERED_WORD = /(?<![\p{L}\p{N}])[a-z]{6,9}(?=[\s:#]{1,3}\d)/giu
/** Quick to rule out: where one letter is wrong, the beginning or the end of the word is right. */
const MAY_BE_MISSPELT = /(?:ep[a-z]{4,7}|odes?)[\s:#]{1,3}\d/i
const MEANT = ['episode', 'episodes']
/** Words of other languages that are a letter away. */
const OTHER_WORDS = new Set(['episod', 'episoda', 'episodi', 'episodo', 'episoden', 'epizode'])

/** Below nought, larger than any that is read, or a power: no episode is counted so. */
const ODD_NUMBER =
  /(?<![\p{L}\p{N}])(?:episodes?|ep\.?)[^\S\n]{1,3}#?(?:[-−]\d{1,9}|\d{8,40}|\d{1,7}e\d{1,3})(?![\p{L}\p{N}-])/giu

const MAY_BE_ODD = /ep(?:isodes?|\.)?\s{1,3}#?(?:[-−]\d|\d{8}|\d{1,7}e\d)/i

/** Returns warnings for “Episdoe 4” and “Episode -4”: they refer to nothing, and a heading has no number. */
export function misspeltEpisodes(document: Document): Problem[] {
  const words = proseMatches(document, NUMBERED_WORD, MAY_BE_MISSPELT)
    .filter(({ text }) => isMisspelt(text))
    .map(({ text, ...place }) => ({
      ...place,
      found: `“${text}” before a number`,
      expected: `“${/s$/i.test(text) ? 'Episodes' : 'Episode'}”`,
    }))
  const numbers = proseMatches(document, ODD_NUMBER, MAY_BE_ODD).map(({ text, ...place }) => ({
    ...place,
    found: `“${text}”`,
    expected: 'a number between 0 and 9999999',
  }))
  const { path } = document.source
  return [
    ...firstFault(words, path, { rule: 'misspelt-episode', several: 'places', so: SO }),
    ...firstFault(numbers, path, { rule: 'odd-episode-number', several: 'places', so: SO }),
  ]
}

const SO = 'as it is no episode is meant'

function isMisspelt(word: string): boolean {
  const lower = word.toLowerCase()
  if (MEANT.includes(lower) || OTHER_WORDS.has(lower)) return false
  return MEANT.some((meant) => isTypingError(lower, meant))
}
