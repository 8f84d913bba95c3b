/**
 * Where words begin and end in a text. A word is a run of letters and digits; inside it a change
 * from lower to upper case (`circuitBreaker`) or from capitals to a word (`HTTPServer`) is a soft
 * boundary, at which a name may begin or end too.
 */
export interface Boundaries {
  /** For each index: 0 none, 1 a soft boundary, 2 the edge of a word. Has length + 1 entries. */
  readonly at: Uint8Array
}

const NONE = 0
// Classes of characters; none is 0.
const SEPARATOR = 1
const LOWER = 2
const UPPER = 3
const DIGIT = 4

/** Returns the boundaries of a text in one pass. */
export function boundariesOf(text: string): Boundaries {
  const length = text.length
  const at = new Uint8Array(length + 1)
  let previous = SEPARATOR
  for (let i = 0; i < length; i++) {
    const current = classOf(text, i)
    if ((current === SEPARATOR) !== (previous === SEPARATOR)) at[i] = 2
    else if (current === UPPER && (previous === LOWER || previous === DIGIT)) at[i] = 1
    else if (current === LOWER && previous === UPPER && i > 1 && at[i - 1] === NONE)
      at[i - 1] = isPluralEnd(text, i) ? 0 : 1
    previous = current
  }
  if (previous !== SEPARATOR) at[length] = 2
  return { at }
}

/** The `s` of `CDNs`: capitals in the plural, no word of their own. */
function isPluralEnd(text: string, index: number): boolean {
  return text[index] === 's' && (index + 1 === text.length || classOf(text, index + 1) !== LOWER)
}

function classOf(text: string, index: number): number {
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
