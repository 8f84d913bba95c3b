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

/** Words that count documents: "Kubernetes 101", "Python 3: Generators" and "Web 3: Promises" count none. */
const COUNT_DOCUMENTS = new Set(
  [
    'article bite briefing broadcast bulletin case chapter chat chronicle conversation cut diary dispatch dive',
    'dossier drill edition entry essay exercise feature file guide hour installment instalment interview issue kata',
    'lab lecture lesson letter log meeting memo module newsletter note notebook paper podcast post postmortem primer',
    'programme recipe recording report retro retrospective review seminar session show story study tale talk topic',
    'tutorial unit video volume walkthrough webinar workshop',
  ]
    .join(' ')
    .split(' '),
)

/** "Deep Cuts 33", "War Stories 12": the name of a show may be in the plural. */
function countsDocuments(word: string): boolean {
  return [word, word.replace(/s$/, ''), word.replace(/ies$/, 'y')].some((one) =>
    COUNT_DOCUMENTS.has(one),
  )
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
 * Reads the counter at the head of a title. What counts other things, too, must count the file as well: parts
 * are of one text elsewhere.
 */
export function readCountedTitle(title: string, path: string): CountedTitle | undefined {
  const signed = SIGNED.exec(title.trim())
  if (signed) return { word: '#', number: Number(signed[1]) }
  const [, words, digits] = WORDED.exec(title.trim()) ?? []
  if (words === undefined) return undefined
  const counted = { word: words.toLowerCase(), number: Number(digits) }
  if (countsDocuments(counted.word.split(' ').at(-1) ?? '')) return counted
  const file = readFileName(path)
  const isOfFile = file.word?.toLowerCase() === counted.word && file.number === counted.number
  return isOfFile ? counted : undefined
}
