import type { Reference } from '../../model/identity.ts'
import { naturalOrder } from '../../text/compare.ts'
import type { Splice } from '../../text/splice.ts'
import { type Line, lineEndAt } from '../lines.ts'
import { urlStyleOf, urlTo } from '../link-url.ts'
import { type FindPlaces, type Page, statedBy, trustIn, type Wish } from '../page.ts'
import { stemOfPath } from '../paths.ts'

/** Returns the places in a front matter list that states the relation. */
export const placesInFrontMatter: FindPlaces = (page, wish) => {
  const stated = statedBy(page, wish.relation, 'reference/front-matter')
  const sample =
    stated.findLast(({ resolution }) => resolution.state === 'resolved') ?? stated.at(-1)
  const last = stated.at(-1)
  if (!sample || !last) return []
  const index = last.evidence.line - 1
  const text = page.lines[index]?.text ?? ''
  const isItem = /^\s*-\s/.test(text)
  return valuesFor(sample, page, wish).flatMap((value) => {
    const splice = (isItem ? itemSplice : inlineSplice)(page.lines, index, value)
    return splice ? [{ ...splice, trust: trustIn(stated) }] : []
  })
}

/** Returns how the list may name the target: as it names the others, else by path. */
export function valuesFor({ target }: Reference, page: Page, wish: Wish): string[] {
  const { path, number, title } = wish.target
  const stem = stemOfPath(path)
  const raw = target.path
  if (target.path === undefined && target.number !== undefined)
    return number === undefined ? [] : [String(number)]
  if (raw === undefined) return isSlug(target.name ?? '') ? [stem] : [title, stem]
  const address = urlTo(path, page.path, urlStyleOf(raw))
  return /\/|\.(?:md|markdown)$/i.test(raw) ? [address] : [stem, address]
}

function isSlug(name: string): boolean {
  return /^[a-z0-9]+(?:-[a-z0-9]+)+$/.test(name)
}

/** One more line of a YAML list: `  - value`. */
function itemSplice(lines: readonly Line[], index: number, value: string): Splice | undefined {
  const line = lines[index] as Line
  const [, lead = '', own = ''] = /^(\s*-\s+)(.*)$/.exec(line.text) ?? []
  if (lead === '' || /^[\w-]+:(?:\s|$)|^[[{|>&*]/.test(own)) return undefined
  const item = quoted(value, own, false)
  return { offset: line.end, insert: lineEndAt(lines, index) + lead + item }
}

/** One more value of `key: a, b` or `key: [a, b]`. */
function inlineSplice(lines: readonly Line[], index: number, value: string): Splice | undefined {
  const line = lines[index] as Line
  const hit = /^(\s*[\w-]+:\s+)(\[)?(.*?)(\])?\s*(?:\s#.*)?$/.exec(line.text)
  const [, lead = '', open, own = ''] = hit ?? []
  if (!hit || own === '' || /^[{|>&]/.test(own)) return undefined
  const isQuotedWhole = open === undefined && /^(["']).*\1$/.test(own)
  const inner = isQuotedWhole ? own.slice(1, -1) : own
  const from = line.start + lead.length + (open?.length ?? 0) + (isQuotedWhole ? 1 : 0)
  const parts = inner.split(',')
  const written = isQuotedWhole ? value : quoted(value, parts.at(-1)?.trim() ?? '', true)
  const joint = /,(\s*)/.exec(inner)?.[0] ?? ', '
  const place = placeInOrder(parts, value)
  const end = parts.slice(0, place).join(',').trimEnd().length
  return place === 0
    ? { offset: from, insert: written + joint }
    : { offset: from + end, insert: joint + written }
}

/** Returns how many parts stay before a new one: numbers that ascend go on doing so. */
function placeInOrder(parts: readonly string[], value: string): number {
  const words = parts.map((part) => part.trim())
  const isAscending =
    words.length > 0 &&
    [...words, value].every((word) => /^\d+$/.test(word)) &&
    words.every((word, i) => i === 0 || naturalOrder(words[i - 1] as string, word) < 0)
  if (!isAscending) return parts.length
  return words.findLastIndex((word) => naturalOrder(word, value) < 0) + 1
}

/** Returns a value quoted as its neighbour is, and where YAML would read it as something else. */
export function quoted(value: string, neighbour: string, isInFlow: boolean): string {
  const mark = /^["']/.exec(neighbour)?.[0]
  const own = neighbour.includes('[[') ? `[[${value}]]` : value
  const isPlain = /^[\p{L}\p{N}./_][\p{L}\p{N} ./_()-]*$/u.test(own)
  if (mark === "'") return `'${own.replaceAll("'", "''")}'`
  if (mark === '"' || !isPlain || (isInFlow && own.includes(','))) return JSON.stringify(own)
  return own
}
