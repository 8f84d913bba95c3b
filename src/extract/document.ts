import type { Nodes, Root } from 'mdast'
import type { Evidence } from '../model/evidence.ts'
import type { NamedPlace, Placeholder } from '../model/extract.ts'
import type { Problem } from '../model/problem.ts'
import type { Source } from '../model/source.ts'
import { toExcerpt } from '../text/excerpt.ts'
import { type TextBlock, textBlocks } from './blocks.ts'
import { brokenBoxes } from './broken-boxes.ts'
import { brokenHeadings } from './broken-headings.ts'
import { brokenTables } from './broken-tables.ts'
import { resolveDefinitions } from './definitions.ts'
import { type FrontMatter, readFrontMatter } from './front-matter.ts'
import { takeHeadingIds } from './heading-ids.ts'
import { readHtml } from './html.ts'
import { plainText } from './inline.ts'
import { neverClosed } from './never-closed.ts'
import { otherHeader } from './other-header.ts'
import { type Section, toSections } from './outline.ts'
import { parseMarkdown } from './parse.ts'
import { raggedRows } from './ragged-rows.ts'
import { numberWordOf } from './references/number-word.ts'
import { repairTree } from './repair.ts'
import { readCountedTitle } from './values/counted-title.ts'

/** A parsed file, and what its readers report while they read. */
export interface Document {
  source: Source
  lines: readonly string[]
  tree: Root
  root: Section
  /** Other anchors of its headings. */
  anchors: readonly NamedPlace[]
  /** The YAML header, read once. */
  matter?: FrontMatter
  /** All running text in file order: read once, looked at by every reader. */
  blocks: readonly TextBlock[]
  problems: Problem[]
  placeholders: Placeholder[]
}

/** A place in the file: 1-based line and column, and the last line. */
export interface Place {
  line: number
  column: number
  endLine: number
}

/** Returns the file as a tree of sections; text broken by a MacRoman reading is shown repaired. */
export function readDocument(source: Source): Document {
  const tree = parseMarkdown(source.text)
  const problems = repairTree(tree, source.text, source.path)
  const lines = source.text.split(/\r\n|\n|\r/)
  problems.push(
    ...raggedRows(tree, source.path),
    ...brokenHeadings(tree, lines, source.path),
    ...brokenTables(tree, lines, source.path),
    ...brokenBoxes(tree, source.path),
    ...neverClosed(tree, lines, source.path),
  )
  resolveDefinitions(tree)
  readHtml(tree)
  problems.push(...otherHeader(tree, lines, source.path))
  const ids = takeHeadingIds(tree)
  const root = toSections(tree, ids.own)
  const matter = readFrontMatter(tree, source.path)
  problems.push(...(matter?.problems ?? []))
  const title = root.children[0]?.heading?.text ?? ''
  const numberWord = readCountedTitle(title, source.path)?.word ?? numberWordOf(source.path)
  const blocks = countedBy(numberWord, [...textBlocks(root)])
  const anchors = ids.asWritten
  const document = { source, lines, tree, root, anchors, blocks, problems, placeholders: [] }
  return matter ? { ...document, matter } : document
}

/** Gives all running text the word that its document is counted by. */
function countedBy(numberWord: string | undefined, blocks: TextBlock[]): TextBlock[] {
  if (numberWord === undefined) return blocks
  return blocks.map((block) => ({ ...block, inline: { ...block.inline, numberWord } }))
}

/** Returns where a node stands. */
export function placeOf(node: Nodes): Place {
  const start = node.position?.start
  const line = start?.line ?? 1
  return { line, column: start?.column ?? 1, endLine: node.position?.end.line ?? line }
}

/** Returns the evidence for what a reader saw at a node, or at an exact place with its own words. */
export function evidenceAt(
  document: Document,
  section: Section,
  rule: string,
  at: Nodes | (Place & { excerpt: string }),
): Evidence {
  const isNode = 'type' in at
  const { line, column, endLine } = isNode ? placeOf(at) : at
  const excerpt = isNode ? toExcerpt(excerptOf(at, document)) : at.excerpt
  const path = document.source.path
  return { path, line, column, endLine, section: section.path, rule, excerpt }
}

function excerptOf(node: Nodes, document: Document): string {
  if (node.type === 'code' || node.type === 'yaml') return node.value
  if (node.type === 'tableRow') return node.children.map(plainText).join(' | ')
  return plainText(node) || (document.lines[placeOf(node).line - 1] ?? '')
}
