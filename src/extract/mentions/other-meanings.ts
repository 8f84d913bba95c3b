import type { VocabularyEntry } from '../../model/vocabulary.ts'
import { foldWords } from '../../text/fold.ts'
import type { FrontMatter } from '../front-matter.ts'

const INTRODUCED =
  /(?<![\p{L}\p{N}])((?:[\p{L}\p{N}]+[ -]){1,6}[\p{L}\p{N}]+) \((\p{Lu}{2,6})s?\)/gu

/** Few texts have one, and each word before it is a place from which to look. */
const SHORT = / \(\p{Lu}{2,6}s?\)/u

/** Returns the words that a text abbreviates: "Number Theoretic Transform" by NTT. */
export function abbreviatedIn(text: string): Map<string, string> {
  const found = new Map<string, string>()
  if (!SHORT.test(text)) return found
  for (const [, words = '', short = ''] of text.matchAll(INTRODUCED)) {
    const last = wordsOf(words).slice(-short.length)
    if (initialsOf(last) === short.toLowerCase()) found.set(short, last.join(' '))
  }
  return found
}

/** Returns the words that the front matter of a document abbreviates: a description is text as well. */
export function abbreviatedInMatter(matter: FrontMatter | undefined): Map<string, string> {
  const texts = (matter?.entries ?? []).flatMap(({ value }) =>
    value.kind === 'text' ? [value.text] : [],
  )
  return new Map(texts.flatMap((text) => [...abbreviatedIn(text)]))
}

/** Returns the words by which a document classes itself: below `type: Target` a target is no company. */
export function ownClasses(matter: FrontMatter | undefined): ReadonlySet<string> {
  const classes = (matter?.entries ?? []).flatMap(({ key, value }) =>
    /^(?:type|kind|status)$/i.test(key) && value.kind === 'text' ? [value.text.trim()] : [],
  )
  return new Set(classes)
}

/**
 * Returns whether a document that abbreviates other words so means them by the spelling: what the
 * entry's own letters stand for must be known, and share no word with them.
 */
export function meansOther(
  spelling: string,
  { spellings }: VocabularyEntry,
  abbreviated: ReadonlyMap<string, string>,
): boolean {
  const short = spelling.replace(/(?<=\p{Lu})s$/u, '')
  const words = abbreviated.get(short)
  if (words === undefined) return false
  const own = spellings
    .map(({ text }) => wordsOf(text))
    .filter((known) => initialsOf(known) === short.toLowerCase())
  const told = new Set(wordsOf(words).map(beginning))
  return own.length > 0 && !own.some((known) => known.some((word) => told.has(beginning(word))))
}

/** Small words ("of", "as") are in many names, and their letters in few. */
function wordsOf(text: string): string[] {
  return foldWords(text)
    .split(' ')
    .filter((word) => !/^(?:a|an|the|of|and|or|for|in|as|to|on)$/.test(word))
}

function initialsOf(words: readonly string[]): string {
  return words.map((word) => word.slice(0, 1)).join('')
}

/** Enough of a word to know it in another form: "transform", "transformation". */
function beginning(word: string): string {
  return word.slice(0, 5)
}
