import { indentOf, isBlank, type Line } from './lines.ts'

/** The parts of a list item's first line: `  - [ ] **words**`. */
export interface ItemLine {
  indent: string
  bullet: string
  /** The number of an ordered item. */
  number?: number
  /** What ends the number: `.` or `)`. */
  delimiter?: string
  /** Blanks behind the bullet. */
  gap: string
  /** `[ ] ` or `[x] `, of a task. */
  box: string
  body: string
}

const ITEM = /^([ \t]*)([-*+]|(\d{1,9})([.)]))([ \t]+)(\[[ xX]\][ \t]+)?(.*)$/

/** Returns the parts of a list item's first line; undefined where the line starts no item. */
export function readItem(text: string): ItemLine | undefined {
  const [, indent = '', bullet = '', number, delimiter, gap = '', box = '', body = ''] =
    ITEM.exec(text) ?? []
  if (bullet === '' || isRule(text)) return undefined
  return {
    indent,
    bullet,
    ...(number === undefined || delimiter === undefined
      ? {}
      : { number: Number(number), delimiter }),
    gap,
    box,
    body,
  }
}

/** A line of a text that ends what stands above it, whatever its indentation. */
const BREAKS = /^\s*(?:#{1,6}\s|`{3,}|~{3,}|\||>|<|:::|!!!)/

/** `---`, `* * *`. */
export function isRule(text: string): boolean {
  return /^\s{0,3}(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$/.test(text)
}

/** Returns the index of the last line that belongs to the item that starts at a line. */
export function endOfItem(lines: readonly Line[], start: number): number {
  const indent = indentOf(lines[start]?.text ?? '')
  let last = start
  for (let i = start + 1; i < lines.length; i++) {
    const line = lines[i] as Line
    if (isBlank(line)) continue
    const isDeeper = indentOf(line.text) > indent
    const isLazy = last === i - 1 && !readItem(line.text) && !BREAKS.test(line.text)
    if (!isDeeper && (!isLazy || isRule(line.text))) break
    last = i
  }
  return last
}

/** Returns the first lines of all items of the list that holds the item at a line, in order. */
export function itemsAround(lines: readonly Line[], index: number): number[] {
  const own = readItem(lines[index]?.text ?? '')
  if (!own) return []
  const indent = indentOf(own.indent)
  const isSibling = (item: ItemLine) =>
    indentOf(item.indent) === indent &&
    (item.number === undefined ? item.bullet === own.bullet : item.delimiter === own.delimiter)
  const items = [index]
  for (let i = index - 1; i >= 0; i--) {
    const line = lines[i] as Line
    if (isBlank(line) || indentOf(line.text) > indent) continue
    const item = readItem(line.text)
    if (!item || !isSibling(item)) break
    items.unshift(i)
  }
  for (let i = endOfItem(lines, index) + 1; i < lines.length; i++) {
    if (isBlank(lines[i])) continue
    const item = readItem(lines[i]?.text ?? '')
    if (!item || !isSibling(item)) break
    items.push(i)
    i = endOfItem(lines, i)
  }
  return items
}

/** True of a list whose items stand apart by blank lines. */
export function isLoose(lines: readonly Line[], items: readonly number[]): boolean {
  const gaps = items.slice(1).map((start) => isBlank(lines[start - 1]))
  return gaps.length > 0 && gaps.filter(Boolean).length * 2 > gaps.length
}
