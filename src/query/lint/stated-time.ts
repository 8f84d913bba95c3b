/** A length of time that somebody wrote, in minutes. */
export interface StatedTime {
  from: number
  /** Above `from` in a range. */
  to: number
  /** Minutes by which it may be off, as it is written: "2 h" is no promise to the minute. */
  slack: number
  /** Where it stands in the text. */
  start: number
  end: number
}

const NUMBER = String.raw`\d{1,4}(?:[.,]\d{1,2})?`
const HOUR = 'h(?:ours?|rs?)?'
const MINUTE = 'm(?:in(?:ute)?s?)?'
const TIME = new RegExp(
  [
    String.raw`(?:(?<about>~|≈|\babout|\bca\.|\bapprox\.?|\baround)\s*)?`,
    `(?<![\\p{L}\\p{N}.,])(?:(?<clock>\\d{1,3}):(?<past>[0-5]\\d)\\s*h\\b`,
    `|(?<low>${NUMBER})(?:\\s*[-–—]\\s*(?<high>${NUMBER}))?(?:\\s*(?<half>[½¼¾]))?(?:\\s*(?<more>\\+))?`,
    `\\s*-?(?:(?<hours>${HOUR})(?:\\s*(?<rest>\\d{1,2})\\s*(?:${MINUTE})?)?|(?<minutes>${MINUTE})))`,
    String.raw`(?![\p{L}\p{N}])`,
  ].join(''),
  'giu',
)
const PARTS: Readonly<Record<string, number>> = { '½': 0.5, '¼': 0.25, '¾': 0.75 }

/** Returns all times in a text, in order: "2 h", "1h30", "45 min", "1:30 h", "6–8 hours", "~2.5 hours". */
export function timesIn(text: string): StatedTime[] {
  return [...text.matchAll(TIME)].map((match) => {
    const start = match.index + (/^\s*/.exec(match[0])?.[0].length ?? 0)
    return { ...lengthOf(match.groups ?? {}), start, end: match.index + match[0].length }
  })
}

function lengthOf(groups: Record<string, string | undefined>): Omit<StatedTime, 'start' | 'end'> {
  const { about, clock, past, low = '', high, half, more, hours, rest } = groups
  if (clock !== undefined) return exactly(Number(clock) * 60 + Number(past))
  const unit = hours === undefined ? 1 : 60
  const from = (numberOf(low) + (PARTS[half ?? ''] ?? 0)) * unit + Number(rest ?? 0)
  const to = high === undefined ? from : Math.max(from, numberOf(high) * unit)
  const isRough = about !== undefined || more !== undefined
  const isWhole = unit === 60 && rest === undefined && half === undefined && !/[.,]/.test(low)
  return { from, to, slack: (isRough ? from / 4 : 0) + (isWhole ? 29 : unit === 60 ? 3 : 0) }
}

/** Returns a bare number of a column whose heading gives the unit: "1.5" below "Hours". */
export function bareTime(cell: string, heading: string): StatedTime | undefined {
  const number = new RegExp(`^\\W*(${NUMBER})\\W*$`, 'u').exec(cell)?.[1]
  if (number === undefined) return undefined
  const isMinutes = /min/i.test(heading)
  return { ...exactly(numberOf(number) * (isMinutes ? 1 : 60)), start: 0, end: cell.length }
}

function exactly(minutes: number): Omit<StatedTime, 'start' | 'end'> {
  return { from: minutes, to: minutes, slack: 0 }
}

function numberOf(text: string): number {
  return Number(text.replace(',', '.'))
}
