import type { VocabularyEntry } from '../../model/vocabulary.ts'
import type { TextBlock } from '../blocks.ts'
import { findDates } from '../values/date.ts'
import { headlineOf, type Owners } from './incident-headlines.ts'
import type { Sighting } from './sightings.ts'

/**
 * Returns the known incidents whose exact day a block states: of a company that it names, else of the
 * one named over it or that the document is about, and for a heading of those that its story begins with.
 * The day of a company is no other's, so no word for what happened is needed.
 */
export function incidentsOfDays(
  block: TextBlock,
  sightings: readonly Sighting[],
  incidents: readonly VocabularyEntry[],
  { subject, over }: Owners,
  opening: ReadonlySet<string> = new Set(),
): Sighting[] {
  const { text } = block.inline
  if (!/\b(?:19|20)\d\d\b/.test(text)) return []
  const named = [...companiesIn(sightings), ...makersIn(sightings)]
  const doubtful = doubtfulIn(sightings)
  const companies = new Set(
    named.length > 0 ? named : [over, subject, ...(block.kind === 'heading' ? opening : [])],
  )
  const headline = headlineOf(block)?.length ?? 0
  return findDates(text).flatMap(({ date, start, end }): Sighting[] => {
    const ofDay = incidents.filter((one) => one.date === date && one.company !== undefined)
    const known = ofDay.filter(({ company }) => companies.has(company))
    // "Rogers, 8 July 2022": the day of its incident tells which Rogers an everyday word is.
    const meant = known.length > 0 ? undefined : doubtful.find(({ entry }) => isOf(entry, ofDay))
    if (meant) known.push(...ofDay.filter(({ company }) => company === meant.entry.name))
    const [entry] = known
    if (!entry || known.length > 1) return []
    const salience = start < headline ? 'core' : 'mention'
    const spelling = text.slice(start, end)
    const told: Sighting = {
      kind: 'incident',
      entry,
      spelling,
      block,
      start,
      salience,
      isSure: true,
    }
    return meant ? [told, { ...meant, isSure: true }] : [told]
  })
}

/** Whose product fell: "S3, 28 February 2017". */
function makersIn(sightings: readonly Sighting[]): string[] {
  return sightings.flatMap(({ kind, isSure, entry: { vendor } }) =>
    kind === 'technology' && isSure && vendor !== undefined ? [vendor] : [],
  )
}

/** Companies that everyday words may name, with a capital. */
function doubtfulIn(sightings: readonly Sighting[]): Sighting[] {
  return sightings.filter(
    ({ kind, isSure, spelling }) => kind === 'company' && !isSure && /^\p{Lu}/u.test(spelling),
  )
}

function isOf({ name }: VocabularyEntry, incidents: readonly VocabularyEntry[]): boolean {
  return incidents.some(({ company }) => company === name)
}

function companiesIn(sightings: readonly Sighting[]): string[] {
  return sightings
    .filter(({ kind, isSure }) => kind === 'company' && isSure)
    .map(({ entry }) => entry.name)
}
