import type { RootContent } from 'mdast'
import type { TextBlock } from '../blocks.ts'
import { isBold } from '../inline.ts'
import { findDate } from '../values/date.ts'

/** How many blocks below a headline belong to its story. */
const STORY = 6

/**
 * Returns the only year that the story below a headline names, the headings within it among them, and
 * the month of its first date with one.
 */
export function storyDateOf(block: TextBlock): { year: number; month?: number } | undefined {
  const story = storyOf(block)
  const years = new Set<number>()
  for (const text of story)
    for (const match of text.matchAll(/\b(?:19[89]\d|20[0-3]\d)\b/g)) years.add(Number(match[0]))
  const [year] = years
  if (year === undefined || years.size > 1) return undefined
  const exact = story.map((text) => findDate(text)?.date ?? '').find(({ length }) => length > 4)
  return { year, ...(exact === undefined ? {} : { month: Number(exact.slice(5, 7)) }) }
}

/** Returns the texts of a headline's story: a heading's or caption's section, a list item itself, what follows a bold line. */
export function storyOf({ kind, section, node, inline }: TextBlock): string[] {
  if (kind === 'list-item') return [inline.text]
  const isOfSection = kind === 'heading' || kind === 'caption'
  const at = isOfSection ? 0 : section.blocks.indexOf(node as RootContent)
  if (at < 0) return [inline.text]
  const rest = section.blocks.slice(at, at + STORY)
  const end = rest.findIndex((block, index) => index > 0 && isHeadline(block))
  const isToEnd = isOfSection || end < 0
  const blocks = isToEnd ? rest : rest.slice(0, end)
  const headings =
    isToEnd && rest.length < STORY ? section.children.map(({ heading }) => heading?.text ?? '') : []
  return [...blocks.map(textOf), ...headings]
}

/** A line all bold begins the next story. */
function isHeadline(block: RootContent): boolean {
  return block.type === 'paragraph' && isBold(block.children)
}

function textOf(block: RootContent): string {
  return block.type === 'code' ? block.value : JSON.stringify(block, textOnly)
}

function textOnly(key: string, value: unknown): unknown {
  return key === 'position' || key === 'url' ? undefined : value
}
