import { escapeUnprintable } from './unprintable.ts'

/** Longer runs of input are cut, and so is a message that has many. */
const MAX_INPUT = 200
const MAX_MESSAGE = 4000

/**
 * Returns a message as one line that a terminal can only show: control characters as `\x1b`, words in
 * quotation marks and words without a blank at most 200 characters long.
 */
export function printableMessage(text: string): string {
  return escapeUnprintable(clippedMessage(text))
}

/** Returns a message with its overlong words and quotations cut. */
export function clippedMessage(text: string): string {
  return text
    .replace(/“[^“”]{201,}”/g, (quoted) => `“${clip(quoted.slice(1, -1))}”`)
    .replace(/[^\s“”]{201,}/g, clip)
    .slice(0, MAX_MESSAGE)
}

function clip(text: string): string {
  return `${text.slice(0, MAX_INPUT - 1).replace(/[\ud800-\udbff]$/, '')}…`
}
