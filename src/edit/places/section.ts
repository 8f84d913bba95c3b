import type { Splice } from '../../text/splice.ts'
import { isBlank, type Line, lineEndAt } from '../lines.ts'
import { endOfItem, itemsAround, readItem } from '../list.ts'
import { type FindPlaces, type Page, says, statedBy } from '../page.ts'
import { bulletOf, hasBlankBelowHeadings, isUnderline } from '../page-style.ts'
import { referencesFor } from '../references.ts'
import { itemSplice } from './list.ts'

/** Returns places in sections whose heading states the relation and that list nothing which was read. */
export const placesInSections: FindPlaces = (page, wish, house, reader) => {
  const read = statedBy(page, wish.relation, 'reference/heading')
  const { outline } = page.reading.extract
  return outline.flatMap(({ text, line }, i) => {
    if (!says(text, wish, page, reader)) return []
    const next = outline[i + 1]?.line ?? page.lines.length + 1
    if (read.some(({ evidence }) => evidence.line > line && evidence.line < next)) return []
    const written = referencesFor(undefined, page, wish, house)
    return written.flatMap((words) => {
      const splice = bodySplice(page, line - 1, next - 1, words)
      return splice ? [{ ...splice, trust: -1 }] : []
    })
  })
}

/** Returns the splice that adds an item to the text between a heading and the next. */
function bodySplice(page: Page, heading: number, next: number, words: string): Splice | undefined {
  const { lines } = page
  const first = heading + (isUnderline(lines[heading + 1]?.text) ? 2 : 1)
  const filled = indexesOf(lines, first, next)
  const own = filled.map((index) => lines[index] as Line)
  if (own.some(({ text }) => /^\s*(?:`{3}|~{3}|\||<)/.test(text))) return undefined
  const list = filled.find((index) => readItem(lines[index]?.text ?? '')?.indent === '')
  if (list !== undefined) return itemSplice(lines, itemsAround(lines, list), words)
  const last = filled.at(-1)
  const after = last === undefined ? first - 1 : endOfItem(lines, last)
  const lineEnd = lineEndAt(lines, after)
  const gap = last !== undefined || hasBlankBelowHeadings(page) ? lineEnd : ''
  const insert = `${lineEnd}${gap}${bulletOf(page)} ${words}`
  return { offset: (lines[after] as Line).end, insert }
}

/** The lines with text up to a heading or a rule. */
function indexesOf(lines: readonly Line[], from: number, to: number): number[] {
  const indexes: number[] = []
  for (let i = from; i < Math.min(to, lines.length); i++) {
    if (/^\s{0,3}(?:-{3,}|\*{3,}|_{3,})\s*$/.test(lines[i]?.text ?? '')) break
    if (!isBlank(lines[i])) indexes.push(i)
  }
  return indexes
}
