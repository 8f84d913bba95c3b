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
  const named = companiesIn(sightings)
  const companies = new Set(
    named.length > 0 ? named : [over, subject, ...(block.kind === 'heading' ? opening : [])],
  )
  const headline = headlineOf(block)?.length ?? 0
  return findDates(text).flatMap(({ date, start, end }): Sighting[] => {
    const known = incidents.filter((one) => one.date === date && companies.has(one.company))
    const [entry] = known
    if (!entry || known.length > 1) return []
    const salience = start < headline ? 'core' : 'mention'
    const spelling = text.slice(start, end)
    return [{ kind: 'incident', entry, spelling, block, start, salience, isSure: true }]
  })
}

function companiesIn(sightings: readonly Sighting[]): string[] {
  return sightings
    .filter(({ kind, isSure }) => kind === 'company' && isSure)
    .map(({ entry }) => entry.name)
}
