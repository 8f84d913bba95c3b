import { usualWidth } from '../../text/width.ts'

/** A date, a number below zero and one of another base count nothing. */
const COUNTS_NOTHING = /^\s*(?:-\d|\d{4}-\d{1,2}-\d|0[box][\da-f])/i

/** Returns the number that a value is, perhaps behind a word: "Episode 12", "#7", "1.5". */
export function numberIn(text: string | undefined): number | undefined {
  const plain = usualWidth(text ?? '')
  if (COUNTS_NOTHING.test(plain)) return undefined
  const number = /^\D{0,10}(\d{1,7}(?:\.\d{1,3})?)(?!\d)/.exec(plain)?.[1]
  return number === undefined ? undefined : Number(number)
}
