import { COUNT_WORDS, readNumberWord } from './number-words.ts'
import { type NumberList, type NumberRange, readNumbers } from './numbers.ts'

const NEIGHBOURS = new RegExp(
  `^,?\\s(?:and|or|plus)\\s(?:the\\s(?:(${COUNT_WORDS})(?:\\sepisodes?)?\\s(after|before|following|preceding)|(?:next|following)\\s(${COUNT_WORDS})(?:\\sepisodes)?))(?:\\s(?:it|that|them))?(?=\\s*(?:$|[.,;:!?)—–-]))`,
  'iu',
)

/** More are a way to speak of a whole series. */
const MOST = 20

/** Returns a list with what is counted from its last number: "episodes 12, 15 and the two after". */
export function withNeighbours(text: string, list: NumberList): NumberList {
  const found = NEIGHBOURS.exec(text.slice(list.end, list.end + 60))
  const last = list.ranges.at(-1)?.to
  if (!found || last === undefined || !Number.isInteger(last)) return list
  const [words, few, side, next] = found
  const count = readNumberWord(few ?? next ?? '')?.value ?? 0
  const isBefore = /^(?:before|preceding)$/i.test(side ?? '')
  const range = isBefore
    ? { from: last - count, to: last - 1 }
    : { from: last + 1, to: last + count }
  if (count < 1 || count > MOST || range.from < 1) return list
  return { ranges: [...list.ranges, range], end: list.end + words.length }
}

/** What a number is about stands between it and the next; where that ends the sentence, it can be nothing else. */
const ABOUT =
  /^(?:\s?\([^()\n]{1,80}\)|\s(?:on|for|about)\s[^.;:!?()\n\d]{1,60}?)?,?\sand\s(?=\d)/iu

/** Returns the numbers with which a sentence goes on: the 40-42 of "see also episode 75 on queues, and 40-42". */
export function numbersBehind(
  text: string,
  end: number,
): { start: number; end: number; ranges: NumberRange[] } | undefined {
  const about = ABOUT.exec(text.slice(end, end + 120))?.[0]
  if (about === undefined) return undefined
  const start = end + about.length
  const list = readNumbers(text, start, { isProse: true })
  const isLast = list && /^\s*(?:$|[.;)])(?!\d)/.test(text.slice(list.end, list.end + 4))
  return isLast ? { start, end: list.end, ranges: list.ranges } : undefined
}
