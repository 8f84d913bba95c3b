import { isForm, type NameFinder } from '../../model/name-finder.ts'
import type { VocabularyEntry } from '../../model/vocabulary.ts'
import { sentenceAround } from '../../text/excerpt.ts'
import { foldWords } from '../../text/fold.ts'
import type { TextBlock } from '../blocks.ts'
import { findDate } from '../values/date.ts'
import { isOfHarm } from '../values/harm.ts'
import { openHeadline, ownerIn } from './incident-headlines.ts'
import { tellsHarm } from './mishap-stories.ts'
import type { Sighting } from './sightings.ts'
import { storyDateOf } from './story-date.ts'

/**
 * Returns the known incident of the month that a headline states, or its story where the headline has at
 * most the year, and of the company in the headline, whatever it is called there ("Case 2: Okta support
 * system (October 2023)"). The story must tell of harm, unless the headline is but company and month;
 * where it alone has the date, a headline that names what went wrong ("split brain") must name what did.
 */
export function incidentOfMonth(
  block: TextBlock,
  sightings: readonly Sighting[],
  finder: NameFinder,
): Sighting | undefined {
  const open = openHeadline(
    block,
    sightings.filter(({ isSure }) => isSure),
  )
  if (!open) return undefined
  const { headline, inside } = open
  const owner = ownerIn(inside)
  const month = owner && monthOf(block, headline)
  if (!owner || !month) return undefined
  const entry = onlyOfMonth(month, owner.name, finder.incidents)
  if (!entry || !(isBare(headline, owner, month) || tellsHarm(block))) return undefined
  if (!findDate(headline) && tellsOther(headline, entry, finder)) return undefined
  const spelling = headline.trim()
  const kind = 'incident'
  return { kind, entry, spelling, block, start: 0, salience: 'core', isSure: true }
}

/** True where a headline names a concept of which nothing that is known of an incident has a word. */
function tellsOther(headline: string, entry: VocabularyEntry, finder: NameFinder): boolean {
  const { name, spellings, rootCause = '', violated = [] } = entry
  const known = [name, rootCause, ...violated, ...spellings.map(({ text }) => text)].join(' ')
  const words = new Set(foldWords(known).split(' '))
  return finder.trie
    .find(headline, (form, start, end) => isForm(form, headline, start, end))
    .filter(({ values }) => values.some((form) => form.entry.kind === 'concept'))
    .some(({ start, end }) => {
      const named = foldWords(headline.slice(start, end)).split(' ')
      return !named.some((word) => words.has(word))
    })
}

/** "SolarWinds, December 2020": a line of a list of what happened. */
function isBare(headline: string, owner: { spelling?: string }, month: string): boolean {
  const date = findDate(headline)
  if (date?.date !== month || owner.spelling === undefined) return false
  const rest = headline.slice(0, date.start) + headline.slice(date.end)
  return !/[\p{L}\p{N}]/u.test(rest.replace(owner.spelling, ''))
}

/**
 * Returns the known incidents whose company and month a sentence names, where it tells of harm ("In March
 * 2018 a car of Uber killed …") or the month stands right behind the company ("Dyn (October 2016) taught …").
 */
export function incidentsOfSentences(
  block: TextBlock,
  sightings: readonly Sighting[],
  incidents: readonly VocabularyEntry[],
): Sighting[] {
  const { text } = block.inline
  if (!HOLDS_SENTENCES.has(block.kind)) return []
  if (!/\b(?:19|20)\d\d\b/.test(text) || sightings.some(({ kind }) => kind === 'incident'))
    return []
  return sightings.flatMap((sighting): Sighting[] => {
    if (sighting.kind !== 'company') return []
    const behind = monthRightBehind(sighting, text)
    const month = behind ?? (sighting.isSure ? monthOfHarm(text, sighting.start) : undefined)
    if (month === undefined) return []
    const entry = onlyOfMonth(month, sighting.entry.name, incidents)
    if (!entry) return []
    const told: Sighting = {
      ...sighting,
      kind: 'incident',
      entry,
      salience: 'mention',
      isSure: true,
    }
    return sighting.isSure ? [told] : [told, { ...sighting, isSure: true }]
  })
}

const HOLDS_SENTENCES: ReadonlySet<TextBlock['kind']> = new Set([
  'paragraph',
  'list-item',
  'table-cell',
])

/** "Southwest, December 2022", "TSB (April 2018)". */
function monthRightBehind({ start, spelling }: Sighting, text: string): string | undefined {
  if (!/^\p{Lu}/u.test(spelling)) return undefined
  const behind = text.slice(start + spelling.length, start + spelling.length + 40)
  const joint = /^(?:,\s|\s\()/u.exec(behind)?.[0]
  if (joint === undefined) return undefined
  const found = findDate(behind)
  return found?.start === joint.length && found.date.length === MONTH ? found.date : undefined
}

function monthOfHarm(text: string, at: number): string | undefined {
  const sentence = sentenceAround(text, at)
  const month = findDate(sentence)?.date
  return month?.length === MONTH && isOfHarm(sentence) ? month : undefined
}

const MONTH = '2020-01'.length

/** Returns the incident of a company in a month; undefined where there are several or none. */
function onlyOfMonth(
  month: string,
  owner: string,
  incidents: readonly VocabularyEntry[],
): VocabularyEntry | undefined {
  const [entry, ...others] = incidents.filter(
    ({ company, date }) => company === owner && date?.startsWith(month),
  )
  return others.length > 0 ? undefined : entry
}

/** "2021-10": an exact day is a matter of its own. */
function monthOf(block: TextBlock, headline: string): string | undefined {
  const date = findDate(headline)?.date
  if (date !== undefined && date.length > 4) return date.length === MONTH ? date : undefined
  const story = storyDateOf(block)
  if (story?.month === undefined) return undefined
  if (date !== undefined && date !== String(story.year)) return undefined
  return `${story.year}-${String(story.month).padStart(2, '0')}`
}
