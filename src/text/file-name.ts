/** What a file's name says of the document in it. */
export interface FileName {
  number?: number
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
  const numberAt = numberIndex(tokens)
  const number = numberAt < 0 ? undefined : Number(tokens[numberAt])
  const rest = numberAt < 0 ? tokens : tokens.slice(numberAt + 1)
  const kept: string[] = []
  const variants: string[] = []
  let part: number | undefined
  for (const [index, token] of rest.entries()) {
    const ownPart = partOf(token, rest[index + 1])
    if (ownPart !== undefined) part = ownPart
    else if (
      token.toLowerCase() === 'part' ||
      (rest[index - 1]?.toLowerCase() === 'part' && part !== undefined)
    )
      continue
    else if (VARIANT_WORDS.has(token.toLowerCase())) variants.push(token.toLowerCase())
    else kept.push(token)
  }
  return {
    ...(number === undefined ? {} : { number }),
    words: kept.join(' '),
    ...(part === undefined ? {} : { part }),
    ...(variants.length === 0 ? {} : { variant: variants.join('-') }),
  }
}

/** The number stands first, or right behind one word (`episode-98`, `eip-165`). */
function numberIndex(tokens: readonly string[]): number {
  const [first, second] = tokens
  if (first !== undefined && /^\d{1,5}$/.test(first)) return 0
  if (
    first !== undefined &&
    second !== undefined &&
    /^\p{L}+$/u.test(first) &&
    /^\d{1,5}$/.test(second)
  )
    return 1
  return -1
}

function partOf(token: string, next: string | undefined): number | undefined {
  const joined = /^part(\d{1,3})$/i.exec(token)?.[1]
  if (joined) return Number(joined)
  return /^part$/i.test(token) && next && /^\d{1,3}$/.test(next) ? Number(next) : undefined
}
