import type { RootContent } from 'mdast'
import type { Document } from '../document.ts'
import { type EpisodeHeading, readEpisodeHeading } from '../values/episode-heading.ts'
import { readFields } from '../values/fields.ts'
import { normalizeHeading } from '../values/heading.ts'
import type { TextLine } from '../values/lines.ts'
import type { FieldLines } from './entry.ts'
import { defineSchema } from './schema.ts'
import type { Piece } from './section-reader.ts'

export const headerSchema = defineSchema({
  number: {
    labels: ['Episode', 'Episode Number', 'Number', 'Episode No', 'No', 'Ep'],
    expected: 'an episode number',
  },
  title: { labels: ['Title', 'Episode Title'], expected: 'a title' },
  series: { labels: ['Series', 'Series Name', 'Podcast Series', 'Podcast'], expected: 'a series' },
  season: { labels: ['Season'], expected: 'a season' },
  current: {
    labels: [
      'Current Duration',
      'Duration',
      'Estimated Duration',
      'Runtime',
      'Total Runtime',
      'Length',
      'Running Time',
      'Total Duration',
      'Episode Duration',
      'Current Length',
      'Episode Length',
      'Estimated Time',
      'Current Runtime',
      'Listening Time',
      'Run Time',
      'अवधि',
    ],
    expected: 'a current duration',
  },
  target: {
    labels: [
      'Target Duration',
      'Target Length',
      'Planned Duration',
      'Target Runtime',
      'Goal Duration',
      'Target',
      'Desired Duration',
      'Target Time',
    ],
    expected: 'a target duration',
  },
  status: {
    labels: [
      'Enhancement Status',
      'Status',
      'Episode Status',
      'Progress',
      'State',
      'Enhancement Progress',
      'Production Status',
    ],
    expected: 'a status',
  },
})
export type HeaderField = keyof typeof headerSchema.fields

/** The parts of a document that speak of the episode as a whole. */
export interface Head {
  heading?: Piece
  episode?: EpisodeHeading
  /** The heading above the episode's own. */
  above?: Piece
  /** A heading right below the episode's own. */
  below?: Piece
  fields: Map<HeaderField, FieldLines>
  /** Bold or slanted lines that are no fields. */
  lines: string[]
}

const ABOUT =
  /^(?:episode )?(?:metadata|meta data|overview|information|info|detail|header|summary|meta|at a glance|description|fact|production detail)$/

/**
 * Returns what stands at the head of a document: its headings, labels and marked lines. `isOther` knows
 * the headings that begin something else: what stands below them is not said of the episode.
 */
export function readHead(
  pieces: readonly Piece[],
  document: Document,
  isOther: (heading: string) => boolean,
): Head {
  const titled = pieces
    .slice(0, 40)
    .filter((piece) => piece.heading !== undefined && piece.depth <= 3)
  const index = episodeIndex(titled)
  const heading = titled[Math.max(0, index)]
  const episode = index < 0 ? undefined : readEpisodeHeading(heading?.heading ?? '')
  const above = index > 0 ? titled[index - 1] : undefined
  const start = heading ? pieces.indexOf(heading) : -1
  const next = pieces[start + 1]
  const below = heading && next && isSubtitle(heading, next, isOther) ? next : undefined
  const head: Head = {
    ...(heading ? { heading } : {}),
    ...(episode ? { episode } : {}),
    ...(above ? { above } : {}),
    ...(below ? { below } : {}),
    fields: new Map(),
    lines: [],
  }
  for (const [at, piece] of pieces.entries()) {
    const isAbout =
      at <= start + 4 && piece.heading !== undefined && ABOUT.test(normalizeHeading(piece.heading))
    if (at <= start || piece === below || isAbout || (at === start + 2 && below && isAbout))
      addFields(piece, document, head)
  }
  return head
}

/**
 * The heading that names the document's own episode is its first, or the second below the name of a
 * series; several of one kind below a first heading are the entries of an overview, but not the same
 * number twice.
 */
function episodeIndex(titled: readonly Piece[]): number {
  const read = titled.map(({ heading }) => readEpisodeHeading(heading ?? ''))
  const index = read.findIndex((episode) => episode !== undefined)
  if (index === 0) return 0
  const numbers = new Set(read.flatMap((episode) => (episode ? [episode.number] : [])))
  return index === 1 && numbers.size === 1 ? 1 : -1
}

/** A heading with no text between it and the title, and that is no section of its own. */
function isSubtitle(title: Piece, next: Piece, isOther: (heading: string) => boolean): boolean {
  return (
    next.heading !== undefined &&
    title.blocks.length === 0 &&
    !ABOUT.test(normalizeHeading(next.heading)) &&
    !isOther(next.heading) &&
    next.line - title.line <= 3
  )
}

function addFields(piece: Piece, document: Document, head: Head): void {
  const reader = {
    fileLines: document.lines,
    isKnown: (label: string) => headerSchema.find(label) !== undefined,
  }
  for (const field of readFields(piece.blocks.slice(0, 12).filter(isHeadBlock), reader)) {
    const key = field.label === '' ? undefined : headerSchema.find(field.label)
    if (key !== undefined && !head.fields.has(key)) head.fields.set(key, field)
    else if (field.label === '') head.lines.push(...markedLines(field.lines))
  }
}

function markedLines(lines: readonly TextLine[]): string[] {
  return lines.filter((line) => line.markedEnd > 0).map((line) => line.text)
}

function isHeadBlock(block: RootContent): boolean {
  return (
    block.type === 'paragraph' ||
    block.type === 'list' ||
    block.type === 'blockquote' ||
    block.type === 'table'
  )
}
