import { entryNamed, type NameFinder } from '../../model/name-finder.ts'
import type { VocabularyEntry } from '../../model/vocabulary.ts'

/** One or two words and the joint behind them: "optimistic vs ", "thread pool, ", "read/". */
const MEMBER =
  /(?<![\p{L}\p{N}-])((?:[\p{L}\p{N}-]{3,24}\s)?[\p{L}\p{N}-]{3,24})(?:,?\s(?:and|or|vs\.?|versus)\s|,\s|\/)$/iu

/** What stands behind each member; without one, which is cheap to see, nothing more is asked. */
const JOINT = /(?:,?\s(?:and|or|vs\.?|versus)\s|,\s|\/)$/iu
const LONGEST_JOINT = ', versus '.length

/** How many members before the last one are read. */
const MAX_MEMBERS = 4

/** The words that members share, where the last member starts, and whether they are a name by themselves. */
interface SharedHead {
  head: string
  at: number
  isName: boolean
}

/** The one word that the last member sets before a name of one word: "process " in "thread pool and process bulkheads". */
const LAST_MEMBER =
  /(?:,?\s(?:and|or|vs\.?|versus)\s|,\s|\/)(?!(?:and|or|vs\.?|versus)\s)[\p{L}\p{N}-]{3,24}\s$/iu

/**
 * Returns the patterns that share their last words with the one at `start`, nearest first, each with
 * its place: in "optimistic vs pessimistic locking" that is Optimistic Locking, and in "thread pool and
 * process isolation" Thread Pool Isolation. What is nothing with this head ends the list, unless the head is
 * a name by itself: "thread pool, process and host bulkheads" are bulkheads of three kinds.
 */
export function namesSharingHead(
  text: string,
  start: number,
  end: number,
  finder: NameFinder,
): { entry: VocabularyEntry; start: number }[] {
  const shared = sharedHead(text, start, end)
  if (shared === undefined) return []
  const found: { entry: VocabularyEntry; start: number }[] = []
  let { at } = shared
  for (let count = 0; count < MAX_MEMBERS; count++) {
    if (!JOINT.test(text.slice(Math.max(0, at - LONGEST_JOINT), at))) break
    const member = MEMBER.exec(text.slice(Math.max(0, at - 60), at))
    if (!member?.[1]) break
    const named = longestNamed(member[1], shared, finder)
    if (!named && !shared.isName) break
    at -= member[0].length - (named ? member[1].length - named.words.length : 0)
    if (named) found.push({ entry: named.entry, start: at })
  }
  return found
}

/** What follows the first word of the name, or all of it behind a member of its own; and where that member starts. */
function sharedHead(text: string, start: number, end: number): SharedHead | undefined {
  const name = text.slice(start, end)
  const [, head] = /^\S+?(?:\s+|(?<=\S)-)(.*)$/su.exec(name) ?? []
  if (head !== undefined) return { head, at: start, isName: false }
  const before = text.slice(Math.max(0, start - 40), start)
  if (!LAST_MEMBER.test(before)) return undefined
  return { head: name, at: start - (/\S+\s$/u.exec(before)?.[0].length ?? 0), isName: true }
}

/** Both words before the joint, else the last one: which before a head that is a name itself may be any. */
function longestNamed(
  words: string,
  { head, isName }: SharedHead,
  finder: NameFinder,
): { entry: VocabularyEntry; words: string } | undefined {
  const members = isName ? [words].filter((word) => /\s/.test(word)) : [words, lastWord(words)]
  for (const one of members) {
    const entry = entryNamed(`${one} ${head}`, 'pattern', finder)
    if (entry) return { entry, words: one }
  }
  return undefined
}

function lastWord(words: string): string {
  return /\S+$/.exec(words)?.[0] ?? words
}

/** Between the first member of a list and the word that all share: "thread pool, process and host bulkheads". */
const MEMBERS_BETWEEN =
  /^(?:,?\s(?:and|or)\s|,\s)(?:[\p{L}-]{2,24}(?:,?\s(?:and|or)\s|,\s)){0,4}[\p{L}-]{2,24}\s$/iu

/** Whether what stands between two names makes the first a member of a list of which the last has the head. */
export function isListUpTo(between: string): boolean {
  return MEMBERS_BETWEEN.test(between)
}
