import { foldPhrase, openHyphens, type SearchQuery } from './search-query.ts'

/** Whether a section has the phrases asked for and nothing that may not be there. */
export function isAsked({ phrases, without }: SearchQuery, parts: readonly string[]): boolean {
  if (phrases.length + without.length === 0) return true
  const folded = parts.map((part) => openHyphens(foldPhrase(part)))
  const holds = (phrase: string) => folded.some((part) => part.includes(phrase))
  return phrases.every(holds) && !without.some((word) => folded.some((part) => hasWord(part, word)))
}

function hasWord(text: string, word: string): boolean {
  const isPart = (char: string | undefined) => char !== undefined && /[\p{L}\p{N}_]/u.test(char)
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
    if (!isPart(text[at - 1]) && !isPart(text[at + word.length])) return true
  return false
}
