import { headingWords, normalizeHeading } from '../values/heading.ts'
import type { Container, SectionReader } from './section-reader.ts'

/** What a heading means, and whether by its very words or by words it begins or ends with. */
export interface HeadingMatch {
  container?: Container
  reader?: SectionReader
  isExact: boolean
}

export type MatchHeading = (heading: string, inside?: string) => HeadingMatch | undefined

interface Alias {
  target: Omit<HeadingMatch, 'isExact'>
  phrase: string
  inside?: string
}

const MAX_EXTRA_WORDS = 4

/** Returns the function that knows the headings of all sections. */
export function headingMatcher(
  containers: readonly Container[],
  readers: readonly SectionReader[],
): MatchHeading {
  const aliases: Alias[] = [
    ...readers.flatMap((reader) => [
      ...reader.headings.map((heading) => ({
        target: { reader },
        phrase: normalizeHeading(heading),
      })),
      ...(reader.inside ?? []).map((heading) => ({
        target: { reader },
        phrase: normalizeHeading(heading),
        inside: reader.parent,
      })),
    ]),
    ...containers.flatMap((container) =>
      container.headings.map((heading) => ({
        target: { container },
        phrase: normalizeHeading(heading),
      })),
    ),
  ]
  const byWords = new Map<string, Alias[]>()
  for (const alias of aliases) {
    const words = headingWords(alias.phrase).join(' ')
    byWords.set(words, [...(byWords.get(words) ?? []), alias])
  }
  const phrases = aliases
    .filter((alias) => alias.phrase.includes(' ') && !alias.inside)
    .sort((a, b) => b.phrase.length - a.phrase.length)
  return (heading, inside) => {
    if (heading.length > 120) return undefined
    const normal = normalizeHeading(heading)
    const same = byWords
      .get(headingWords(normal).join(' '))
      ?.find((alias) => alias.inside === undefined || alias.inside === inside)
    if (same) return { ...same.target, isExact: true }
    const found = phrases.find(({ phrase }) => isAround(normal, phrase))
    return found && { ...found.target, isExact: false }
  }
}

/** True where the heading begins or ends with the phrase and says little more. */
function isAround(heading: string, phrase: string): boolean {
  if (!heading.startsWith(`${phrase} `) && !heading.endsWith(` ${phrase}`)) return false
  return heading.split(' ').length - phrase.split(' ').length <= MAX_EXTRA_WORDS
}
