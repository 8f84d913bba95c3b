import type { VocabularyEntry } from '../../model/vocabulary.ts'
import type { TextBlock } from '../blocks.ts'
import { findDate } from '../values/date.ts'
import { headlineOf, ownerIn } from './incident-headlines.ts'
import { tellsHarm } from './mishap-stories.ts'
import type { Sighting } from './sightings.ts'
import { storyDateOf } from './story-date.ts'

/**
 * Returns the known incident of the month that a headline states, or its story where the headline has at
 * most the year, and of the company in the headline, whatever it is called there ("Case 2: Okta support
 * system (October 2023)"). The story must tell of harm.
 */
export function incidentOfMonth(
  block: TextBlock,
  sightings: readonly Sighting[],
  incidents: readonly VocabularyEntry[],
): Sighting | undefined {
  const headline = headlineOf(block)
  if (headline === undefined) return undefined
  const inside = sightings.filter(({ start, isSure }) => start < headline.length && isSure)
  if (inside.some(({ kind }) => kind === 'incident')) return undefined
  const owner = ownerIn(inside)
  const month = owner && monthOf(block, headline)
  if (!owner || !month) return undefined
  const [entry, ...others] = incidents.filter(
    ({ company, date }) => company === owner.name && date?.startsWith(month),
  )
  if (!entry || others.length > 0 || !tellsHarm(block)) return undefined
  const spelling = headline.trim()
  const kind = 'incident'
  return { kind, entry, spelling, block, start: 0, salience: 'core', isSure: true }
}

/** "2021-10": an exact day is a matter of its own. */
function monthOf(block: TextBlock, headline: string): string | undefined {
  const date = findDate(headline)?.date
  if (date !== undefined && date.length > 4) return date.length === 7 ? date : undefined
  const story = storyDateOf(block)
  if (story?.month === undefined) return undefined
  if (date !== undefined && date !== String(story.year)) return undefined
  return `${story.year}-${String(story.month).padStart(2, '0')}`
}
