import type { Code, List, ListItem, Nodes, RootContent, Table, TableRow } from 'mdast'
import { type InlineText, inlineText, isBold, lineText } from './inline.ts'
import { type Section, walkSections } from './outline.ts'
import { firstComment } from './values/comment.ts'

interface BlockBase {
  section: Section
  node: Nodes
  inline: InlineText
}

/** A piece of running text with the structure around it: what references and names are found in. */
export type TextBlock =
  | (BlockBase & { kind: 'heading' })
  | (BlockBase & { kind: 'paragraph'; isBold: boolean; isQuoted: boolean })
  | (BlockBase & { kind: 'list-item'; depth: number; isOrdered: boolean })
  | (BlockBase & {
      kind: 'table-cell'
      column: number
      header: string
      row: TableRow
      table: Table
    })
  | (BlockBase & { kind: 'table-header'; column: number; table: Table })
  /** What a code block says of itself: its first comment or, in a block without a language, its first line. */
  | (BlockBase & { kind: 'caption' })

/**
 * All fields that a block can have. Each kind of block gets them all, so that the engine sees one form of
 * object, and compiles who reads blocks once instead of anew for each kind that turns up.
 */
const FIELDS: Record<FieldOf<TextBlock>, undefined> = {
  kind: undefined,
  section: undefined,
  node: undefined,
  inline: undefined,
  isBold: undefined,
  isQuoted: undefined,
  depth: undefined,
  isOrdered: undefined,
  column: undefined,
  header: undefined,
  row: undefined,
  table: undefined,
}

type FieldOf<T> = T extends unknown ? keyof T : never

function toBlock(block: TextBlock): TextBlock {
  return { ...FIELDS, ...block }
}

/** Returns all running text of a document in file order, with code captions; code itself is not text. */
export function* textBlocks(root: Section): Generator<TextBlock> {
  for (const section of walkSections(root)) {
    if (section.heading) {
      const node = section.heading.node
      yield toBlock({ kind: 'heading', section, node, inline: inlineText(node) })
    }
    for (const block of section.blocks) yield* blocksOf(block, section, false)
  }
}

/** Returns the running text of one block. */
export function* blocksOf(
  node: RootContent,
  section: Section,
  isQuoted: boolean,
): Generator<TextBlock> {
  switch (node.type) {
    case 'heading':
    case 'paragraph':
      yield toBlock({
        kind: 'paragraph',
        section,
        node,
        inline: inlineText(node),
        isBold: isBold(node.children),
        isQuoted,
      })
      break
    case 'list':
      yield* listBlocks(node, section, 1)
      break
    case 'blockquote':
    case 'footnoteDefinition':
      for (const child of node.children) yield* blocksOf(child, section, true)
      break
    case 'table':
      yield* tableBlocks(node, section)
      break
    case 'code':
      yield* captionOf(node, section)
      break
  }
}

function* listBlocks(list: List, section: Section, depth: number): Generator<TextBlock> {
  for (const item of list.children) yield* itemBlocks(item, list, section, depth)
}

function* itemBlocks(
  item: ListItem,
  list: List,
  section: Section,
  depth: number,
): Generator<TextBlock> {
  for (const child of item.children) {
    if (child.type === 'paragraph') {
      const inline = inlineText(child)
      const isOrdered = !!list.ordered
      yield toBlock({ kind: 'list-item', section, node: child, inline, depth, isOrdered })
    } else if (child.type === 'list') yield* listBlocks(child, section, depth + 1)
    else yield* blocksOf(child, section, false)
  }
}

function* tableBlocks(table: Table, section: Section): Generator<TextBlock> {
  const [head, ...rows] = table.children
  const headers = head?.children.map((cell) => inlineText(cell)) ?? []
  for (const [column, inline] of headers.entries()) {
    const node = head?.children[column] ?? table
    yield toBlock({ kind: 'table-header', section, node, inline, column, table })
  }
  for (const row of rows) {
    for (const [column, node] of row.children.entries()) {
      const header = headers[column]?.text.trim() ?? ''
      const inline = inlineText(node)
      yield toBlock({ kind: 'table-cell', section, node, inline, column, header, row, table })
    }
  }
}

/** Returns a line of code as a block. */
export function codeLine(text: string, node: Code, section: Section, line: number): TextBlock {
  const inline = lineText(text, line, 1)
  return toBlock({ kind: 'paragraph', section, node, inline, isBold: false, isQuoted: false })
}

const MAX_CAPTION = 120

function* captionOf(node: Code, section: Section): Generator<TextBlock> {
  const lines = node.value.split('\n')
  const first = lines.find((line) => line.trim() !== '')?.trim() ?? ''
  const caption = node.lang ? firstComment(node.value) : first
  if (!caption || caption.length > MAX_CAPTION) return
  // A comment of several lines is one caption; it stands where its first words do.
  const words = caption.slice(0, 12)
  const at = Math.max(
    0,
    lines.findIndex((line) => line.includes(words)),
  )
  const column = Math.max(0, (lines[at] ?? '').indexOf(words)) + 1
  const line = firstLineOf(node, lines.length) + at
  yield toBlock({ kind: 'caption', section, node, inline: lineText(caption, line, column) })
}

/** The line of the file on which the code begins: behind the fence, if there is one. */
function firstLineOf({ position }: Code, length: number): number {
  const start = position?.start.line ?? 1
  const isFenced = (position?.end.line ?? start) - start + 1 > length
  return isFenced ? start + 1 : start
}
