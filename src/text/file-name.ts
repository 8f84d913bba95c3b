/** What a file's name says of the document in it. */
export interface FileName {
  number?: number
  /** What stands before the number: `eip` in `eip-165.md`. */
  word?: string
  /** Words beyond the number, as a title. */
  words: string
  part?: number
  /** `enhanced`, `hindi`, `complete`: words that mark a version of another document. */
  variant?: string
}

const VARIANT_WORDS = new Set([
  'enhanced',
  'enhancement',
  'complete',
  'completed',
  'final',
  'updated',
  'revised',
  'extended',
  'expanded',
  'short',
  'shortened',
  'draft',
  'old',
  'new',
  'copy',
  'hindi',
  'english',
  'translated',
  'translation',
])

/** Reads `episode-108-network-topology-part2.md`, `07-logs.md`, `eip-165.md`: number, words, part, variant. */
export function readFileName(path: string): FileName {
  const stem = (path.split('/').at(-1) ?? path).replace(/\.[^.]+$/, '')
  const tokens = stem.split(/[-_.\s]+/).filter((token) => token !== '')
  const numberAt = isDated(tokens) ? -1 : numberIndex(tokens)
  const number = numberAt < 0 ? undefined : Number(tokens[numberAt])
  const rest = numberAt < 0 ? tokens : tokens.slice(numberAt + 1)
  const { kept, marks, part } = splitMarks(rest)
  const variants = marks.filter((mark) => VARIANT_WORDS.has(mark))
  return {
    ...(number === undefined ? {} : { number }),
    ...(numberAt === 1 && tokens[0] !== undefined ? { word: tokens[0] } : {}),
    words: kept.join(' '),
    ...partOf(part ?? partInside(rest)),
    ...(variants.length === 0 ? {} : { variant: variants.join('-') }),
  }
}

function partOf(part: number | undefined): { part?: number } {
  return part === undefined ? {} : { part }
}

/** `tcp-part-3-production`, `quic-part2-details`: a part may have a title of its own. */
function partInside(tokens: readonly string[]): number | undefined {
  for (const [index, token] of tokens.entries()) {
    const own = /^part(\d{0,3})$/i.exec(token)?.[1]
    const counted = own === '' ? tokens[index + 1] : own
    if (index > 0 && counted !== undefined && /^\d{1,3}$/.test(counted)) return Number(counted)
  }
  return undefined
}

/** `2024-01-15-title` is a date, and no Episode 2024. */
function isDated([year, month, day]: readonly string[]): boolean {
  const isYear = /^(?:19|20)\d\d$/.test(year ?? '')
  return isYear && /^[01]\d$/.test(month ?? '') && /^[0-3]\d$/.test(day ?? '')
}

/**
 * Marks of a version stand at the end: `-part2-enhanced`, `-updated-2025`, `-enhanced-2hr`. The same
 * word in front ("final thoughts") belongs to the title.
 */
function splitMarks(tokens: readonly string[]): { kept: string[]; marks: string[]; part?: number } {
  const kept = [...tokens]
  const marks: string[] = []
  const parts: number[] = []
  for (let last = kept.at(-1); last !== undefined && kept.length > 1; last = kept.at(-1)) {
    const word = last.toLowerCase()
    const part = /^part(\d{1,3})$/.exec(word)?.[1]
    const isCounted = /^\d{1,3}$/.test(word) && kept.at(-2)?.toLowerCase() === 'part'
    if (part !== undefined) parts.push(Number(part))
    else if (isCounted) {
      parts.push(Number(word))
      kept.pop()
    } else if (isMark(word)) marks.unshift(word)
    else break
    kept.pop()
  }
  const [part] = parts
  const isVersion = part !== undefined || marks.some((mark) => VARIANT_WORDS.has(mark))
  if (!isVersion) return { kept: [...tokens], marks: [] }
  return { kept, marks, ...(part === undefined ? {} : { part }) }
}

function isMark(word: string): boolean {
  return VARIANT_WORDS.has(word) || /^(?:20\d\d|\d+(?:hr|h|min)|v\d+)$/.test(word)
}

/** What a number counts when it is no episode's: `status-10-15`, `plan-3-hour-marathon`. */
const COUNTED =
  /^(?:\d+|hours?|hrs?|minutes?|mins?|days?|weeks?|months?|years?|episodes?|parts?|steps?)$/i

/** The number stands first, or right behind one word (`episode-98`, `eip-165`). */
function numberIndex(tokens: readonly string[]): number {
  const [first, second, third] = tokens
  if (first !== undefined && /^\d{1,5}$/.test(first)) return 0
  if (first === undefined || second === undefined) return -1
  const isNumbered = /^\p{L}+$/u.test(first) && /^\d{1,5}$/.test(second)
  return isNumbered && !COUNTED.test(third ?? '') ? 1 : -1
}
