import { SEPARATOR, unitClasses } from './runs.ts'

// Classes of characters, beside SEPARATOR; none is 0.
export const LOWER = 2
export const UPPER = 3
const DIGIT = 4

/**
 * True where a word begins or ends. A word is a run of letters and digits; inside it a change from
 * lower to upper case (`circuitBreaker`) or from capitals to a word (`HTTPServer`) is a soft boundary,
 * at which a name may begin or end too. Indices from 0 to the length of the text.
 */
export function isBoundary(text: string, index: number): boolean {
  const classAt = (at: number) =>
    at < 0 || at >= text.length ? SEPARATOR : classOf(text.charCodeAt(at))
  const isPlural = text[index + 1] === 's' && classAt(index + 2) !== LOWER
  return isBreak(classAt(index - 1), classAt(index), classAt(index + 1), isPlural)
}

/**
 * True where a boundary is between the classes of two neighbours, by what follows them. The `s` of `CDNs`
 * is their plural, and no word of its own.
 */
export function isBreak(
  previous: number,
  current: number,
  next: number,
  isPlural: boolean,
): boolean {
  if (previous === SEPARATOR || current === SEPARATOR) return previous !== current
  if (current !== UPPER) return false
  return previous !== UPPER || (next === LOWER && !isPlural)
}

/** By these a word is a run of letters and digits. */
export const CLASSES = unitClasses(classOfChar)
const { known, learn } = CLASSES

/** Returns the class of a code unit. */
export function classOf(code: number): number {
  return (known[code] as number) || learn(code)
}

function classOfChar(char: string): number {
  if (/[\p{Lu}\p{Lt}]/u.test(char)) return UPPER
  // Surrogate halves are letters of rare scripts or emoji: neither starts a name of ours.
  return /[\p{L}\p{M}]/u.test(char) ? LOWER : /\p{N}/u.test(char) ? DIGIT : SEPARATOR
}

const ES_ENDING = /(?:s|x|z|ch|sh)$/

/**
 * Returns the English plurals of a word or name: the regular one, and the Latin one of words in -ex
 * and -ix (`indexes` and `indices`).
 */
export function pluralsOf(word: string): string[] {
  const latin = /(?:[a-z]d|rt|tr)(?:ex|ix)$/i.test(word) ? [`${word.slice(0, -2)}ices`] : []
  return [regularPlural(word), ...latin]
}

function regularPlural(word: string): string {
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`
  return ES_ENDING.test(word) ? `${word}es` : `${word}s`
}
