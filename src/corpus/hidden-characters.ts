import type { Problem } from '../model/problem.ts'

/**
 * Characters that nobody sees: controls, marks that reorder text, blanks without width, tags, fillers.
 * Joiners (U+200C, U+200D) are letters of many scripts and of emoji, and are meant only between Latin
 * letters; tags only where they spell no flag.
 */
const HIDDEN =
  /(?![\t\n\r\0])\p{Cc}|[\u00ad\u180e\u200b\u2028\u2029\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb]|(?<!\u{1f3f4}[\u{e0020}-\u{e007e}]{0,6})[\u{e0000}-\u{e007f}]|(?<=\p{Script=Latin})[\u200c\u200d](?=\p{Script=Latin})/gu

/** Whoever looks at each place of a large text for them all takes long; most texts have none of these units. */
const MAY_HIDE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\x01-\x08\v\f\x0e-\x1f\x7f-\x9f\u00ad\u180e\u200b-\u200d\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\udb40]/

/** Cyrillic and Greek letters that look like Latin ones, beside a Latin letter. */
const LOOK_ALIKES =
  'АВЕЗКМНОРСТУХІЈЅавекмнорстухіјѕԁ\u0391\u0392\u0395\u0396\u0397\u0399\u039a\u039c\u039d\u039f\u03a1\u03a4\u03a5\u03a7\u03bf'
const MIXED = new RegExp(
  `\\p{Script=Latin}[${LOOK_ALIKES}]|[${LOOK_ALIKES}](?=\\p{Script=Latin}{2})`,
  'gu',
)
/** Quick to rule out, in most texts. */
const MAY_MIX = new RegExp(`[${LOOK_ALIKES}]`)

/** Returns a warning for text that does not say what it seems to say, with the first place and the count. */
export function hiddenCharacters(text: string, path: string): Problem[] {
  return [
    ...warning('hidden-character', matchesOf(text, MAY_HIDE, HIDDEN), text, path, (found) => {
      return `Found the invisible character ${codeOf(found)}`
    }),
    ...warning('look-alike-letter', matchesOf(text, MAY_MIX, MIXED), text, path, (found) => {
      const letter = [...found].find((one) => LOOK_ALIKES.includes(one)) ?? found
      return `Found “${letter}” (${codeOf(letter)}), which looks like a Latin letter, in a Latin word`
    }),
  ]
}

function matchesOf(text: string, mayHave: RegExp, all: RegExp): Iterable<RegExpExecArray> {
  return mayHave.test(text) ? text.matchAll(all) : []
}

function warning(
  rule: string,
  matches: Iterable<RegExpExecArray>,
  text: string,
  path: string,
  words: (found: string) => string,
): Problem[] {
  let first: RegExpExecArray | undefined
  let places = 0
  for (const match of matches) {
    first ??= match
    places++
  }
  if (!first) return []
  const before = text.slice(0, first.index)
  const line = before.split('\n').length
  const column = first.index - before.lastIndexOf('\n')
  const count = places === 1 ? '' : ` (first here, ${places} places in all)`
  const message = `${words(first[0])}${count}, expected text that is what it looks like`
  return [{ rule, severity: 'warning', path, line, column, message }]
}

function codeOf(char: string): string {
  return `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}
