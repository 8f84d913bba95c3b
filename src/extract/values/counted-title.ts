import { readFileName } from '../../text/file-name.ts'

/** Words that count other things in any text: "part 2 of this guide", "version 3", "day 5 of the incident". */
const COUNT_OTHERS = new Set(
  [
    'part parts step section page figure table line rule item appendix version release level tier phase stage',
    'layer day week month year quarter sprint round port node shard region zone case option plan type class group',
    'ipv http utf sha top study draft episode episodes ep eps',
  ]
    .join(' ')
    .split(' '),
)

/** Returns whether a word counts other things than documents wherever it stands. */
export function countsOthers(word: string): boolean {
  return COUNT_OTHERS.has(word)
}

/** "Module 63 · Clocks", "Case file 21 — Queues", "Review no. 9: Routes". */
const WORDED =
  /^(\p{L}{3,14}(?:\s\p{L}{3,14})?)\s(?:no\.?\s|#)?(\d{1,3})(?=\s*(?:$|[:.,|·–—]\s?\p{L})|\s-\s)/u
/** "#52 Storage". */
const SIGNED = /^#(\d{1,3})(?=\s*(?:$|[:.,|·–—]?\s?\p{L})|\s-\s)/u

/** What a title counts its document by: `case file`, `module` or `#`, and the number. */
export interface CountedTitle {
  word: string
  number: number
}

/**
 * Reads the counter at the head of a title. In a title that counts parts the file must be that part:
 * elsewhere parts are of one text.
 */
export function readCountedTitle(title: string, path: string): CountedTitle | undefined {
  const signed = SIGNED.exec(title.trim())
  if (signed) return { word: '#', number: Number(signed[1]) }
  const [, words, digits] = WORDED.exec(title.trim()) ?? []
  if (words === undefined) return undefined
  const counted = { word: words.toLowerCase(), number: Number(digits) }
  if (!countsOthers(counted.word.split(' ').at(-1) ?? '')) return counted
  const file = readFileName(path)
  const isPart = counted.word === 'part' && file.word?.toLowerCase() === 'part'
  return isPart && file.number === counted.number ? counted : undefined
}
