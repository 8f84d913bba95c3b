import { trimEndSigns } from '../../text/trim.ts'
import type { TextBlock } from '../blocks.ts'
import { type FoundDate, findDate } from '../values/date.ts'
import { type Happening, happeningInDated, happeningInHeadline } from './happenings.ts'
import { monthOfHoliday } from './holidays.ts'
import type { IncidentPhrase } from './incident-phrases.ts'
import { isAmongMishaps, tellsEvent, tellsMishap } from './mishap-stories.ts'
import type { Sighting } from './sightings.ts'
import { storyDateOf } from './story-date.ts'

const MAX_HEADLINE = 140

/** Whose a headline may be that names no company. */
export interface Owners {
  /** What the document is about. */
  subject?: string | undefined
  /** Whom the heading over the headline names. */
  over?: string | undefined
  /** The only one that the opening of its story names, with a day. */
  told?: string | undefined
}

/** What the reader is asked to do with a failure: it happened to nobody. */
const TASK =
  /^\W*(?:exercise|question|quiz|task|drill|challenge|assignment|workshop|lab|game ?day)\b/i

/**
 * Returns the incident that a headline tells of: a heading, bold lead-in or code caption that holds a
 * company (or stands below a heading or in a document about one, and holds a year) and a happening, or a
 * company and an exact day, or a company over labels that tell what went wrong, or a company and a year
 * below a heading that gathers what went wrong. The year is the headline's own, else the only one of the
 * story below it. A headline in which a known incident is named tells of that one.
 */
export function incidentHeadline(
  block: TextBlock,
  sightings: readonly Sighting[],
  { subject, over, told }: Owners = {},
): IncidentPhrase | undefined {
  const open = openHeadline(
    block,
    sightings.filter(({ isSure }) => isSure),
  )
  if (!open || open.headline.length > MAX_HEADLINE || TASK.test(open.headline)) return undefined
  const { headline, inside } = open
  const date = findDate(headline) ?? dateBehind(block, headline)
  const isExactDay = (date?.date.length ?? 0) === 10
  const named = ownerIn(inside)
  const happening = happeningOf(headline, inside, date !== undefined)
  const isMishap = named !== undefined && tellsMishap(block)
  const isTold = happening !== undefined || isMishap || (isExactDay && block.kind === 'caption')
  if (!isTold && !(named !== undefined && isAmongMishaps(block))) return undefined
  const around = storyDateOf(block)
  const story = date ? undefined : around
  if (!isTold && (date ?? story) === undefined) return undefined
  // Below the heading of a company, an entry begins with its date; any other has a topic of its own.
  const isEntry =
    date !== undefined && withoutLeadIns(headline).startsWith(dateWords(date, headline))
  const isDated = (date ?? story) !== undefined && (named !== undefined || !isEntry)
  if (happening && !isMishap && !isDated && isFigurative(happening, block)) return undefined
  const isOfOther = block.kind === 'caption' || inside.some(({ kind }) => kind === 'technology')
  const isOfSubject = block.kind === 'heading' && (date ?? story) !== undefined
  const owner =
    (isEntry ? over : undefined) ??
    (isOfSubject ? subject : undefined) ??
    (block.kind === 'heading' ? told : undefined)
  const company = named?.name ?? (isOfOther ? undefined : owner)
  if (company === undefined) return undefined
  const title = cleanHeadline(headline, date !== undefined)
  const dated = date && date.date.length > 4 ? Number(date.date.slice(5, 7)) : undefined
  const month = dated ?? monthOfHoliday(headline)
  const day = isExactDay ? date?.date : undefined
  const isOfYear = date === undefined || (month === undefined && date.year === around?.year)
  const storyMonth = isOfYear ? around?.month : undefined
  return {
    company,
    ...(date === undefined ? {} : { year: date.year }),
    ...(month === undefined ? {} : { month }),
    ...(day === undefined ? {} : { day }),
    ...(story === undefined ? {} : { storyYear: story.year }),
    ...(storyMonth === undefined ? {} : { storyMonth }),
    word: happening?.word ?? 'incident',
    title,
    spelling: headline.trim(),
    words: named?.spelling ? title.replaceAll(named.spelling, ' ') : title,
    block,
    start: 0,
  }
}

/** Returns the words that stand out: a whole heading or caption, or the bold beginning of a text. */
export function headlineOf(block: TextBlock): string | undefined {
  const { text, segments } = block.inline
  if (block.kind === 'heading' || block.kind === 'caption') return text
  if (block.kind !== 'paragraph' && block.kind !== 'list-item') return undefined
  const first = segments[0]
  if (!first?.marks.includes('strong')) return undefined
  const plain = segments.find((segment) => !segment.marks.includes('strong'))
  return text.slice(0, plain?.start ?? text.length)
}

/** The date in a bracket right behind a bold headline: "**Netflix meltdown** (2012)". */
function dateBehind(block: TextBlock, headline: string): FoundDate | undefined {
  const bracket = /^\s*\(([^()]{4,30})\)/.exec(block.inline.text.slice(headline.length))?.[1]
  return bracket === undefined ? undefined : findDate(bracket)
}

function dateWords({ start, end }: FoundDate, headline: string): string {
  return headline.slice(start, end)
}

/** A collapse or crisis may be that of a business, unless the story tells of an event. */
function isFigurative({ word }: Happening, block: TextBlock): boolean {
  return /^(?:crisis|collapse)$/.test(word) && !tellsEvent(block)
}

/** What happened; a word inside a name ("Apache Storm") or a bare label ("Incident: …") says nothing. */
function happeningOf(
  headline: string,
  inside: readonly Sighting[],
  isDated: boolean,
): Happening | undefined {
  const label = isDated
    ? ''
    : (/^\W*(?:incident|failure|outage)\s*\d*\s*:/i.exec(headline)?.[0] ?? '')
  const told = headline.slice(label.length)
  const happening = isDated ? happeningInDated(told) : happeningInHeadline(told)
  if (!happening) return undefined
  const at = happening.start + label.length
  const isInName = inside.some(({ start, spelling }) => start <= at && at < start + spelling.length)
  return isInName ? undefined : happening
}

/** Returns a headline with the names in it; undefined where there is none, or it names a known incident itself. */
export function openHeadline(
  block: TextBlock,
  sightings: readonly Sighting[],
): { headline: string; inside: Sighting[] } | undefined {
  const headline = headlineOf(block)
  if (headline === undefined) return undefined
  const inside = sightings.filter(({ start }) => start < headline.length)
  return inside.some(({ kind }) => kind === 'incident') ? undefined : { headline, inside }
}

/** Returns the first company of a headline, or the one that runs the first service in it. */
export function ownerIn(
  inside: readonly Sighting[],
): { name: string; spelling?: string } | undefined {
  const company = inside.find((sighting) => sighting.kind === 'company')
  if (company) return { name: company.entry.name, spelling: company.spelling }
  const maker = inside.find(isService)?.entry.vendor
  return maker === undefined ? undefined : { name: maker }
}

/** What runs at its maker's; a tool or database that anyone runs fails at somebody else's. */
function isService({ entry: { vendor, category } }: Sighting): boolean {
  return vendor !== undefined && (category === undefined || category === 'cloud-service')
}

/** What introduces a headline without being part of its name, once or more: "Real Example 2: ", "2.1 ", "समस्या - ". */
const LEAD_IN =
  /^(?:(?!\p{Script=Latin})\p{L}[\p{L}\p{M}]*\s[–—-]\s|(?:(?:famous|real|real-world|classic)\s+)?(?:case(?: study)?|scenario|chapter|pattern|example|incident|story|part|act|segment|scene|section|module|episode|phase|cold open|post-?mortem)\s*(?:[\d.]+|[IVX]+)?\s*(?:[:.]|\s[–—-]\s)|(?!(?:19|20)\d\d\s)\d+(?:\.\d+)*[.):]?\s+)\s*/iu

/** A length of time in a bracket, in whatever language: "(15 min)", "(15 मिनट)". */
const LENGTH = /\(\s*\d{1,3}\s*(?!\p{Lu})[\p{L}\p{M}]+\s*\)/u

/** Without counters, lead-ins, durations and money: "The AWS EBS Storm - $7 Billion …" is the storm. */
function cleanHeadline(headline: string, isDated: boolean): string {
  const tells = isDated ? happeningInDated : happeningInHeadline
  const cleaned = withoutLeadIns(headline.replace(/^[^\p{L}\p{N}]+/u, ''))
    .replace(LENGTH, '')
    .replace(/\s[–—-]\s.*$|:\s.*$/u, (rest) => (tells(rest) ? rest : ''))
    .replace(/\s+/g, ' ')
    .replace(/^([^[(]*)[\])]$/u, '$1')
  return trimEndSigns(cleaned, ':;,.–—-').trim()
}

/** Unless nothing would be left to tell what happened. */
function withoutLeadIns(headline: string): string {
  const rest = headline.replace(LEAD_IN, '')
  return rest === headline || rest === '' ? headline : withoutLeadIns(rest)
}
