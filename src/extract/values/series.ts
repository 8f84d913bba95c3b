import { isPlaceholder } from './placeholder.ts'

/** Returns the name in a series label: "Blockchain (Episodes 131-135)" without its extent. */
export function seriesName(text: string): string | undefined {
  const bare = text
    .split('\n')[0]
    ?.replace(/\s*\((?:[^()]*\b(?:episodes?|part|parts?|season|\d+ of \d+)\b[^()]*)\)\s*$/i, '')
    .replace(/\s*[-–—,]\s*(?:part|episode)\s+\d{1,3}(?:\s+of\s+\d{1,3})?\s*$/i, '')
    .trim()
  return bare && !isPlaceholder(bare) ? bare : undefined
}

/** Returns the series that a subtitle names: "The Foundational Series - Engineering" is "Foundational Series". */
export function seriesInSubtitle(text: string): string | undefined {
  for (const part of text.split(/\s+[-–—|•·]\s+|:\s+|\n|,\s+|\(/)) {
    const bare = part
      .replace(/^(?:(?:part|episode)\s+\d{1,3}\s+of\s+)?(?:the|a|an|our)\s+/i, '')
      .replace(/[\s)*_]{1,9}$/, '')
      .trim()
    if (
      /^\p{Lu}/u.test(bare) &&
      /\sseries$/i.test(bare) &&
      bare.split(' ').length <= 7 &&
      !isPlaceholder(bare)
    )
      return bare
  }
  return undefined
}

/** "3 - Architecture Deep Dives" names a season's series. */
export function seriesOfSeason(text: string): string | undefined {
  const name = /^(?:season\s+)?\d{1,3}\s*[:–—-]\s*(\S.*)$/i.exec(text.trim())?.[1]
  return name === undefined ? undefined : seriesName(name)
}
