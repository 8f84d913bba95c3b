import type { HeaderRecord } from '../../model/record.ts'
import { readFileName } from '../../text/file-name.ts'
import { type Document, placeOf } from '../document.ts'
import { plainText } from '../inline.ts'
import { readCountedTitle } from '../values/counted-title.ts'
import { readHours, wholeHours } from '../values/duration.ts'
import { plainTitle, readEpisodeHeading } from '../values/episode-heading.ts'
import { numberIn } from '../values/plain-number.ts'
import { seriesInSubtitle, seriesName, seriesOfSeason } from '../values/series.ts'
import { isTemplateWord } from '../values/template-words.ts'
import { buildRecord, hasAny } from './build.ts'
import type { FieldLines } from './entry.ts'
import { type Head, type HeaderField, headerSchema, readHead } from './header-head.ts'
import { statusIn, statusOf } from './header-status.ts'
import type { Piece, Reading } from './section-reader.ts'
import { isUnfilled, joinLines, reportUnfilled } from './text-fields.ts'

/** Returns the header record of a document: from headings, labels, front matter and boxes. */
export function readHeader(
  pieces: readonly Piece[],
  reading: Reading,
  isSection: (heading: string) => boolean,
): HeaderRecord | undefined {
  const { document } = reading
  const head = readHead(pieces, document, isSection)
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
      inMatter?.number ??
      countedIn(head, document),
    title:
      head.episode?.title ??
      text('title') ??
      labelled?.title ??
      (inMatter ? inMatter.title : matterTitle) ??
      titleOf(head, isSection),
    series: seriesOf(head, text('series'), matter, text('season')),
    currentDurationHours:
      current ??
      hoursIn(matter.get('duration') ?? matter.get('current_duration')) ??
      hoursInLines(head.lines),
    targetDurationHours: target,
    status: statusOf(head.fields.get('status'), section, reading) ?? statusIn(matter.get('status')),
  }
  if (!hasAny(...Object.values(fields))) return undefined
  const at = head.heading
    ? (head.heading.section.heading?.node ?? firstNode(document))
    : firstNode(document)
  return buildRecord('header', fields, { section, at }, reading)
}

/** "Case file 21 — Queues": the title of a document that is no episode by name may count it. */
function countedIn({ heading }: Head, { root, source }: Document): number | undefined {
  const isTitle = heading !== undefined && heading.section === root.children[0]
  const number = isTitle ? readCountedTitle(heading.heading ?? '', source.path)?.number : undefined
  const inName = readFileName(source.path).number
  return inName === undefined || inName === number || inName > 1900 ? number : undefined
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
  reportUnfilled(text, headerSchema.fields[key].expected, section, field.at, reading)
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

/** "*A show | A series | 2.5 Hours*": a part of a marked line that is nothing but a length of time. */
function hoursInLines(lines: readonly string[]): number | undefined {
  return lines
    .flatMap((line) => line.split(/\s+[|•·]\s+/))
    .map(wholeHours)
    .find((hours) => hours !== undefined)
}

/** The plain values of the front matter, by key. */
function frontMatter(document: Document): Map<string, string> {
  const matter = new Map<string, string>()
  for (const { key, value } of document.matter?.entries ?? [])
    if (value.kind === 'text' && value.text !== '' && !isUnfilled(value.text))
      matter.set(key, value.text)
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
