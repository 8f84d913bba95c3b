import { sentenceAround } from '../text/excerpt.ts'
import { foldUnits } from '../text/fold.ts'
import { isJoinedAs } from '../text/joints.ts'
import { rememberedOf } from '../text/memo.ts'
import { NameTrie } from '../text/trie.ts'
import { otherForms } from '../text/word-forms.ts'
import { pluralsOf } from '../text/words.ts'
import type { NodeKind } from './kind.ts'
import type { Spelling, Vocabulary, VocabularyEntry } from './vocabulary.ts'

/** One spelling of an entry, in the singular or plural form that is looked for. */
export interface Form {
  entry: VocabularyEntry
  spelling: Spelling
  /** The form as written, and its letters and digits alone, for exact comparison. */
  text: string
  letters: string
  /** What stands before the first and behind the last letter: `.` of .NET, `++` of C++. */
  prefix: string
  suffix: string
}

/** Finds the names of a vocabulary in text. Built once for a vocabulary, used for every file. */
export interface NameFinder {
  trie: NameTrie<Form>
  /** All known incidents, for phrases that name one by company and year. */
  incidents: readonly VocabularyEntry[]
  /** The known companies by name: a product's name may begin with its maker's, "Google Spanner". */
  companies: ReadonlyMap<string, VocabularyEntry>
  /** The last words of all patterns, in small letters: what is called so may well be another one. */
  patternHeads: ReadonlySet<string>
}

/** Returns the finder for all spellings of a vocabulary, with regular plurals; made once for each. */
export const nameFinder = rememberedOf((vocabulary: Vocabulary): NameFinder => {
  const trie = new NameTrie<Form>()
  const entries = vocabulary.entries.map(alike)
  for (const entry of entries) {
    for (const spelling of entry.spellings) addForms(trie, entry, spelling)
  }
  const companies = entries.filter((entry) => entry.kind === 'company')
  return {
    trie,
    incidents: entries.filter((entry) => entry.kind === 'incident'),
    companies: new Map(companies.map((entry) => [entry.name, entry])),
    patternHeads: new Set(entries.flatMap(headsOf)),
  }
})

/**
 * Returns an entry with all fields that one can have: the engine then sees one form of object, and
 * compiles who reads entries once instead of anew for each form that turns up.
 */
function alike(entry: VocabularyEntry): VocabularyEntry {
  const spellings = entry.spellings.map((spelling) => ({ ...NO_SPELLING, ...spelling }))
  return { ...NO_ENTRY, ...entry, spellings }
}

const NO_SPELLING: Record<keyof Spelling, undefined> = {
  text: undefined,
  case: undefined,
  plural: undefined,
  notFollowedBy: undefined,
  notPrecededBy: undefined,
  beside: undefined,
  needsContext: undefined,
}
const NO_ENTRY: Record<keyof VocabularyEntry, undefined> = {
  kind: undefined,
  name: undefined,
  spellings: undefined,
  category: undefined,
  near: undefined,
  parent: undefined,
  vendor: undefined,
  url: undefined,
  company: undefined,
  year: undefined,
  date: undefined,
  duration: undefined,
  rootCause: undefined,
  violated: undefined,
}

function headsOf({ kind, name }: VocabularyEntry): string[] {
  const head = /\s(\p{L}+)$/u.exec(name)?.[1]?.toLowerCase()
  return kind === 'pattern' && head !== undefined ? [head, ...pluralsOf(head)] : []
}

/** Adds one spelling, its other English forms and, unless its rule forbids it, their regular plurals. */
export function addForms(trie: NameTrie<Form>, entry: VocabularyEntry, spelling: Spelling): void {
  const prefix = /^[^\p{L}\p{N}]*/u.exec(spelling.text)?.[0] ?? ''
  const suffix = signsAfter(spelling.text.slice(prefix.length))
  for (const text of formsOf(entry, spelling))
    trie.add(text, { entry, spelling, text, letters: lettersOf(text), prefix, suffix })
}

/** What stands behind the last letter; a closing bracket belongs to the words in it. */
function signsAfter(text: string): string {
  const chars = [...text]
  let end = chars.length
  while (end > 0 && /[^\p{L}\p{M}\p{N})]/u.test(chars[end - 1] ?? '')) end--
  return chars.slice(end).join('')
}

/** Names of companies and products are written in one way; what is described in words, in several. */
function formsOf({ kind }: VocabularyEntry, { text, case: rule, plural }: Spelling): string[] {
  const isDescribed = rule === 'fold' && (kind === 'pattern' || kind === 'concept')
  const singular = isDescribed ? [text, ...otherForms(text)] : [text]
  const hasPlural = plural && kind !== 'company' && kind !== 'incident'
  return hasPlural ? [...singular, ...singular.flatMap(pluralsOf)] : singular
}

/** True where the text between start and end is this form by its case and neighbour rules. */
export function isForm(form: Form, text: string, start: number, end: number): boolean {
  const { spelling } = form
  const words = text.slice(start, end)
  if (!hasEnds(form, text, start, end) || isContraction(text, start)) return false
  if (!isAsWritten(form, words)) {
    if (!hasPunctuation(form, words)) return false
    if (!isJoinedAs(form.text, words, isProper(form.entry))) return false
  }
  if (isPartOfWord(form.entry, text, start, end)) return false
  if (spelling.case === 'exact' && !isExact(form, words)) return false
  if (spelling.case === 'capitalized' && !isCapital(text, start)) return false
  if (spelling.beside && !isMeant(text, start, end, spelling.beside)) return false
  if (spelling.notFollowedBy.length > 0 && isAmong(spelling.notFollowedBy, wordAfter(text, end)))
    return false
  return !(
    spelling.notPrecededBy.length > 0 && isAmong(spelling.notPrecededBy, wordBefore(text, start))
  )
}

/** The end of a contraction begins no name: "what's hard" is no shard. */
function isContraction(text: string, start: number): boolean {
  if (!isApostrophe(text.charCodeAt(start - 1)) || !/\p{L}/u.test(text[start - 2] ?? ''))
    return false
  return /^(?:s|t|d|m|re|ll|ve)(?!\p{L})/iu.test(text.slice(start, start + 3))
}

function isApostrophe(unit: number): boolean {
  return unit === 0x27 || unit === 0x2019
}

/** The most frequent case, and the cheapest to know: the form's own letters and signs, in any case. */
function isAsWritten({ text }: Form, words: string): boolean {
  return (
    words === text || (words.length === text.length && words.toLowerCase() === text.toLowerCase())
  )
}

/** Inner punctuation must be the name's own. */
function hasPunctuation({ spelling }: Form, words: string): boolean {
  for (const mark of words.replaceAll('’', "'").match(/[./&+']/g) ?? [])
    if (!spelling.text.replaceAll('’', "'").includes(mark)) return false
  return true
}

/** What stands before the first and behind the last letter of the name must be there. */
function hasEnds({ prefix, suffix }: Form, text: string, start: number, end: number): boolean {
  if (!text.startsWith(suffix, end)) return false
  if (suffix === '' && (text[end] === '+' || text[end] === '#')) return false
  return prefix === '' || text.endsWith(prefix, start)
}

function isProper({ kind }: VocabularyEntry): boolean {
  return kind === 'company' || kind === 'technology'
}

/** "MetaMask" is not Meta, and "MadHive" no Hive; but `KafkaConsumer` is one of Kafka. */
function isPartOfWord(entry: VocabularyEntry, text: string, start: number, end: number): boolean {
  if (!isProper(entry)) return false
  return isLetter(text[start - 1]) || (entry.kind === 'company' && isLetter(text[end]))
}

function isLetter(unit = ''): boolean {
  return /\p{L}/u.test(unit)
}

/**
 * Letter for letter; a hyphen or an ampersand of the name may not be missing (`gh-ost` is no ghost), nor
 * may one word become two ("at planet scale" speaks of no PlanetScale).
 */
function isExact(form: Form, words: string): boolean {
  const joints = (text: string) => text.match(/[\s_&-]/g)?.length ?? 0
  const own = joints(form.spelling.text)
  const isJoined = own === 0 ? joints(words) === 0 : joints(words) >= own
  return isJoined && lettersOf(words) === form.letters
}

function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{M}\p{N}]+/gu, '')
}

function isCapital(text: string, start: number): boolean {
  return /[\p{Lu}\p{Lt}\p{N}\p{Lo}]/u.test(text[start] ?? '')
}

/** Hyphens, capitals and a place of its own make a term of everyday words; else the sentence decides. */
function isMeant(text: string, start: number, end: number, beside: readonly string[]): boolean {
  const words = text.slice(start, end).split(/\s+/)
  if (words.length === 1 || /^\p{Lu}/u.test(words.at(-1) ?? '')) return true
  if (text.trim().length <= end - start + 1) return true
  const others =
    sentenceAround(text, start)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? []
  return others.some((word) => beside.some((beginning) => word.startsWith(beginning)))
}

function isAmong(words: readonly string[], word: string): boolean {
  return word !== '' && words.some((candidate) => foldUnits(candidate) === word)
}

function wordAfter(text: string, end: number): string {
  return foldUnits(/^[\s-]*([\p{L}\p{N}]+)/u.exec(text.slice(end, end + 40))?.[1] ?? '')
}

function wordBefore(text: string, start: number): string {
  const before = text.slice(Math.max(0, start - 40), start)
  return foldUnits(/([\p{L}\p{N}]+)[\s-]*$/u.exec(before)?.[1] ?? '')
}

/** Returns the entry of which `name` as a whole is a spelling. */
export function entryNamed(
  name: string,
  kind: NodeKind,
  finder: NameFinder,
): VocabularyEntry | undefined {
  const trimmed = name.trim()
  const matches = finder.trie.find(trimmed, (form) => form.entry.kind === kind)
  const whole = matches.find((match) => match.start === 0 && match.end === trimmed.length)
  return whole?.values[0]?.entry
}

/** Returns the entries of one kind whose names stand in a short text, such as a table cell. */
export function entriesIn(text: string, kind: NodeKind, finder: NameFinder): VocabularyEntry[] {
  const matches = finder.trie.find(
    text,
    (form, start, end) => form.entry.kind === kind && isForm(form, text, start, end),
  )
  return [
    ...new Set(matches.flatMap((match) => match.values.slice(0, 1).map((form) => form.entry))),
  ]
}
