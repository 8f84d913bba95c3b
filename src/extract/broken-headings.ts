import type { Code, Html, Paragraph, Root } from 'mdast'
import type { Problem } from '../model/problem.ts'
import { type Fault, firstFault } from './first-fault.ts'
import { flowNodes } from './flow.ts'

/** A blank that is none to Markdown: what macOS writes for Option and the space bar, and its kin. */
const OTHER_BLANK = /^#{1,6}([\u00a0\u1680\u2000-\u200b\u202f\u205f\u3000])[ \t]*\S/u
const OTHER_SIGN = /^(?:#{0,5}＃)#{0,5}\s*\S/u
/** One sign before a word is a tag ("#release"); two are a heading whose blank is missing. */
const NO_BLANK = /^#{2,6}\p{L}/u
const TOO_MANY = /^#{7,}(?=[ \t]+\p{L})/u
const HEADING = /^[ \t]*(#{2,6})[ \t]+\S/

/**
 * Returns a warning for lines that were to be headings, and are text or code as Markdown has them: what
 * stands below them is read as part of the section before.
 */
export function brokenHeadings(tree: Root, lines: readonly string[], path: string): Problem[] {
  const faults: Fault[] = []
  for (const node of flowNodes(tree)) {
    if (node.type === 'paragraph') faults.push(...headingsInText(node, lines))
    else if (node.type === 'code') faults.push(...headingsInCode(node, lines))
    else if (node.type === 'html') faults.push(...headingsInHtml(node, lines))
  }
  const so = 'as it is this is no heading'
  return firstFault(faults, path, { rule: 'broken-heading', several: 'such lines', so })
}

function headingsInText({ position }: Paragraph, lines: readonly string[]): Fault[] {
  const { start, end } = position ?? {}
  if (!start || !end) return []
  return lines.slice(start.line - 1, end.line).flatMap((whole, index) => {
    const indent = index === 0 ? start.column - 1 : (/^[ \t>]*/.exec(whole)?.[0].length ?? 0)
    const fault = faultOf(whole.slice(indent))
    return fault ? [{ line: start.line + index, column: indent + 1, ...fault }] : []
  })
}

function faultOf(text: string): Pick<Fault, 'found' | 'expected'> | undefined {
  const blank = OTHER_BLANK.exec(text)?.[1]
  if (blank !== undefined) {
    const code = (blank.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
    return { found: `the blank U+${code} behind the # of a heading`, expected: 'a usual one' }
  }
  if (OTHER_SIGN.test(text)) return { found: 'a full-width ＃ before a heading', expected: '#' }
  const signs = TOO_MANY.exec(text)?.[0].length
  if (signs !== undefined) return { found: `${signs} # before a heading`, expected: 'six at most' }
  if (NO_BLANK.test(text))
    return { found: 'a heading without a blank behind its #', expected: 'one there' }
  return undefined
}

/**
 * Of code by indentation: four blanks, or a tab, make code of a heading and of all that is indented with
 * it. Below other code such a line is a comment.
 */
function headingsInCode({ position }: Code, lines: readonly string[]): Fault[] {
  const { start, end } = position ?? {}
  if (!start || !end || !HEADING.test(lines[start.line - 1] ?? '')) return []
  return lines.slice(start.line - 1, end.line).flatMap((text, index) => {
    const sign = HEADING.exec(text)?.[1]
    if (sign === undefined) return []
    const column = text.indexOf(sign) + 1
    const found = 'an indented heading, which makes it code'
    return [{ line: start.line + index, column, found, expected: 'at most three blanks before it' }]
  })
}

/** Behind a tag in which no Markdown is meant. */
const NO_MARKDOWN = /^<(?:!|\?|(?:script|pre|style|textarea)(?=[\s>]|$))/i
const IN_HTML = /^[ >]*(#{1,6}[ \t]+\S)/

/** A tag at the beginning of a line makes HTML of all lines below it to the next blank one. */
function headingsInHtml({ value, position }: Html, lines: readonly string[]): Fault[] {
  const { start, end } = position ?? {}
  if (!start || !end || NO_MARKDOWN.test(value)) return []
  return lines.slice(start.line, end.line).flatMap((text, index) => {
    const sign = IN_HTML.exec(text)?.[1]
    if (sign === undefined) return []
    const column = text.indexOf(sign) + 1
    const found = 'a heading right below a tag, which makes it HTML'
    return [{ line: start.line + 1 + index, column, found, expected: 'a blank line between them' }]
  })
}
