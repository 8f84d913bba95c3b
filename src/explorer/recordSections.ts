import type { AtlasRecord, ConnectionTarget } from '../model/record.ts'
import type { SiteNode } from '../model/site.ts'
import { headingText } from './format.ts'
import { RELATION_NAMES, TEXT } from './strings.ts'

/** Records below one heading, in file order. */
export interface RecordPart {
  headings: string[]
  records: AtlasRecord[]
}

/** A section of a text with the records in it and below it. */
export interface RecordSection {
  heading: string
  count: number
  parts: RecordPart[]
}

/** Returns records by the sections of their text, in file order. */
export function sectionsOf(records: readonly AtlasRecord[], node?: Named): RecordSection[] {
  const sections = new Map<string, RecordSection>()
  for (const record of records) {
    const [heading = '', ...headings] = headingsBelowTitle(record.evidence.section, node)
    const section = sections.get(heading) ?? { heading, count: 0, parts: [] }
    sections.set(heading, section)
    section.count++
    const known = section.parts.find((part) => part.headings.join('\n') === headings.join('\n'))
    if (known) known.records.push(record)
    else section.parts.push({ headings, records: [record] })
  }
  return [...sections.values()]
}

type Named = Pick<SiteNode, 'title' | 'label' | 'series'>

/** Returns headings as they are shown: a first one that is the document's own name, or that of its series, is left out. */
export function headingsBelowTitle(section: readonly string[], node: Named | undefined): string[] {
  const headings = section.map(headingText)
  const [first = ''] = headings
  const names = [node?.title, node?.label, node?.series].filter((name) => name !== undefined)
  return headings.length > 1 && names.some((name) => first.endsWith(name))
    ? headings.slice(1)
    : headings
}

/** A record that one line says whole; `done` where it has a box. */
export interface RecordLine {
  text: string
  note?: string | undefined
  done?: boolean | undefined
}

/** Returns a record as one line, where that says all of it. */
export function recordLine(record: AtlasRecord): RecordLine | undefined {
  switch (record.type) {
    case 'connection': {
      const { relation, target, detail, evidence } = record
      // A "next episode" without a number: its own words say most.
      const name = targetName(target) || `“${evidence.excerpt}”`
      return { text: `${RELATION_NAMES[relation].out} ${name}`, note: detail }
    }
    case 'verification-item':
      return { text: record.text, done: record.done }
    case 'action-item':
      return { text: record.text, done: record.done, note: record.horizon }
    default:
      return undefined
  }
}

function targetName({ number, to, title, series, path, name }: ConnectionTarget): string {
  const numbers = number === undefined ? undefined : TEXT.nodePage.episodes(number, to)
  const parts = [name, title && `“${title}”`, numbers, series && `(${series})`]
  return parts.filter(Boolean).join(' ') || path || ''
}
