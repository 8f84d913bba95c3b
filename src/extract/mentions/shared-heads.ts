import { entryNamed, type NameFinder } from '../../model/name-finder.ts'
import type { VocabularyEntry } from '../../model/vocabulary.ts'

/** One or two words and the joint behind them: "optimistic vs ", "thread pool, ", "read/". */
const MEMBER =
  /(?<![\p{L}\p{N}-])((?:[\p{L}\p{N}-]{3,24}\s)?[\p{L}\p{N}-]{3,24})(?:,?\s(?:and|or|vs\.?|versus)\s|,\s|\/)$/iu

/** How many members before the last one are read. */
const MAX_MEMBERS = 4

/**
 * Returns the patterns that share their last words with the one at `start`, nearest first, each with
 * its place: in "optimistic vs pessimistic locking" that is Optimistic Locking, and in "thread pool and
 * process isolation" Thread Pool Isolation. What is nothing with this head ends the list.
 */
export function namesSharingHead(
  text: string,
  start: number,
  end: number,
  finder: NameFinder,
): { entry: VocabularyEntry; start: number }[] {
  const [, head] = /^\S+?(?:\s+|(?<=\S)-)(.*)$/su.exec(text.slice(start, end)) ?? []
  if (head === undefined) return []
  const found: { entry: VocabularyEntry; start: number }[] = []
  let at = start
  while (found.length < MAX_MEMBERS) {
    const member = MEMBER.exec(text.slice(Math.max(0, at - 60), at))
    const named = member?.[1] ? longestNamed(member[1], head, finder) : undefined
    if (!member?.[1] || !named) break
    at -= member[0].length - member[1].length + named.words.length
    found.push({ entry: named.entry, start: at })
  }
  return found
}

/** Both words before the joint, else the last one. */
function longestNamed(
  words: string,
  head: string,
  finder: NameFinder,
): { entry: VocabularyEntry; words: string } | undefined {
  for (const one of [words, lastWord(words)]) {
    const entry = entryNamed(`${one} ${head}`, 'pattern', finder)
    if (entry) return { entry, words: one }
  }
  return undefined
}

function lastWord(words: string): string {
  return /\S+$/.exec(words)?.[0] ?? words
}
