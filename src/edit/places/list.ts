import type { Reference } from '../../model/identity.ts'
import { naturalOrder } from '../../text/compare.ts'
import { foldWords } from '../../text/fold.ts'
import type { Splice } from '../../text/splice.ts'
import { isBlank, type Line, lineEndAt } from '../lines.ts'
import { endOfItem, type ItemLine, isLoose, itemsAround, readItem } from '../list.ts'
import { type FindPlaces, statedBy, trustIn } from '../page.ts'
import { type FoundShape, findShape } from '../reference-shape.ts'
import { referencesFor } from '../references.ts'

/** Items of one list that state the relation. */
interface ListGroup {
  items: number[]
  references: Reference[]
}

/** Returns places at lists whose heading or label states the relation: one more item like the others. */
export const placesInLists: FindPlaces = (page, wish, house) => {
  const stated = statedBy(page, wish.relation, 'reference/heading')
  return listsOf(page.lines, stated).flatMap(({ items, references }) => {
    const trust = trustIn(references)
    const { samples, lead } = samplesOf(page.lines, items, references)
    const marks = boldLead(page.lines, items)
    const written = referencesFor(samples.at(-1)?.shape, page, wish, house).map((words) =>
      samples.length === 0 && marks !== '' ? marks + words + marks : words,
    )
    return written.map((words) => ({ ...itemSplice(page.lines, items, lead + words), trust }))
  })
}

function listsOf(lines: readonly Line[], references: readonly Reference[]): ListGroup[] {
  const groups = new Map<number, ListGroup>()
  for (const reference of references) {
    const items = itemsAround(lines, firstLineOf(lines, reference.evidence.line - 1))
    const first = items[0]
    if (first === undefined) continue
    const group = groups.get(first) ?? { items, references: [] }
    group.references.push(reference)
    groups.set(first, group)
  }
  return [...groups.values()]
}

/** The line that starts the item which a line belongs to. */
function firstLineOf(lines: readonly Line[], line: number): number {
  for (let i = line; i >= 0 && !isBlank(lines[i]); i--) if (readItem(lines[i]?.text ?? '')) return i
  return line
}

/** How the items write their references, and the words that all of them begin with. */
function samplesOf(
  lines: readonly Line[],
  items: readonly number[],
  references: readonly Reference[],
): { samples: FoundShape[]; lead: string } {
  const leads = new Set<string>()
  const samples = items.flatMap((index) => {
    const body = readItem(lines[index]?.text ?? '')?.body ?? ''
    const own = references.find(({ evidence }) => evidence.line === index + 1)
    const found = findShape(body, [own?.target.number])
    if (!found) return []
    leads.add(body.slice(0, found.start))
    return [found]
  })
  const [lead = '', ...others] = leads
  return { samples, lead: others.length === 0 && samples.length > 1 ? lead : '' }
}

/** The marks around the first words of the last item, where it begins with a bold name. */
function boldLead(lines: readonly Line[], items: readonly number[]): string {
  const body = readItem(lines[items.at(-1) ?? -1]?.text ?? '')?.body ?? ''
  return /^(\*\*|__)[^*_]+\1(?!:)/.exec(body)?.[1] ?? ''
}

/** Returns the splice that adds an item to a list: where it belongs in an ordered one, else at its end. */
export function itemSplice(lines: readonly Line[], items: readonly number[], body: string): Splice {
  const after = items[placeInOrder(lines, items, body)] ?? (items.at(-1) as number)
  const last = endOfItem(lines, after)
  const lineEnd = lineEndAt(lines, last)
  const gap = isLoose(lines, items) ? lineEnd : ''
  const item = itemBehind(lines, items, after)
  return { offset: (lines[last] as Line).end, insert: `${lineEnd}${gap}${item}${body}` }
}

/** The mark, box and blanks of the item that follows one. */
function itemBehind(lines: readonly Line[], items: readonly number[], after: number): string {
  const read = (index: number | undefined) => readItem(lines[index ?? -1]?.text ?? '')
  const own = read(after) as ItemLine
  const before = read(items[items.indexOf(after) - 1])
  const step = before?.number !== undefined && before.number === own.number ? 0 : 1
  const bullet =
    own.number === undefined ? own.bullet : `${own.number + step}${own.delimiter ?? '.'}`
  const box = own.box === '' ? '' : own.box.replace(/\[[xX]\]/, '[ ]')
  return own.indent + bullet + own.gap + box
}

/** Three items in the order of the alphabet are no accident. */
const MIN_ORDERED = 3

/** Returns the index of the item that a new one goes behind; -1 where the list has no order. */
function placeInOrder(lines: readonly Line[], items: readonly number[], body: string): number {
  const read = items.map((index) => readItem(lines[index]?.text ?? ''))
  const words = read.map((item) => sortWords(item?.body ?? ''))
  const isOrdered = words.every(
    (word, i) => i === 0 || naturalOrder(words[i - 1] as string, word) < 0,
  )
  if (!isOrdered || items.length < MIN_ORDERED || read.some((item) => item?.number !== undefined))
    return items.length - 1
  const own = sortWords(body)
  const behind = words.findLastIndex((word) => naturalOrder(word, own) < 0)
  // In front of the first item nothing shows how the list begins.
  return behind < 0 ? items.length - 1 : behind
}

/** What an item is sorted by: its words without marks and addresses. */
function sortWords(body: string): string {
  return foldWords(body.replace(/\]\([^()]*\)/g, ' ').slice(0, 80))
}
