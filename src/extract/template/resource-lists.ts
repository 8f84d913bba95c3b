import type { List, ListItem, Nodes, Paragraph } from 'mdast'
import type { ResourceRecord } from '../../model/record.ts'
import { inlineText } from '../inline.ts'
import { isCited } from '../values/citation.ts'
import { linksIn } from '../values/link.ts'
import { namesListed } from '../values/name-list.ts'
import { nestedItems } from '../values/nesting.ts'
import {
  groupedType,
  isKind,
  type LabelledLine,
  labelAt,
  type ResourceLabel,
  typeOf,
} from './resource-kinds.ts'
import { type Referring, referenceRecords } from './resource-references.ts'
import { reportUnfilled } from './text-fields.ts'

/** Returns the references in a list and in the lists below its items. */
export function listRecords(list: List, refers: Referring): ResourceRecord[] {
  let next = refers
  return nestedItems(list).flatMap((item) => {
    const label = labelBelow(item)
    const records = itemRecords(item, next, label?.start)
    if (label) next = { ...next, type: typeOf(label.label) }
    return records
  })
}

/** A label that ends an item's text is that of the items behind it: the blank line between is missing. */
function labelBelow({ children: [first] }: ListItem): LabelledLine | undefined {
  if (first?.type !== 'paragraph') return undefined
  const inline = inlineText(first)
  const start = inline.text.lastIndexOf('\n') + 1
  const label = start === 0 ? undefined : labelAt(inline, start, true)
  return label?.isKind && label.isMarked && label.rest === '' ? { ...label, start } : undefined
}

/** An item is a label with references behind or below it, or one reference. */
function itemRecords(item: ListItem, refers: Referring, end?: number): ResourceRecord[] {
  const [first, ...others] = item.children
  if (first?.type !== 'paragraph') return []
  const lists = others.filter((child) => child.type === 'list')
  const below = others.filter((child) => child.type === 'paragraph')
  const inline = inlineText(first)
  const until = end ?? inline.text.length
  const labelled = labelAt(inline, 0, lists.length > 0)
  const inner = (own: Referring, isReference = false) => [
    ...lists
      .flatMap(nestedItems)
      .filter((one) => !isReference || !isNote(one))
      .flatMap((one) => itemRecords(one, own)),
    ...(labelled?.rest === '' ? below : []).flatMap((block) =>
      referenceRecords(block, 0, inlineText(block).text.length, { ...own, isList: true }),
    ),
  ]
  if (!labelled) {
    const said = referenceRecords(first, 0, until, refers)
    return [...said, ...inner(refers, said.length > 0)]
  }
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
  const said = namedRecords(first, labelled, refers)
  return [...said, ...inner(own, said.length > 0)]
}

/** "**Time needed**: 20 hours" below a book says something about the book. */
function isNote({ children: [first] }: ListItem): boolean {
  if (first?.type !== 'paragraph' || linksIn(first).length > 0) return false
  const labelled = labelAt(inlineText(first), 0, false)
  return labelled !== undefined && !labelled.isKind && !isCited(labelled.rest)
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

/** Tells of a label without references. */
export function reportEmpty(label: string, node: Nodes, { piece, reading }: Referring): void {
  const isNamed = isKind(label)
  reportUnfilled(
    '',
    isNamed ? label.toLowerCase() : 'a resource',
    piece.section,
    placeOfNode(node),
    reading,
  )
}

function placeOfNode(node: Nodes) {
  const start = node.position?.start
  const line = start?.line ?? 1
  return { line, column: start?.column ?? 1, endLine: node.position?.end.line ?? line }
}
