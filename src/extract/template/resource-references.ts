import type { Nodes } from 'mdast'
import type { ResourceRecord } from '../../model/record.ts'
import { inlineText, placeAt } from '../inline.ts'
import {
  type Citation,
  type CitedTitle,
  isCited,
  isTitle,
  readCitation,
} from '../values/citation.ts'
import { splitOutside } from '../values/list.ts'
import { namesListed } from '../values/name-list.ts'
import { authorsIn } from '../values/people.ts'
import { isAbsent } from '../values/placeholder.ts'
import { splitReferences, titleSpans } from '../values/references.ts'
import { buildRecord, hasAny } from './build.ts'
import type { ResourceType } from './resource-kinds.ts'
import type { Piece, Reading } from './section-reader.ts'
import { isUnfilled, reportUnfilled } from './text-fields.ts'

/** What is known of a reference from where it stands. */
export interface Referring {
  type: ResourceType | undefined
  piece: Piece
  reading: Reading
  /** The text may hold several references. */
  isList?: boolean
  /** The section lists what it refers to: a title may stand without any marks. */
  isBibliography?: boolean
  /** The bold words that begin the text. */
  label?: string
}

/** Returns the references in a part of a text, each at its own place. */
export function referenceRecords(
  node: Nodes,
  from: number,
  until: number,
  refers: Referring,
): ResourceRecord[] {
  const inline = inlineText(node)
  const titles = titleSpans(inline)
  let search = from
  return partsOf(inline.text.slice(from, until), from, titles, refers).flatMap((part) => {
    const found = inline.text.indexOf(part, search)
    const start = found < 0 ? search : found
    search = start + part.length
    const place = placeAt(inline, start, refers.reading.document.lines)
    const at = { ...place, endLine: place.line, excerpt: part.replace(/\s+/g, ' ').slice(0, 240) }
    const own = titles.filter((span) => span.start >= start && span.start < search)
    const title = own.find(({ url }) => url !== undefined) ?? own[0]
    const within = title && {
      ...title,
      start: title.start - start,
      end: Math.min(title.end - start, part.length),
    }
    return recordOf(part, within, at, refers)
  })
}

type At = { line: number; column: number; endLine: number; excerpt: string }

function recordOf(
  part: string,
  title: CitedTitle | undefined,
  at: At,
  refers: Referring,
): ResourceRecord[] {
  const { type, piece, reading } = refers
  if (isAbsent(part)) return []
  if (title?.url === undefined && isUnfilled(part)) {
    const expected = type === undefined ? 'a resource' : `a ${type}`
    reportUnfilled(part, expected, piece.section, at, reading)
    return []
  }
  const text = part.replace(/\n/g, ' ')
  const isNamed = isReference(text, title) || (refers.isBibliography && isTitleLike(text))
  if (type === undefined && !isNamed) return []
  const { title: name, url, authors, year } = citationOf(text, title, refers)
  const fields = { resourceType: type, title: name, url, authors, year }
  return hasAny(name, url)
    ? [buildRecord('resource', fields, { section: piece.section, at }, reading)]
    : []
}

/** Under a general heading a line without the form of a reference is a remark, a link to a file a connection. */
function isReference(text: string, title: CitedTitle | undefined): boolean {
  if (title?.url !== undefined) return /^(?:https?:|www\.)/i.test(title.url) || isCited(text)
  return title !== undefined || isCited(text)
}

/** "Aurora: Design Considerations for Cloud-Native Databases", not "Service mesh with Raft consensus". */
function isTitleLike(text: string): boolean {
  const words = text.split(/\s+/)
  return (
    words.length >= 2 && words.length <= 14 && !/[,.!?]$|,\s/.test(text) && isCapitalised(words)
  )
}

function isCapitalised(words: readonly string[]): boolean {
  const long = words.filter((word) => word.length > 3)
  const capital = long.filter((word) => /^\W*\p{Lu}/u.test(word)).length
  return long.length > 0 && capital / long.length > 0.7
}

function citationOf(text: string, title: CitedTitle | undefined, refers: Referring): Citation {
  const { type, label, reading } = refers
  const isKnown = label !== undefined && reading.names.pattern(label) !== undefined
  const options = { isTool: type === 'tool', isLoose: type === undefined || isKnown }
  const isMarked =
    label !== undefined &&
    (title === undefined || !isTitle(text, title)) &&
    !/["“«]/.test(text) &&
    !isTitleBehind(text, label, type)
  const start = isMarked ? text.indexOf(label) : -1
  if (!isMarked || start < 0) return readCitation(text, title, options)
  const named = readCitation(text, title, { ...options, isTool: true })
  const authors = type === 'tool' ? undefined : authorsIn(text.slice(start + label.length))
  return {
    ...named,
    title: label.replace(/\s*\((?:1[89]|20)\d\d\)$/, ''),
    ...(authors ? { authors } : {}),
  }
}

/** "**Dynamo**: A Highly Available Store" is one title, "**Dynamo**: where it began" a name and a remark. */
function isTitleBehind(text: string, label: string, type: ResourceType | undefined): boolean {
  if (type === 'tool' || type === undefined) return false
  const rest = text.slice(text.indexOf(label) + label.length).replace(/^\W+/, '')
  const words = rest.split(/\s+/)
  return words.length > 2 && isCapitalised(words) && authorsIn(rest) === undefined
}

function partsOf(
  whole: string,
  from: number,
  titles: readonly CitedTitle[],
  { type, isList = false }: Referring,
): string[] {
  if (!isList && !whole.includes(';')) return [whole.trim()].filter((part) => part !== '')
  const own = titles.map((span) => ({ ...span, start: span.start - from, end: span.end - from }))
  const parts = splitReferences(
    whole,
    own.filter((span) => span.start >= 0 && span.start < whole.length),
  )
  return parts.length > 1 || titles.some((span) => span.url !== undefined)
    ? parts
    : parts.flatMap((part) => splitPlain(part, type))
}

/** "A by X, B by Y", "A (X, 2019), B (Y, 2020)", and for tools and courses "A, B and C". */
function splitPlain(part: string, type: ResourceType | undefined): string[] {
  if (type === 'tool' || type === 'course') return namesListed(part) ?? [part]
  const parts = splitOutside(part, (char) => char === ',')
  const isWhole = (text: string) =>
    /\sby\s+\p{Lu}|\((?:[^()]*[\s,])?(?:1[89]|20)\d\d\)$/u.test(text)
  return parts.length > 1 && parts.every(isWhole)
    ? parts.map((one) => one.replace(/^and\s+/, ''))
    : [part]
}
