import { readNumberWord } from './number-words.ts'

/** One number, or a range of numbers with both ends, as they stand: some are written backwards. */
export interface NumberRange {
  from: number
  to: number
}

/** A list of episode numbers in a text, `end` being the index behind it. */
export interface NumberList {
  ranges: NumberRange[]
  end: number
}

/**
 * Reads "1-3, 5 and 7" at `start`: numbers and ranges joined by commas, "and", "&", "or". Number words
 * below a hundred count too. Returns undefined where no number stands there.
 */
export function readNumbers(
  text: string,
  start: number,
  { isProse = false, isPlural = false }: { isProse?: boolean; isPlural?: boolean } = {},
): NumberList | undefined {
  const at = skipBlanks(text, start)
  const digits = readRange(text, at, isPlural)
  const first = digits ?? readWord(text, at)
  const isWord = digits === undefined
  if (!first || startsOtherThing(text, first.end)) return undefined
  const list: NumberList = { ranges: [first.range], end: first.end }
  for (;;) {
    const joint = readJoint(text, list.end) ?? (isPlural ? readSlash(text, list.end) : undefined)
    const isNext = joint !== undefined
    const word = isNext && isWord && isPlural ? readWord(text, joint) : undefined
    const next = isNext ? (readRange(text, joint, isPlural) ?? word) : undefined
    if (!next || startsOtherThing(text, next.end)) return list
    if (isProse && isYear(next.range, list)) return list
    list.ranges.push(next.range)
    list.end = next.end
  }
}

function readRange(
  text: string,
  start: number,
  isPlural: boolean,
): { range: NumberRange; end: number } | undefined {
  const first = readNumber(text, start)
  if (!first) return undefined
  const one = { range: { from: first.value, to: first.value }, end: first.end }
  const dash =
    /^\s?(?:[-–—‒]|through|thru|to|\.\.)\s?(?:(?:episodes?|eps?\.?|#)\s?)?(?=\p{Nd})/iu.exec(
      text.slice(first.end, first.end + 24),
    )
  const last = dash ? readLast(text, first.end + dash[0].length) : undefined
  if (!last || startsOtherThing(text, last.end)) return one
  // "Episodes 9-3" can only be one; "Episode 9 - 3 ways to fail" is none.
  const isBackwards = last.value < first.value
  if (isBackwards && !(isPlural && dash?.[0].length === 1)) return one
  return { range: { from: first.value, to: last.value }, end: last.end }
}

/** The end of a range may be beyond all that a series has: what counts is that it is one. */
function readLast(text: string, start: number): { value: number; end: number } | undefined {
  const digits = /^\d{8,}(?![\p{L}%])/u.exec(text.slice(start, start + MAX_DIGITS))?.[0]
  if (digits === undefined) return readNumber(text, start)
  return { value: Math.min(Number(digits), Number.MAX_SAFE_INTEGER), end: start + digits.length }
}

const MAX_DIGITS = 1000

/** A whole number, or one with a decimal place as some series use it (1.2). */
function readNumber(text: string, start: number): { value: number; end: number } | undefined {
  const at = text.slice(start, start + 12)
  const digits = /^#?(\d{1,7}(?:\.\d{1,2})?)(?![\d\p{L}%])/u.exec(withAsciiDigits(at))
  // A series counts 1.1, 1.2; what is counted 2.0 is a version.
  if (digits?.[1]?.endsWith('.0')) return undefined
  if (digits?.[1]) return { value: Number(digits[1]), end: start + digits[0].length }
  return undefined
}

/**
 * A number word right behind the keyword, or a range of two ("one to three"); further on it counts in a
 * list of such words alone: in "Episode 15 and Two-Phase Commit" it is part of a name.
 */
function readWord(text: string, start: number): { range: NumberRange; end: number } | undefined {
  const first = readNumberWord(text, start)
  if (!first) return undefined
  const joint = /^\s(?:to|through|thru|[-–—])\s/i.exec(text.slice(first.end, first.end + 10))
  const last = joint ? readNumberWord(text, first.end + joint[0].length) : undefined
  if (!last || last.value <= first.value)
    return { range: { from: first.value, to: first.value }, end: first.end }
  return { range: { from: first.value, to: last.value }, end: last.end }
}

/** Returns the index behind ", ", " and ", ", and ", " & ", " or ", "/" and a repeated "Episode". */
function readJoint(text: string, start: number): number | undefined {
  const joint =
    /^\s?(?:(?:,|;)\s?(?:(?:and|or|&)\s)?|\s(?:and|or|&)\s|(?:and|or|&)\s)\s?(?:(?:episodes?|eps?\.?)\s)?/i.exec(
      text.slice(start, start + 24),
    )
  return joint ? start + joint[0].length : undefined
}

/** "Episodes 25/26" are two; "Episode 25/26" is one of as many. */
function readSlash(text: string, start: number): number | undefined {
  const slash = /^\s?\/\s?(?=\d)/.exec(text.slice(start, start + 4))
  return slash ? start + slash[0].length : undefined
}

/** "In Episode 1, 2017 was": a year behind a small number belongs to no list. */
function isYear(range: NumberRange, list: NumberList): boolean {
  return range.from >= 1900 && range.from < 2100 && (list.ranges[0]?.from ?? 0) < 1000
}

/** Zero of each script whose digits are read: Arabic, Persian, the scripts of India, full width. */
const ZEROS = [0x660, 0x6f0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xff10]

function withAsciiDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0
    const zero = ZEROS.find((one) => code >= one && code < one + 10)
    return zero === undefined ? digit : String(code - zero)
  })
}

const UNIT =
  /^\s?(?:%|(?:x|ms|minutes?|hours?|seconds?|days?|weeks?|years?|times|GB|TB)\b|million|billion|घंट|मिनट|दिन|हफ्त|महीन|साल|मिनिट)/i

/** "Episodes 3 and 5 minutes later": a number with a unit behind it belongs to no list. */
function startsOtherThing(text: string, end: number): boolean {
  return UNIT.test(text.slice(end, end + 10))
}

function skipBlanks(text: string, start: number): number {
  let index = start
  while (text[index] === ' ' || text[index] === '\n' || text[index] === '\u00a0') index++
  return index
}
