/** Control characters, and characters that break lines or change the direction of text. */
const UNPRINTABLE = /[\p{Cc}\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu

/** Longer runs of input are cut, and so is a message that has many. */
const MAX_INPUT = 200
const MAX_MESSAGE = 4000

/**
 * Returns a message as one line that a terminal can only show: control characters as `\x1b`, words in
 * quotation marks and words without a blank at most 200 characters long.
 */
export function printable(text: string): string {
  return text
    .replace(/“[^“”]{201,}”/g, (quoted) => `“${clip(quoted.slice(1, -1))}”`)
    .replace(/[^\s“”]{201,}/g, clip)
    .slice(0, MAX_MESSAGE)
    .replace(UNPRINTABLE, escapeChar)
}

function clip(text: string): string {
  return `${text.slice(0, MAX_INPUT - 1).replace(/[\ud800-\udbff]$/, '')}…`
}

function escapeChar(char: string): string {
  const code = char.charCodeAt(0)
  return code < 0x100
    ? `\\x${code.toString(16).padStart(2, '0')}`
    : `\\u${code.toString(16).padStart(4, '0')}`
}
