import type { Nodes, RootContent } from 'mdast'
import type { EpisodeStatus, HeaderRecord } from '../../model/record.ts'
import { type Document, placeOf } from '../document.ts'
import { plainText } from '../inline.ts'
import { readBoxes } from '../values/checklist.ts'
import { readHours } from '../values/duration.ts'
import { type EpisodeHeading, plainTitle, readEpisodeHeading } from '../values/episode-heading.ts'
import { readFields } from '../values/fields.ts'
import { normalizeHeading } from '../values/heading.ts'
import type { TextLine } from '../values/lines.ts'
import { seriesInSubtitle, seriesName, seriesOfSeason } from '../values/series.ts'
import { isTemplateWord } from '../values/template-words.ts'
import { readYaml } from '../values/yaml.ts'
import { buildRecord, hasAny } from './build.ts'
import type { FieldLines } from './entry.ts'
import { defineSchema } from './schema.ts'
import type { Piece, Reading } from './section-reader.ts'
import { isUnfilled, joinLines, reportUnfilled } from './text-fields.ts'

const schema = defineSchema({
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
type HeaderField = keyof typeof schema.fields

/** The parts of a document that speak of the episode as a whole. */
interface Head {
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

/** Returns the header record of a document: from headings, labels, front matter and boxes. */
export function readHeader(
  pieces: readonly Piece[],
  reading: Reading,
  isSection: (heading: string) => boolean,
): HeaderRecord | undefined {
  const { document } = reading
  const head = readHead(pieces, document)
  const matter = frontMatter(document)
  const section = head.heading?.section ?? document.root
  const text = (key: HeaderField) => fieldText(head.fields.get(key), key, section, reading)
  reportSlots(head, section, reading)
  const matterTitle = matter.get('title')
  const inMatter = matterTitle === undefined ? undefined : readEpisodeHeading(matterTitle)
  const stated = text('number')
  const labelled = stated === undefined ? undefined : readEpisodeHeading(`Episode ${stated}`)
  const { current, target } = durations(
    text('current'),
    text('target') ?? matter.get('target_duration') ?? matter.get('targetDuration'),
  )
  const fields = {
    number:
      head.episode?.number ??
      labelled?.number ??
      numberIn(matter.get('number') ?? matter.get('episode')) ??
      inMatter?.number,
    title:
      head.episode?.title ??
      text('title') ??
      labelled?.title ??
      (inMatter ? inMatter.title : matterTitle) ??
      titleOf(head, isSection),
    series: seriesOf(head, text('series'), matter, text('season')),
    currentDurationHours:
      current ?? hoursIn(matter.get('duration') ?? matter.get('current_duration')),
    targetDurationHours: target,
    status: statusOf(head.fields.get('status'), section, reading) ?? statusIn(matter.get('status')),
  }
  if (!hasAny(...Object.values(fields))) return undefined
  const at = head.heading
    ? (head.heading.section.heading?.node ?? firstNode(document))
    : firstNode(document)
  return buildRecord('header', fields, { section, at }, reading)
}

function readHead(pieces: readonly Piece[], document: Document): Head {
  const titled = pieces
    .slice(0, 40)
    .filter((piece) => piece.heading !== undefined && piece.depth <= 3)
  const index = episodeIndex(titled)
  const heading = titled[Math.max(0, index)]
  const episode = index < 0 ? undefined : readEpisodeHeading(heading?.heading ?? '')
  const above = index > 0 ? titled[index - 1] : undefined
  const start = heading ? pieces.indexOf(heading) : -1
  const next = pieces[start + 1]
  const below = heading && next && isSubtitle(heading, next) ? next : undefined
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
 * series; several of one kind below a first heading are the entries of an overview.
 */
function episodeIndex(titled: readonly Piece[]): number {
  const isEpisode = (piece: Piece) => readEpisodeHeading(piece.heading ?? '') !== undefined
  const index = titled.findIndex(isEpisode)
  if (index === 0) return 0
  const isOnly = titled.filter(isEpisode).length === 1
  return index === 1 && isOnly ? 1 : -1
}

/** A heading with no text between it and the title, and that is no section of its own. */
function isSubtitle(title: Piece, next: Piece): boolean {
  return (
    next.heading !== undefined &&
    title.blocks.length === 0 &&
    !ABOUT.test(normalizeHeading(next.heading)) &&
    next.line - title.line <= 3
  )
}

function addFields(piece: Piece, document: Document, head: Head): void {
  const reader = {
    fileLines: document.lines,
    isKnown: (label: string) => schema.find(label) !== undefined,
  }
  for (const field of readFields(piece.blocks.slice(0, 12).filter(isHeadBlock), reader)) {
    const key = field.label === '' ? undefined : schema.find(field.label)
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

function fieldText(
  field: FieldLines | undefined,
  key: HeaderField,
  section: Piece['section'],
  reading: Reading,
): string | undefined {
  if (!field || key === 'status') return undefined
  // One line says it; what follows a blank line is the text of the episode.
  const text = joinLines(field.lines.filter((line) => line.text.trim() !== '').slice(0, 1))
  if (text !== '' && !isUnfilled(text)) return text
  reportUnfilled(text, schema.fields[key].expected, section, field.at, reading)
  return undefined
}

function reportSlots(head: Head, section: Piece['section'], reading: Reading): void {
  const at = {
    line: head.heading?.line ?? 1,
    column: head.heading?.column ?? 1,
    endLine: head.heading?.line ?? 1,
  }
  for (const slot of head.episode?.unfilled ?? [])
    reportUnfilled(
      slot,
      /num|^\W*#|^X|^N/i.test(slot) ? 'an episode number' : 'a title',
      section,
      at,
      reading,
    )
}

/** A first heading that names a section of the template is not a title. */
function titleOf(head: Head, isSection: (heading: string) => boolean): string | undefined {
  const heading = head.heading?.heading
  if (head.episode || heading === undefined || isTemplateWord(heading) || isSection(heading))
    return undefined
  return plainTitle(heading)
}

/** The label wins, then front matter, then the nearest words that call themselves a series. */
function seriesOf(
  head: Head,
  label: string | undefined,
  matter: ReadonlyMap<string, string>,
  season: string | undefined,
): string | undefined {
  const stated = label ?? matter.get('series')
  if (stated !== undefined) return seriesName(stated)
  const near = [head.below?.heading, ...head.lines].filter((text) => text !== undefined) as string[]
  for (const text of near) {
    const series = seriesInSubtitle(text)
    if (series !== undefined) return series
  }
  const ofSeason = season === undefined ? undefined : seriesOfSeason(season)
  if (ofSeason !== undefined) return ofSeason
  const above = head.above?.heading
  if (
    above === undefined ||
    isTemplateWord(above) ||
    /\b(?:template|draft|outline|plan)\b/i.test(above)
  )
    return undefined
  return seriesInSubtitle(above) ?? plainTitle(above)
}

function durations(
  current: string | undefined,
  target: string | undefined,
): { current?: number; target?: number } {
  const [from, to] = (current ?? '').split(/\s*(?:→|->|=>|⇒)\s*/)
  const now = hoursIn(from)
  const then = hoursIn(target) ?? hoursIn(to)
  return {
    ...(now === undefined ? {} : { current: now }),
    ...(then === undefined ? {} : { target: then }),
  }
}

function hoursIn(text: string | undefined): number | undefined {
  return text === undefined ? undefined : readHours(text)
}

function numberIn(text: string | undefined): number | undefined {
  const number = /^\D{0,10}(\d{1,4}(?:\.\d{1,3})?)(?!\d)/.exec(text ?? '')?.[1]
  return number === undefined ? undefined : Number(number)
}

const STATUSES: readonly (readonly [EpisodeStatus, RegExp])[] = [
  ['complete', /\b(?:completed?|done|published|released|final|finished|live|ready)\b/i],
  [
    'in-progress',
    /\b(?:in[- ]progress|draft|drafting|wip|ongoing|recording|editing|writing|review|started|enhancing|partial)\b/i,
  ],
  [
    'planning',
    /\b(?:planning|planned|idea|outline|proposed|backlog|not started|to ?do|pending|scheduled)\b/i,
  ],
]

/** The furthest ticked box; without boxes the word that the text says. */
function statusOf(
  field: FieldLines | undefined,
  section: Piece['section'],
  reading: Reading,
): EpisodeStatus | undefined {
  if (!field) return undefined
  const boxes = field.lines.flatMap((line) =>
    line.done === undefined ? readBoxes(line.text) : [{ text: line.text, done: line.done }],
  )
  if (boxes.length === 0) return statusIn(joinLines(field.lines))
  const ticked = STATUSES.find(([, form]) => boxes.some((box) => box.done && form.test(box.text)))
  if (!ticked)
    reportUnfilled(
      joinLines(field.lines),
      schema.fields.status.expected,
      section,
      field.at,
      reading,
    )
  return ticked?.[0]
}

function statusIn(text: string | undefined): EpisodeStatus | undefined {
  if (text === undefined || isUnfilled(text)) return undefined
  if (/\b(?:not started|incomplete)\b/i.test(text))
    return /incomplete/i.test(text) ? 'in-progress' : 'planning'
  return STATUSES.find(([, form]) => form.test(text))?.[0]
}

/** The plain values of the front matter, by key. */
function frontMatter(document: Document): Map<string, string> {
  const matter = new Map<string, string>()
  const block = document.tree.children[0] as Nodes | undefined
  if (block?.type !== 'yaml') return matter
  for (const value of readYaml(block.value).values) {
    if (value.kind !== 'map') continue
    for (const entry of value.entries)
      if (entry.value.kind === 'text' && entry.value.text !== '' && !isUnfilled(entry.value.text))
        matter.set(entry.key, entry.value.text)
  }
  return matter
}

function firstNode(document: Document) {
  const first = document.tree.children.find((node) => node.type !== 'yaml')
  const excerpt = first ? plainText(first).slice(0, 240) : ''
  return {
    ...(first && placeOf(first).line === 1 ? placeOf(first) : { line: 1, column: 1, endLine: 1 }),
    excerpt,
  }
}
