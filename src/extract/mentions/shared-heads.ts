import { entryNamed, type NameFinder } from '../../model/name-finder.ts'
import type { VocabularyEntry } from '../../model/vocabulary.ts'

/** A word and the joint behind it: "optimistic vs ", "strong, ", "read/". */
const MEMBER = /(?<![\p{L}\p{N}-])([\p{L}\p{N}-]{3,24})(?:,?\s(?:and|or|vs\.?|versus)\s|,\s|\/)$/iu

/** How many members before the last one are read. */
const MAX_MEMBERS = 4

/**
 * Returns the patterns that share their last words with the one at `start`, nearest first, each with
 * its place: in "optimistic vs pessimistic locking" that is Optimistic Locking.
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
    const member = MEMBER.exec(text.slice(Math.max(0, at - 40), at))
    if (!member?.[1]) break
    at -= member[0].length
    const entry = entryNamed(`${member[1]} ${head}`, 'pattern', finder)
    if (!entry) break
    found.push({ entry, start: at })
  }
  return found
}
