import type { Heading, Root, RootContent } from 'mdast'
import { plainText } from './inline.ts'

/** A heading, what stands directly below it, and its subsections. The root section has no heading. */
export interface Section {
  heading?: { text: string; depth: number; line: number; column: number; id: string; node: Heading }
  /** The headings above, the own heading last. */
  path: string[]
  /** Blocks between this heading and the next. */
  blocks: RootContent[]
  children: Section[]
  line: number
  endLine: number
}

/**
 * Returns the document as a tree of sections. Only top-level headings are structure. `ids` are the anchors
 * that the text itself gives headings.
 */
export function toSections(tree: Root, ids: ReadonlyMap<Heading, string> = new Map()): Section {
  const root: Section = { path: [], blocks: [], children: [], line: 1, endLine: 1 }
  const open: Section[] = [root]
  const anchors = new Map<string, number>()
  for (const block of tree.children) {
    if (block.type === 'heading') openSection(block, open, ids.get(block), anchors)
    else (open.at(-1) as Section).blocks.push(block)
    const end = block.position?.end.line ?? 1
    for (const section of open) section.endLine = Math.max(section.endLine, end)
  }
  return root
}

function openSection(
  node: Heading,
  open: Section[],
  ownId: string | undefined,
  anchors: Map<string, number>,
): void {
  const text = plainText(node).replace(/\s+/g, ' ')
  while (open.length > 1 && (open.at(-1)?.heading?.depth ?? 0) >= node.depth) open.pop()
  const parent = open.at(-1) as Section
  const line = node.position?.start.line ?? 1
  const section: Section = {
    heading: {
      text,
      depth: node.depth,
      line,
      column: node.position?.start.column ?? 1,
      id: onlyOne(ownId ?? anchorOf(text), anchors),
      node,
    },
    path: [...parent.path, text],
    blocks: [],
    children: [],
    line,
    endLine: line,
  }
  parent.children.push(section)
  open.push(section)
}

/** Returns the anchor that GitHub gives a heading. */
export function anchorOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/\s/g, '-')
}

/** A repeated anchor gets `-1`, `-2`, …. */
function onlyOne(base: string, anchors: Map<string, number>): string {
  let anchor = base
  for (let next = anchors.get(base) ?? 0; anchors.has(anchor); next++) {
    anchors.set(base, next + 1)
    anchor = `${base}-${next + 1}`
  }
  anchors.set(anchor, 0)
  return anchor
}

/** Returns the section and all sections below it, in file order. */
export function* walkSections(section: Section): Generator<Section> {
  yield section
  for (const child of section.children) yield* walkSections(child)
}
