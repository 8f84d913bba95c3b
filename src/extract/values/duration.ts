const WORDS = new Map(
  'one two three four five six seven eight nine ten eleven twelve'
    .split(' ')
    .map((word, index) => [word, index + 1]),
)
const AMOUNT =
  /(\d{1,5}(?:[.,]\d{1,3})?)\s*([½¼¾])?\s*\+?\s*[-\s]?\s*(hours?|hrs?|h|minutes?|mins?|m|seconds?|secs?|s|days?|घंटे|घंटा|घण्टे|मिनट)(?![\p{L}])/iuy
const FRACTIONS = new Map([
  ['½', 0.5],
  ['¼', 0.25],
  ['¾', 0.75],
])

/**
 * Returns a length of time in hours: "2 hours", "2h 30m", "150 minutes (2.5 hours)", "1½ hours",
 * "two hours", "2:30:00", "PT2H30M". Of a range the lower end counts; a bare number means hours,
 * or minutes where it is too large for hours.
 */
export function readHours(text: string): number | undefined {
  const value = spellOut(text.trim().slice(0, 400))
  const iso = /^P?T(?:(\d{1,3})H)?(?:(\d{1,4})M)?$/i.exec(value)
  if (iso && (iso[1] || iso[2])) return round(Number(iso[1] ?? 0) + Number(iso[2] ?? 0) / 60)
  const clock = /(?<!\d)(\d{1,2}):([0-5]\d)(?::([0-5]\d))?(?!\d)/.exec(value)
  if (clock) return clockHours(clock)
  return amountHours(value) ?? bareHours(value)
}

/** Returns the hours of a text that says a length of time and nothing else. */
export function wholeHours(text: string): number | undefined {
  const value = spellOut(text.trim().slice(0, 100))
  const rest = value.replace(new RegExp(AMOUNT.source, 'giu'), '')
  return /^(?:[\s,~≈+]|and|&|about)*$/i.test(rest) ? amountHours(value) : undefined
}

function spellOut(text: string): string {
  return text
    .replace(/\b(?:an|one) hour and a half\b/i, '1.5 hours')
    .replace(/\bhalf an hour\b/i, '30 minutes')
    .replace(/\b(?:an|a) (hour|minute)\b/gi, '1 $1')
    .replace(/(\d|\b[a-z]{3,6}) and a half hours?\b/i, '$1½ hours')
    .replace(
      /\b(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?=½|[\s-]+(?:hour|minute|hr|min))/gi,
      (word) => String(WORDS.get(word.toLowerCase())),
    )
    .replace(
      /(\d)\s*(?:[-–—]|\bto\b)\s*\d{1,3}(?:[.,]\d{1,2})?\s*\+?[\s-]*(?=hour|hr|min|h\b|m\b)/gi,
      '$1 ',
    )
}

/** Adds the amounts that stand side by side; "180 minutes (3 hours)" says one length twice. */
function amountHours(value: string): number | undefined {
  let hours: number | undefined
  let index = value.search(NUMBER)
  if (isNegative(value, index)) return undefined
  while (index >= 0 && index < value.length) {
    AMOUNT.lastIndex = index
    const match = AMOUNT.exec(value)
    if (match) {
      hours = (hours ?? 0) + amountOf(match)
      const joint = /^[\s,]*(?:and|&|और)?\s*(?=\d)/i.exec(
        value.slice(AMOUNT.lastIndex, AMOUNT.lastIndex + 20),
      )
      if (!joint) break
      index = AMOUNT.lastIndex + joint[0].length
      continue
    }
    if (hours !== undefined) break
    const skipped = /^[\d.,]+/.exec(value.slice(index))?.[0].length ?? 1
    NUMBER_FROM.lastIndex = index + skipped
    index = NUMBER_FROM.exec(value)?.index ?? -1
  }
  return hours === undefined ? undefined : round(hours)
}

/** A digit behind a letter is part of a word: the 9 of "1e9", the 2 of "v2". */
const NUMBER = /(?<![\p{L}\d])\d/u
const NUMBER_FROM = new RegExp(NUMBER, 'gu')

/** No time is shorter than none: who writes "-5 min" means something else. */
function isNegative(value: string, index: number): boolean {
  return index > 0 && /(?:^|[\s(])[-−]$/.test(value.slice(Math.max(0, index - 2), index))
}

function amountOf(match: RegExpExecArray): number {
  const amount = Number((match[1] ?? '').replace(',', '.')) + (FRACTIONS.get(match[2] ?? '') ?? 0)
  const unit = (match[3] ?? '').toLowerCase()
  if (unit.startsWith('d')) return amount * 24
  if (unit.startsWith('h') || unit.startsWith('घ')) return amount
  if (unit.startsWith('m') || unit.startsWith('म')) return amount / 60
  return amount / 3600
}

function clockHours([, first, second, third]: RegExpExecArray): number {
  return round(Number(first) + Number(second) / 60 + Number(third ?? 0) / 3600)
}

function bareHours(value: string): number | undefined {
  const bare = /^[~≈]?\s*(\d{1,4}(?:[.,]\d{1,2})?)\s*([½¼¾])?\+?$/.exec(value)
  if (!bare) return undefined
  const amount = Number((bare[1] ?? '').replace(',', '.')) + (FRACTIONS.get(bare[2] ?? '') ?? 0)
  return round(amount > 12 ? amount / 60 : amount)
}

function round(hours: number): number {
  return Math.round(hours * 10_000) / 10_000
}
