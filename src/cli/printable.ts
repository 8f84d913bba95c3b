import { escapeUnprintable } from '../text/unprintable.ts'

/** Text of others is shown up to this length. */
export const MAX_INPUT = 200

/** Returns text of others as one safe line: control characters as `\x1b`, at most `max` characters. */
export function printable(text: string, max: number = MAX_INPUT): string {
  const line = escapeUnprintable(text.slice(0, max * 2))
  if (line.length <= max && text.length <= max * 2) return line
  return `${line.slice(0, max - 1).replace(/[\ud800-\udbff]$/, '')}…`
}

/** Returns text of many lines with everything but its line ends escaped. */
export function printableLines(text: string): string {
  return escapeUnprintable(text, '\n')
}

const MAX_LINE = 500

/** Returns lines that name what a user typed: one beyond all measure keeps its beginning, and its end, which says what is expected. */
export function printableUsage(text: string): string {
  const lines = text.split('\n').map((line) => {
    if (line.length <= MAX_LINE) return line
    const end = line.slice(-MAX_INPUT).replace(/^[\udc00-\udfff]/, '')
    return `${printable(line)}${end}`
  })
  return printableLines(lines.join('\n'))
}
