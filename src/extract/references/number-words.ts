const SMALL =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'

const VALUES = new Map([
  ...SMALL.split(' ').map((word, index) => [word, index + 1] as const),
  ...TENS.split(' ').map((word, index) => [word, (index + 2) * 10] as const),
])

const UNITS = SMALL.split(' ').slice(0, 9).join('|')

/** "twenty-eight", "Twenty Eight", "seven"; never the beginning of a longer word or number. */
const NUMBER_WORD = new RegExp(
  `^(?:(${TENS.replaceAll(' ', '|')})(?:[-\\s](${UNITS}))?|(${SMALL.replaceAll(' ', '|')}))(?![\\p{L}\\p{N}-]|\\s(?:hundred|thousand|million|billion))`,
  'iu',
)

/** The words for a small count, as a part of an expression. */
export const COUNT_WORDS: string = SMALL.split(' ').slice(0, 12).join('|')

/** Reads a number below a hundred that is written in words at `start`, `end` being the index behind it. */
export function readNumberWord(
  text: string,
  start = 0,
): { value: number; end: number } | undefined {
  const match = NUMBER_WORD.exec(text.slice(start, start + 24))
  if (!match) return undefined
  const [words, tens = '', unit = '', small = ''] = match.map((part) => part?.toLowerCase())
  const value = (VALUES.get(tens) ?? 0) + (VALUES.get(unit) ?? 0) + (VALUES.get(small) ?? 0)
  return { value, end: start + (words?.length ?? 0) }
}
