/** A line of text with what is known of its place. */
export interface Line {
  /** As far as it is read. */
  text: string
  line: number
  /** How long it is. */
  length: number
  sections: readonly number[]
}

export const HEADING = /^(#{1,6})\s+/
/** Nothing that names an episode is longer. */
export const MAX_LINE = 2000

/** Returns the lines outside of front matter, comments and code, each with the headings above it. */
export function visibleLines(text: string): Line[] {
  const lines: Line[] = []
  const headings: { level: number; line: number }[] = []
  let until: RegExp | undefined
  for (const [index, raw] of text
    .replace(/^\ufeff/, '')
    .split(/\r\n|[\n\r]/)
    .entries()) {
    if (until) {
      if (until.test(raw)) until = undefined
      continue
    }
    until = opening(raw, index)
    if (until) continue
    const level = HEADING.exec(raw)?.[1]?.length
    if (level !== undefined) {
      while ((headings.at(-1)?.level ?? 0) >= level) headings.pop()
      headings.push({ level, line: index + 1 })
    }
    lines.push({
      text: raw.slice(0, MAX_LINE),
      line: index + 1,
      length: raw.length,
      sections: headings.map(({ line }) => line),
    })
  }
  return lines
}

/** What ends the block that a line opens, if it opens one that is not read. */
function opening(line: string, index: number): RegExp | undefined {
  if (index === 0 && /^---\s*$/.test(line)) return /^(?:---|\.\.\.)\s*$/
  const fence = /^\s*(`{3,}|~{3,})/.exec(line)?.[1]
  if (fence !== undefined) return new RegExp(`^\\s*${fence[0]}{${fence.length},}\\s*$`)
  return /^\s*<!--/.test(line) && !line.includes('-->') ? /-->/ : undefined
}
