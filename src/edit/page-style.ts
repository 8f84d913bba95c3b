import { isBlank } from './lines.ts'
import { isRule, readItem } from './list.ts'
import type { Page } from './page.ts'

/** Returns the bullet that most lists of a page use, else `-`. */
export function bulletOf({ lines }: Page): string {
  const counts = new Map<string, number>()
  for (const { text } of lines) {
    const item = readItem(text)
    if (!item || item.number !== undefined) continue
    counts.set(item.bullet, (counts.get(item.bullet) ?? 0) + 1)
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '-'
}

/** True where most headings have a blank line below; a page without headings has. */
export function hasBlankBelowHeadings({ lines, reading }: Page): boolean {
  const filled = reading.extract.outline.filter(({ line }) => line < lines.length)
  const below = (line: number) => lines[isUnderline(lines[line]?.text) ? line + 1 : line]
  const tight = filled.filter(({ line }) => !isBlank(below(line)))
  return tight.length * 2 <= filled.length
}

/** The second line of a heading that is underlined. */
export function isUnderline(text: string | undefined): boolean {
  return /^\s{0,3}(?:=+|-+)\s*$/.test(text ?? '')
}

/** How a page writes the headings of its sections. */
export interface HeadingStyle {
  depth: number
  /** The lines, counted from 0, of the headings of this level. */
  lines: number[]
  /** `=` or `-` where the words are underlined, empty where `#` stands before them. */
  underline: '' | '=' | '-'
  hasEmoji: boolean
  /** The last number, where all of them are numbered. */
  lastNumber?: number
  /** A rule stands between the sections. */
  hasRules: boolean
}

const EMOJI = /^\p{Extended_Pictographic}/u
const NUMBER = /^(\d{1,3})[.)]\s/

/** Returns how a page writes the headings of its sections: the level below its title with the most headings. */
export function headingStyleOf({ lines, reading }: Page): HeadingStyle {
  const { outline } = reading.extract
  const depth = sectionDepth(outline.map((entry) => entry.depth))
  const own = outline.filter((entry) => entry.depth === depth)
  const at = own.map(({ line }) => line - 1)
  const first = lines[at.at(-1) ?? -1]?.text ?? ''
  const below = lines[(at.at(-1) ?? -2) + 1]?.text ?? ''
  const isSetext = own.length > 0 && !/^\s{0,3}#/.test(first) && isUnderline(below)
  const numbers = own.map(({ text }) => NUMBER.exec(text)?.[1])
  const last = numbers.every((number) => number !== undefined) ? numbers.at(-1) : undefined
  const share = (count: number) => own.length > 1 && count * 2 > own.length
  return {
    depth,
    lines: at,
    underline: isSetext ? (below.trim().startsWith('=') ? '=' : '-') : '',
    hasEmoji: share(own.filter(({ text }) => EMOJI.test(text)).length),
    ...(last === undefined ? {} : { lastNumber: Number(last) }),
    hasRules: share(
      at.filter((line) =>
        hasRuleBefore(
          lines.map(({ text }) => text),
          line,
        ),
      ).length,
    ),
  }
}

/**
 * Below a title come the sections: on the next level in use, unless more stand on its own. A first
 * heading that is no title has sections of its own level beside it.
 */
function sectionDepth(depths: readonly number[]): number {
  const [title, ...others] = depths
  if (title === undefined) return 2
  const deeper = others.filter((depth) => depth > title)
  const next = deeper.length === 0 ? Math.min(6, title + 1) : Math.min(...deeper)
  const count = (level: number) => others.filter((depth) => depth === level).length
  const hasEqual = title > 1 ? count(title) > 0 : count(title) > count(next)
  return hasEqual ? title : next
}

function hasRuleBefore(lines: readonly string[], heading: number): boolean {
  for (let i = heading - 1; i >= 0; i--) {
    if (lines[i]?.trim() === '') continue
    return isRule(lines[i] ?? '')
  }
  return false
}
