import { groupBy } from '../../text/group-by.ts'
import { headingWords, normalizeHeading } from '../values/heading.ts'
import type { Container, SectionReader } from './section-reader.ts'

/** What a heading means, and whether by its very words or by words it begins or ends with. */
export interface HeadingMatch {
  container?: Container
  reader?: SectionReader
  isExact: boolean
  /** A word of the heading says so, and what stands below it. */
  isLoose?: boolean
}

/** `fits` says whether what stands under the heading is of a reader's kind. */
export type MatchHeading = (
  heading: string,
  inside?: string,
  fits?: (reader: SectionReader) => boolean,
) => HeadingMatch | undefined

interface Alias {
  target: Omit<HeadingMatch, 'isExact'>
  phrase: string
  inside?: string
  /** It means so only where what stands under it fits. */
  mustFit?: boolean
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
      ...(reader.alone ?? []).map((heading) => ({
        target: { reader },
        phrase: normalizeHeading(heading),
        mustFit: true,
      })),
    ]),
    ...containers.flatMap((container) =>
      container.headings.map((heading) => ({
        target: { container },
        phrase: normalizeHeading(heading),
      })),
    ),
  ]
  const byWords = groupBy(aliases, ({ phrase }) => headingWords(phrase).join(' '))
  const candidates = byEnds(
    aliases
      .filter((alias) => alias.phrase.includes(' ') && !alias.inside && !alias.mustFit)
      .sort((a, b) => b.phrase.length - a.phrase.length),
  )
  return (heading, inside, fits = () => false) => {
    if (heading.length > 120) return undefined
    const normal = normalizeHeading(heading)
    const isMeant = ({ target, inside: parent, mustFit }: Alias) =>
      (parent === undefined || parent === inside) &&
      (!mustFit || (target.reader !== undefined && fits(target.reader)))
    const same = byWords.get(headingWords(normal).join(' '))?.find(isMeant)
    if (same) return { ...same.target, isExact: true }
    const bare = normal.replace(/^(?:the|an?|our|your) /, '')
    const around = candidates(bare).filter(({ phrase }) => isAround(bare, phrase))
    const found = around.find(({ target: { reader } }) => !reader?.isStrict || fits(reader))
    if (found) return { ...found.target, isExact: false }
    const loose = readers.find((reader) => reader.loose?.test(heading) && fits(reader))
    return loose && { reader: loose, isExact: false, isLoose: true }
  }
}

/** Returns a way to the aliases, in their order, that share the first or the last word of a heading. */
function byEnds(aliases: readonly Alias[]): (heading: string) => Alias[] {
  const byFirst = groupBy(aliases.keys(), (at) => firstWord(aliases[at]?.phrase ?? ''))
  const byLast = groupBy(aliases.keys(), (at) => lastWord(aliases[at]?.phrase ?? ''))
  return (heading) => {
    const places = new Set([
      ...(byFirst.get(firstWord(heading)) ?? []),
      ...(byLast.get(lastWord(heading)) ?? []),
    ])
    return [...places].sort((a, b) => a - b).flatMap((at) => aliases[at] ?? [])
  }
}

function firstWord(text: string): string {
  const [word = ''] = text.split(' ', 1)
  return word
}

function lastWord(text: string): string {
  return text.slice(text.lastIndexOf(' ') + 1)
}

/** Returns every first word with every second: "Major Incidents", "Major Outages", …. */
export function phrases(first: readonly string[], second: readonly string[]): string[] {
  return first.flatMap((word) => second.map((noun) => `${word} ${noun}`))
}

/** Words of a heading that speaks of how such a section is made, and is none itself. */
const OF_FORM = new Set('framework template format guideline guide methodology process'.split(' '))

/** True where the heading begins or ends with the phrase and says little more. */
function isAround(heading: string, phrase: string): boolean {
  if (!heading.startsWith(`${phrase} `) && !heading.endsWith(` ${phrase}`)) return false
  const more = heading.replace(phrase, '').trim().split(' ')
  return more.length <= MAX_EXTRA_WORDS && !more.some((word) => OF_FORM.has(word))
}
