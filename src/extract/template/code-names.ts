import { isPlaceholder } from '../values/placeholder.ts'
import type { CodeBlock } from './code-blocks.ts'

const FILE = /^[\w./\\-]+\.\w{1,5}$/
const MAX_WORDS = 8

/**
 * Returns the words that name a block: its info string, its comment, the heading above it, a short
 * line right above it. A path says where the code lies and a sentence what it does: no names.
 */
export function titleOfCode({ info, comment, heading, above }: CodeBlock): string | undefined {
  const isName = (text: string | undefined): text is string =>
    text !== undefined && !isPlaceholder(text) && !FILE.test(text)
  const line = above !== undefined && isShort(above) ? above : undefined
  return [info, comment, heading, line].find(isName)
}

function isShort(text: string): boolean {
  return text.split(/\s+/).length <= MAX_WORDS && !/[.!?]$/.test(text)
}

/** Returns the first line of a text block where it is underlined: "COST OF DELAY" over "====". */
export function underlinedTitle(code: string): string | undefined {
  const [first = '', second = ''] = code
    .split('\n', 6)
    .map((line) => line.trim())
    .filter((line) => line !== '')
  return /^[=\-═─━_~]{3,}$/.test(second) && /\p{L}/u.test(first) && first.length <= 100
    ? first.replace(/[\s:：]{1,9}$/, '')
    : undefined
}
