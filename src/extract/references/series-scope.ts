import type { Section } from '../outline.ts'

/** Series of mathematics, of time or of things: no series of episodes. */
const NO_SERIES =
  /^(?:time|taylor|power|fourier|infinite|geometric|harmonic|this|that|next|new|mini|blog|video|world|product|test)(?:\s|$)/i
const OF_NUMBERS = /\b(?:time|taylor|power|fourier|infinite)\sseries$/i
const NAMED =
  /^(?:the\s|our\s)?((?:[\p{Lu}\p{Lo}\d][\p{L}\p{M}\p{N}&'’-]*\s){1,5}series)(?:\s*[(:–—|-].*)?$/iu
const COUNTED = /^series\s\d{1,2}\s*[:–—-]\s*(?:the\s)?([^(:]{3,60}?)\s*(?:\(.*)?$/i

/** Returns the series that a heading names: "Foundational Series", "Series 1: Foundational (Episodes 1-12)". */
export function seriesOfHeading(heading: string): string | undefined {
  if (!/series/i.test(heading)) return undefined
  const words = heading.replace(/^[^\p{L}\p{N}]+/u, '').replace(/^\d{1,2}[.)]\s/, '')
  const name = COUNTED.exec(words)?.[1] ?? NAMED.exec(words)?.[1]
  if (name === undefined || NO_SERIES.test(name) || OF_NUMBERS.test(name)) return undefined
  return /^[\p{Lu}\p{Lo}\d]/u.test(name) ? name.trim() : undefined
}

/** Returns the series that the nearest heading above names; the title of an episode names its own. */
export function seriesOver({ path }: Section, isEpisode: boolean): string | undefined {
  for (const heading of path.slice(isEpisode ? 1 : 0).reverse()) {
    const series = seriesOfHeading(heading)
    if (series !== undefined) return series
  }
  return undefined
}
