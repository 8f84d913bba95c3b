import type { ConnectionTarget } from '../../model/record.ts'
import type { TextBlock } from '../blocks.ts'
import { segmentAt } from '../inline.ts'
import type { Section } from '../outline.ts'
import { readEpisodeHeading } from '../values/episode-heading.ts'
import { type EpisodeSpan, episodeSpans } from './spans.ts'

/** An entry of an overview: the episode that a heading, an item or a row is about. */
export interface Entry {
  target: ConnectionTarget
  title?: string
}

const MIN_ENTRIES = 3

/**
 * True for a plan, an index or a status page: a document without a number of its own that has entries
 * for several episodes. What it says below an entry, it says of that episode.
 */
export function isOverview(blocks: readonly TextBlock[], number: number | undefined): boolean {
  if (number !== undefined) return false
  let count = 0
  for (const block of blocks) if (isEntry(block) && ++count >= MIN_ENTRIES) return true
  return false
}

/** True where a heading, item or line begins with the episode, or the episodes, that it is about. */
export function isEntry(block: TextBlock): boolean {
  if (!isLine(block) && block.kind !== 'table-cell') return false
  const text = block.inline.text.slice(0, 200)
  const [span] = episodeSpans(text, 'prose')
  if (!span) return false
  if (isExtent(span, text)) return true
  if (/[\p{L}\p{N}]/u.test(text.slice(0, span.start))) return false
  return (
    isRange(span) || /^\s*(?:$|[:|–—([-])/.test(text.slice(span.end)) || isLead(block, span.end)
  )
}

/** "Core Algorithms (Episodes 26-50)": what part of the series a line is about. */
function isExtent(span: EpisodeSpan, text: string): boolean {
  return isRange(span) && text[span.start - 1] === '(' && /^[),:]/.test(text.slice(span.end))
}

function isRange({ ranges: [range, ...others] }: EpisodeSpan): boolean {
  return range !== undefined && others.length === 0 && range.to > range.from
}

/** Bold words in front of a line: "**Episodes 1-30** done". */
function isLead({ inline }: TextBlock, end: number): boolean {
  return segmentAt(inline, end - 1)?.marks.includes('strong') ?? false
}

function isLine(block: TextBlock): boolean {
  return block.kind === 'heading' || block.kind === 'paragraph' || block.kind === 'list-item'
}

/** Returns the one episode that a line is about, with the title that it gives. */
export function entryOf(block: TextBlock): Entry | undefined {
  if (!isLine(block)) return undefined
  const line = block.inline.text.split('\n', 1)[0] ?? ''
  const heading = /\d/.test(line) ? readEpisodeHeading(line) : undefined
  if (heading?.number === undefined || !isOne(line)) return undefined
  const title = heading.title === undefined ? '' : bareTitle(heading.title)
  const target = { number: heading.number }
  return title === '' ? { target } : { target, title }
}

/** "Episodes 1-5: Failures" is the title of none of them. */
function isOne(line: string): boolean {
  const [range, ...others] = episodeSpans(line.slice(0, 200), 'prose')[0]?.ranges ?? []
  return others.length === 0 && range?.from === range?.to
}

/** Without a running time or state in brackets at the end. */
function bareTitle(title: string): string {
  return title
    .replace(/\s*\([^()]{0,60}\)\s*$/, '')
    .replace(/["“”*_]/g, '')
    .trim()
}

/** The entries that are open: of headings (a bold line is one below all), and of the list item above. */
export interface EntryScope {
  headings: { entry: Entry | undefined; depth: number }[]
  item?: { entry: Entry; section: Section; depth: number } | undefined
}

/** A bold line stands below every heading. */
const BOLD_LINE = 7

/** Returns the entry that the block opens, or stands below, and remembers what it opens. */
export function entryOver(block: TextBlock, scope: EntryScope): Entry | undefined {
  const entry = entryOf(block)
  const title = titleDepth(block, entry)
  if (title !== undefined) {
    while ((scope.headings.at(-1)?.depth ?? 0) >= title) scope.headings.pop()
    scope.headings.push({ entry: entry ?? scope.headings.at(-1)?.entry, depth: title })
    scope.item = undefined
    return entry
  }
  const { section } = block
  const { item, headings } = scope
  const depth = block.kind === 'list-item' ? block.depth : 0
  if (item && item.section === section && depth > item.depth) return item.entry
  scope.item = entry ? { entry, section, depth } : undefined
  return entry ?? headings.at(-1)?.entry
}

function titleDepth(block: TextBlock, entry: Entry | undefined): number | undefined {
  if (block.kind === 'heading') return block.section.heading?.depth
  return entry && block.kind === 'paragraph' && block.isBold ? BOLD_LINE : undefined
}
