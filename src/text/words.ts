// Classes of characters; none is 0.
export const SEPARATOR = 1
const LOWER = 2
export const UPPER = 3
const DIGIT = 4

/**
 * True where a word begins or ends. A word is a run of letters and digits; inside it a change from
 * lower to upper case (`circuitBreaker`) or from capitals to a word (`HTTPServer`) is a soft boundary,
 * at which a name may begin or end too. Indices from 0 to the length of the text.
 */
export function isBoundary(text: string, index: number): boolean {
  const previous = index === 0 ? SEPARATOR : classOf(text, index - 1)
  const current = index === text.length ? SEPARATOR : classOf(text, index)
  if (previous === SEPARATOR || current === SEPARATOR) return previous !== current
  if (current !== UPPER) return false
  if (previous !== UPPER) return true
  const next = index + 1
  return next < text.length && classOf(text, next) === LOWER && !isPluralEnd(text, next)
}

/** The `s` of `CDNs`: capitals in the plural, no word of their own. */
function isPluralEnd(text: string, index: number): boolean {
  return text[index] === 's' && (index + 1 === text.length || classOf(text, index + 1) !== LOWER)
}

/** Returns the class of the code unit at an index of the text. */
export function classOf(text: string, index: number): number {
  const code = text.charCodeAt(index)
  if (code < 128) {
    if (code >= 97 && code <= 122) return LOWER
    if (code >= 65 && code <= 90) return UPPER
    return code >= 48 && code <= 57 ? DIGIT : SEPARATOR
  }
  const known = classes[code] as number
  if (known !== 0) return known
  const found = classOfRare(text[index] as string)
  classes[code] = found
  return found
}

/** By code unit, as soon as one was met; 0 is not yet known. */
const classes = new Uint8Array(0x10000)

function classOfRare(char: string): number {
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
