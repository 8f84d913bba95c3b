import type { TextBlock } from '../blocks.ts'
import type { Section } from '../outline.ts'
import { findDate } from '../values/date.ts'
import type { IncidentPhrase } from './incident-phrases.ts'
import type { Sighting } from './sightings.ts'

/**
 * The event as the head of its phrase: what follows is an end, a date or a joint, never the noun that
 * would make it a property ("Failure Detection", "Outage Prevention").
 */
const HAPPENING =
  /\b(outages?|incidents?|meltdowns?|storms?|catastrophes?|massacres?|disasters?|cris[ie]s|breach(?:es)?|leaks?|crash(?:es)?|blackouts?|downtime|collapses?|disruptions?|glitch(?:es)?|fiasco|debacle|explosion|apocalypse|shutdown|failures?)(?=\s*(?:$|[:;,.()\]“”"'’–—-]|of\b|in\b|at\b|on\b|that\b|when\b|and\b|\d{4}))/iu

const MAX_HEADLINE = 140

/**
 * Returns the incident that a headline tells of: a heading, bold lead-in or code caption that holds a
 * company (or belongs to a document about one) and a happening, or a company and an exact day.
 * The year is the headline's own, else the only one of the section below it.
 */
export function incidentHeadline(
  block: TextBlock,
  sightings: readonly Sighting[],
  subject: string | undefined,
): IncidentPhrase | undefined {
  const headline = headlineOf(block)
  if (headline === undefined || headline.length > MAX_HEADLINE) return undefined
  const happening = HAPPENING.exec(headline)?.[0]
  const date = findDate(headline)
  const isExactDay = (date?.date.length ?? 0) === 10
  if (!happening && !(isExactDay && block.kind === 'caption')) return undefined
  const isOfSubject = block.kind === 'heading' && (date !== undefined || /\bthe\b/i.test(headline))
  const company = companyIn(sightings, headline.length) ?? (isOfSubject ? subject : undefined)
  if (company === undefined) return undefined
  const year = date?.year ?? onlyYear(block.section)
  const month = date && date.date.length > 4 ? Number(date.date.slice(5, 7)) : undefined
  return {
    company,
    ...(year === undefined ? {} : { year }),
    ...(month === undefined ? {} : { month }),
    word: happening?.toLowerCase() ?? 'incident',
    title: cleanHeadline(headline),
    spelling: headline.trim(),
    block,
    start: 0,
  }
}

/** The words that stand out: a whole heading or caption, or the bold beginning of a text. */
function headlineOf(block: TextBlock): string | undefined {
  const { text, segments } = block.inline
  if (block.kind === 'heading' || block.kind === 'caption') return text
  if (block.kind !== 'paragraph' && block.kind !== 'list-item') return undefined
  const first = segments[0]
  if (!first?.marks.includes('strong')) return undefined
  const plain = segments.find((segment) => !segment.marks.includes('strong'))
  return text.slice(0, plain?.start ?? text.length)
}

/** The first company of the headline, or the maker of the first product in it. */
function companyIn(sightings: readonly Sighting[], end: number): string | undefined {
  const inside = sightings.filter((sighting) => sighting.start < end && sighting.isSure)
  const company = inside.find((sighting) => sighting.kind === 'company')
  return company?.entry.name ?? inside.find((sighting) => sighting.entry.vendor)?.entry.vendor
}

/** How many blocks below a headline belong to its story. */
const STORY = 6

function onlyYear(section: Section): number | undefined {
  const years = new Set<number>()
  for (const block of section.blocks.slice(0, STORY)) {
    const text = block.type === 'code' ? block.value : JSON.stringify(block, textOnly)
    for (const match of text.matchAll(/\b(?:19[89]\d|20[0-3]\d)\b/g)) years.add(Number(match[0]))
  }
  const [year] = years
  return years.size === 1 ? year : undefined
}

function textOnly(key: string, value: unknown): unknown {
  return key === 'position' || key === 'url' ? undefined : value
}

/** Without counters, lead-ins, durations and money: "The AWS EBS Storm - $7 Billion …" is the storm. */
function cleanHeadline(headline: string): string {
  return headline
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .replace(
      /^(?:case study|scenario|chapter|pattern|example|incident|story|part|act|segment)\s*\d*\s*[:.-]\s*/i,
      '',
    )
    .replace(/\(\s*\d+\s*(?:min(?:ute)?s?|hours?|h)\s*\)/i, '')
    .replace(/\s[–—-]\s.*$|:\s.*$/u, (rest) => (HAPPENING.test(rest) ? rest : ''))
    .replace(/\s+/g, ' ')
    .replace(/[\s:;,.–—-]+$/u, '')
    .trim()
}
