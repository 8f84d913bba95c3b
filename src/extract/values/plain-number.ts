/** A date, a number below zero and one of another base count nothing. */
const COUNTS_NOTHING = /^\s*(?:-\d|\d{4}-\d{1,2}-\d|0[box][\da-f])/i

/** Returns the number that a value is, perhaps behind a word: "Episode 12", "#7", "1.5". */
export function numberIn(text: string | undefined): number | undefined {
  if (text === undefined || COUNTS_NOTHING.test(text)) return undefined
  const number = /^\D{0,10}(\d{1,7}(?:\.\d{1,3})?)(?!\d)/.exec(text)?.[1]
  return number === undefined ? undefined : Number(number)
}
