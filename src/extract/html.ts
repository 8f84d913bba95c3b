import type { Link, Paragraph, Parent, PhrasingContent, Root, RootContent, Table } from 'mdast'
import { newTable, type TableParts, toTable } from './html-table.ts'
import { attribute, type HtmlToken, htmlTokens } from './html-tokens.ts'

/**
 * Adds what blocks of raw HTML say as the nodes that Markdown would have given, behind the HTML itself:
 * tables as tables, other text as paragraphs. Markdown between the tags of a cell goes into the cell.
 */
export function readHtml(parent: Parent): void {
  const before = parent.children as RootContent[]
  for (const child of before)
    if (child.type === 'blockquote' || child.type === 'list' || child.type === 'listItem')
      readHtml(child)
  if (!before.some((child) => child.type === 'html')) return
  const children: RootContent[] = []
  let open: HtmlBlocks | undefined
  for (const child of before) {
    if (child.type === 'html') {
      open ??= newBlocks()
      for (const token of htmlTokens(child)) addToken(open, token)
      children.push(child)
      if (open.table) continue
    } else if (open?.table && child.type === 'paragraph') {
      addMarkdown(open, child)
      continue
    }
    if (open) children.push(...finish(open))
    open = undefined
    if (child.type !== 'html') children.push(child)
  }
  if (open) children.push(...finish(open))
  parent.children = children as Root['children']
}
/** What was read so far: finished blocks, the table that is open, and the text of the open cell or paragraph. */
interface HtmlBlocks {
  done: (Table | Paragraph)[]
  table?: TableParts | undefined
  depth: number
  inline: PhrasingContent[]
  /** The links and marks that are open, the innermost last. */
  open: { tag: string; node: Parent & PhrasingContent }[]
}

function newBlocks(): HtmlBlocks {
  return { done: [], depth: 0, inline: [], open: [] }
}

function finish(blocks: HtmlBlocks): RootContent[] {
  closeTable(blocks)
  closeParagraph(blocks)
  return blocks.done
}

/** Tags that begin or end a block: text before and behind does not belong together. */
const BLOCK =
  /^(?:p|div|section|article|aside|details|summary|center|h[1-6]|ul|ol|li|dl|dt|dd|blockquote|figure|figcaption|caption|hr)$/
const MARKS = new Map<string, 'strong' | 'emphasis'>([
  ['b', 'strong'],
  ['strong', 'strong'],
  ['i', 'emphasis'],
  ['em', 'emphasis'],
])

function addToken(blocks: HtmlBlocks, token: HtmlToken): void {
  if (token.kind === 'text') {
    const { line, column } = token
    append(blocks, textAt(token.text, line, column))
  } else if (token.name === 'table') onTable(blocks, token)
  else if (blocks.table && /^(?:tr|td|th)$/.test(token.name)) onCell(blocks, blocks.table, token)
  else if (token.name === 'br') append(blocks, { type: 'break', position: at(token) })
  else if (BLOCK.test(token.name)) {
    if (blocks.table) append(blocks, { type: 'break', position: at(token) })
    else closeParagraph(blocks)
  } else onMark(blocks, token)
}

type Tag = HtmlToken & { kind: 'open' | 'close' }

/** A table inside a cell is text of that cell. */
function onTable(blocks: HtmlBlocks, token: Tag): void {
  if (token.kind === 'open') {
    if (blocks.depth++ > 0) return
    closeParagraph(blocks)
    blocks.table = newTable(token)
  } else if (blocks.depth > 0 && --blocks.depth === 0) closeTable(blocks)
}

function onCell(blocks: HtmlBlocks, table: TableParts, token: Tag): void {
  if (blocks.depth > 1) return
  closeCell(blocks)
  if (token.kind === 'close') return
  const row = token.name === 'tr' ? undefined : table.rows.at(-1)
  if (!row) table.rows.push({ cells: [], position: at(token) })
  if (token.name === 'tr') return
  const span = (name: string) => Number(attribute(token.attributes, name) ?? 1) || 1
  table.cell = {
    children: [],
    isHead: token.name === 'th',
    columns: Math.min(MAX_SPAN, span('colspan')),
    rows: Math.min(MAX_SPAN, span('rowspan')),
    position: at(token),
  }
  table.rows.at(-1)?.cells.push(table.cell)
}

const MAX_SPAN = 50
/** Marks that nobody closed do not nest without end. */
const MAX_DEPTH = 20

function onMark(blocks: HtmlBlocks, token: Tag): void {
  if (token.kind === 'close') {
    const index = blocks.open.findLastIndex(({ tag }) => tag === token.name)
    if (index >= 0) blocks.open.splice(index)
    return
  }
  const url = token.name === 'a' ? attribute(token.attributes, 'href') : undefined
  const mark = MARKS.get(token.name)
  const position = at(token)
  if (url !== undefined)
    opens(blocks, token.name, { type: 'link', url, children: [], position } satisfies Link)
  else if (mark) opens(blocks, token.name, { type: mark, children: [], position })
}

function opens(blocks: HtmlBlocks, tag: string, node: Parent & PhrasingContent): void {
  if (blocks.open.length >= MAX_DEPTH) return
  append(blocks, node)
  blocks.open.push({ tag, node })
}

function append(blocks: HtmlBlocks, node: PhrasingContent): void {
  const parent = blocks.open.at(-1)?.node
  if (parent) parent.children.push(node)
  else if (!blocks.table) blocks.inline.push(node)
  else blocks.table.cell?.children.push(node)
}

function addMarkdown(blocks: HtmlBlocks, paragraph: Paragraph): void {
  for (const child of paragraph.children) append(blocks, child)
}

function closeParagraph(blocks: HtmlBlocks): void {
  const children = blocks.inline
  blocks.inline = []
  blocks.open = []
  const isBlank = children.every(
    (one) => one.type === 'break' || ('value' in one && !one.value.trim()),
  )
  const position = children[0]?.position
  if (!isBlank && position) blocks.done.push({ type: 'paragraph', children, position })
}

function closeCell(blocks: HtmlBlocks): void {
  blocks.open = []
  if (blocks.table) delete blocks.table.cell
}

function closeTable(blocks: HtmlBlocks): void {
  closeCell(blocks)
  const table = blocks.table && toTable(blocks.table)
  if (table) blocks.done.push(table)
  blocks.table = undefined
  blocks.depth = 0
}

function textAt(value: string, line: number, column: number): PhrasingContent {
  return { type: 'text', value, position: at({ line, column }) }
}

function at({ line, column }: { line: number; column: number }) {
  return { start: { line, column }, end: { line, column } }
}
