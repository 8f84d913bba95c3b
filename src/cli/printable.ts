/** Control characters, line separators and marks that reorder text: what a terminal must not obey. */
const UNPRINTABLE = /[\p{Cc}\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu

/** Text of others is shown up to this length. */
export const MAX_INPUT = 200

/** Returns text of others as one safe line: control characters as `\x1b`, at most `max` characters. */
export function printable(text: string, max: number = MAX_INPUT): string {
  const line = text.slice(0, max * 2).replace(UNPRINTABLE, escaped)
  if (line.length <= max && text.length <= max * 2) return line
  return `${line.slice(0, max - 1).replace(/[\ud800-\udbff]$/, '')}…`
}

/** Returns text of many lines with everything but its line ends escaped. */
export function printableLines(text: string): string {
  return text.replace(UNPRINTABLE, (char) => (char === '\n' ? char : escaped(char)))
}

function escaped(char: string): string {
  const code = char.charCodeAt(0)
  return code < 0x100
    ? `\\x${code.toString(16).padStart(2, '0')}`
    : `\\u${code.toString(16).padStart(4, '0')}`
}
