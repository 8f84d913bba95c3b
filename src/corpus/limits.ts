import type { Problem } from '../model/problem.ts'
import { lineWithMuchMarkup } from './markup.ts'

export interface Limits {
  fileBytes: number
  lineBytes: number
  /** Blanks in a row within a line, but for those that pad a table. */
  blanks: number
  lines: number
  nesting: number
  pipesPerBlock: number
  markupPerBlock: number
}

/**
 * Returns the first cap that a text exceeds, as a problem naming line, value and limit. Linear, so
 * that text which would make a parser hang or overflow its stack never reaches one.
 */
export function checkLimits(text: string, path: string, limits: Limits): Problem | undefined {
  let start = 0
  let line = 1
  let pipes = 0
  let markup = 0
  let isCode = false
  let block = { start: 0, line: 1 }
  while (start <= text.length) {
    const next = text.indexOf('\n', start)
    const end = next < 0 ? text.length : next
    if (end - start > limits.lineBytes)
      return exceeds('lineBytes', line, `a line of ${end - start} characters`)
    const depth = nestingOf(text, start, end)
    if (depth > limits.nesting) return exceeds('nesting', line, `${depth} nested blocks`)
    const blanks = end - start > limits.blanks ? longestRunOfBlanks(text.slice(start, end)) : 0
    if (blanks > limits.blanks) return exceeds('blanks', line, `${blanks} blanks in a row`)
    const own = signsIn(text, start, end)
    pipes = own.isBlank ? 0 : pipes + own.pipes
    if (pipes > limits.pipesPerBlock)
      return exceeds('pipesPerBlock', line, `a table of over ${limits.pipesPerBlock} cells`)
    if (isFence(text, start, end)) isCode = !isCode
    if (own.isBlank || isCode) {
      markup = 0
      block = { start: end + 1, line: line + 1 }
    } else markup += own.markup
    if (markup > limits.markupPerBlock) {
      const most = limits.markupPerBlock
      const at = lineWithMuchMarkup(text.slice(block.start, blockEnd(text, end)), most)
      if (at !== undefined)
        return exceeds(
          'markupPerBlock',
          block.line + at,
          `over ${most} markup characters in one text`,
        )
      markup = Number.NEGATIVE_INFINITY
    }
    if (next < 0) return undefined
    if (line >= limits.lines && next + 1 < text.length)
      return exceeds('lines', line, `more than ${limits.lines} lines`)
    start = next + 1
    line++
  }
  return undefined

  function exceeds(limit: keyof typeof RULES, at: number, found: string): Problem {
    return {
      rule: RULES[limit],
      severity: 'error',
      path,
      line: at,
      message: beyondLimit(found, limit, limits[limit]),
    }
  }
}

/** Returns where the block goes on to that a line ends: up to a blank line or a fence. */
function blockEnd(text: string, end: number): number {
  const ends = /\n[ \t\r]*(?:\n|$)|\n[ \t>]*(?:```|~~~)/g
  ends.lastIndex = end
  return ends.exec(text)?.index ?? text.length
}

const RULES = {
  lineBytes: 'line-too-long',
  blanks: 'too-many-blanks',
  lines: 'too-many-lines',
  nesting: 'nesting-too-deep',
  pipesPerBlock: 'table-too-large',
  markupPerBlock: 'too-much-markup',
} as const

/** Returns what is said of a file beyond a limit: what was found, and which setting it exceeds. */
export function beyondLimit(found: string, limit: keyof Limits, most: number): string {
  return `Found ${found}, expected at most ${most} (limits.${limit}); the file keeps its place but its text is not read`
}

/**
 * Returns how many blanks stand in a row at most, not counting those beside a pipe. What looks for
 * the end of words begins anew at each of them, so that their number counts twice.
 */
function longestRunOfBlanks(line: string): number {
  let most = 0
  for (const { 0: run, index } of line.matchAll(/\s+/g)) {
    const isPadding = line[index - 1] === '|' || line[index + run.length] === '|'
    if (!isPadding && run.length > most) most = run.length
  }
  return most
}

/** Counts the container markers (`>`, `-`, `*`, `+`, `1.`) and the indentation before a line's text. */
function nestingOf(text: string, start: number, end: number): number {
  let depth = 0
  let blanks = 0
  for (let i = start; i < end; i++) {
    const char = text.charCodeAt(i)
    if (char === 0x20) blanks++
    else if (char === 0x09) blanks += 4
    else if (char === 0x3e) depth++
    else if ((char === 0x2d || char === 0x2a || char === 0x2b) && isBlank(text, i + 1, end)) depth++
    else if (char >= 0x30 && char <= 0x39) {
      let j = i
      while (j < end && j - i < 9 && isDigit(text, j)) j++
      if (!(text[j] === '.' || text[j] === ')') || !isBlank(text, j + 1, end)) break
      depth++
      i = j
    } else break
  }
  return depth + Math.floor(blanks / 8)
}

function isBlank(text: string, at: number, end: number): boolean {
  return at >= end || text[at] === ' ' || text[at] === '\t'
}

function isDigit(text: string, at: number): boolean {
  const char = text.charCodeAt(at)
  return char >= 0x30 && char <= 0x39
}

const BLANK = 1
const PIPE = 2
const MARKUP = 3
/** What a character is, in ASCII; 0 is anything else. */
const SIGNS = new Uint8Array(0x80)
for (const char of ' \t\r') SIGNS[char.charCodeAt(0)] = BLANK
SIGNS['|'.charCodeAt(0)] = PIPE
for (const char of '*_[]<!`~\\&') SIGNS[char.charCodeAt(0)] = MARKUP

/** Counts the pipes of a line and the characters that open or close inline markup. A blank line ends a block. */
function signsIn(text: string, start: number, end: number) {
  let isBlank = true
  let pipes = 0
  let markup = 0
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i)
    const sign = code < 0x80 ? SIGNS[code] : 0
    if (sign === BLANK) continue
    isBlank = false
    if (sign === PIPE) pipes++
    else if (sign === MARKUP) markup++
  }
  return { isBlank, pipes, markup }
}

/** True for a line that opens or closes a code fence, also inside a list or quotation. */
function isFence(text: string, start: number, end: number): boolean {
  let i = start
  while (i < end && isBeforeFence(text.charCodeAt(i))) i++
  return text.startsWith('```', i) || text.startsWith('~~~', i)
}

function isBeforeFence(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0x3e
}
