import type { List, ListItem, Nodes, Paragraph, Parents } from 'mdast'
import type { ResourceRecord } from '../../model/record.ts'
import { inlineText } from '../inline.ts'
import { isCited } from '../values/citation.ts'
import { linksIn } from '../values/link.ts'
import { namesListed } from '../values/name-list.ts'
import { nestedItems } from '../values/nesting.ts'
import { groupedType, isKind, labelAt, type ResourceLabel, typeOf } from './resource-kinds.ts'
import { type Referring, referenceRecords } from './resource-references.ts'
import { reportUnfilled } from './text-fields.ts'

/** The references of a paragraph. */
export interface ParagraphReading {
  records: ResourceRecord[]
  /** What holds for the blocks below. */
  next: Referring
  /** It ends with a label whose references are still to come. */
  isOpen: boolean
}

/** Lines with labels, a label alone for the list below it, or references in running text. */
export function paragraphRecords(
  block: Paragraph,
  refers: Referring,
  isLabelled: boolean,
): ParagraphReading {
  const inline = inlineText(block)
  const starts = labelledLines(block)
  const first = starts[0]
  if (!first) {
    const isReference =
      linksIn(block).some(({ url }) => /^(?:https?:|www\.)/i.test(url)) ||
      (refers.type !== undefined && (isLabelled || isCited(inline.text)))
    const records = isReference ? referenceRecords(block, 0, inline.text.length, refers) : []
    return { records, next: refers, isOpen: false }
  }
  let next = refers
  const records = starts.flatMap(({ label, end, isKind: isOnlyKind }, index) => {
    const until = starts[index + 1]?.start ?? inline.text.length
    const rest = inline.text.slice(end, until).trim()
    const own = typeOf(label) ?? (rest === '' ? undefined : refers.type)
    next = { ...refers, type: own }
    if (rest !== '') return referenceRecords(block, end, until, { ...next, isList: true })
    if (isOnlyKind && index < starts.length - 1) reportEmpty(label, block, refers)
    return []
  })
  const last = starts.at(-1)
  return { records, next, isOpen: inline.text.slice(last?.end).trim() === '' }
}

type LabelledLine = ResourceLabel & { start: number }

/** The lines of a paragraph that begin with a label; only its first may be some other bold label. */
function labelledLines(block: Paragraph): LabelledLine[] {
  const inline = inlineText(block)
  const found: LabelledLine[] = []
  let start = 0
  for (const line of inline.text.split('\n')) {
    const label = labelAt(inline, start, true)
    if (label && (label.isKind || start === 0)) found.push({ ...label, start })
    start += line.length + 1
  }
  return found
}

/** Returns the references of a list, whatever labels stand in it. */
export function listRecords(list: List, refers: Referring): ResourceRecord[] {
  return nestedItems(list).flatMap((item) => itemRecords(item, refers))
}

/** An item is a label with references behind or below it, or one reference. */
function itemRecords(item: ListItem, refers: Referring): ResourceRecord[] {
  const [first, ...others] = item.children
  if (first?.type !== 'paragraph') return []
  const lists = others.filter((child) => child.type === 'list')
  const below = others.filter((child) => child.type === 'paragraph')
  const inline = inlineText(first)
  const until = inline.text.length
  const labelled = labelAt(inline, 0, lists.length > 0)
  const inner = (own: Referring) => [
    ...lists.flatMap((list) => listRecords(list, own)),
    ...(labelled?.rest === '' ? below : []).flatMap((block) =>
      referenceRecords(block, 0, inlineText(block).text.length, { ...own, isList: true }),
    ),
  ]
  if (!labelled)
    return [...referenceRecords(first, 0, until, refers), ...inner({ ...refers, isBelow: true })]
  const type = groupedType(labelled.label) ?? (labelled.isKind ? undefined : refers.type)
  const own = { ...refers, type }
  if (labelled.isKind) {
    const said = referenceRecords(first, labelled.end, until, { ...own, isList: true })
    const all = [...said, ...inner(own)]
    if (labelled.rest === '' && lists.length + below.length === 0)
      reportEmpty(labelled.label, first, refers)
    return all
  }
  if (labelled.rest === '' && lists.length > 0) return inner(own)
  if (labelled.isLanguage)
    return referenceRecords(first, labelled.end, until, { ...refers, isList: true })
  return [...namedRecords(first, labelled, refers), ...inner({ ...own, isBelow: true })]
}

/** "**API Gateways**: Kong, Zuul" names a group; "**Raft**: the paper" and "**H3**: h3geo.org" a thing. */
function namedRecords(
  node: Paragraph,
  { label, rest, end }: ResourceLabel,
  refers: Referring,
): ResourceRecord[] {
  const until = inlineText(node).text.length
  const type = groupedType(label) ?? refers.type
  const isGroup = type === 'tool' && namesListed(rest) !== undefined
  if (isGroup) return referenceRecords(node, end, until, { ...refers, type, isList: true })
  const isAbout = linksIn(node).length > 0 && !isCited(rest)
  if (isAbout && refers.type === undefined && !linksIn(node).some(isInLabel(end, node)))
    return referenceRecords(node, end, until, { ...refers, isList: true })
  return referenceRecords(node, 0, until, { ...refers, label })
}

function isInLabel(end: number, node: Paragraph) {
  const start = node.position?.start.offset ?? 0
  return (link: Nodes) => (link.position?.start.offset ?? 0) - start < end
}

function reportEmpty(label: string, node: Nodes, { piece, reading }: Referring): void {
  const isNamed = isKind(label)
  reportUnfilled(
    '',
    isNamed ? label.toLowerCase() : 'a resource',
    piece.section,
    placeOfNode(node),
    reading,
  )
}

function placeOfNode(node: Nodes | Parents) {
  const start = node.position?.start
  const line = start?.line ?? 1
  return { line, column: start?.column ?? 1, endLine: node.position?.end.line ?? line }
}
