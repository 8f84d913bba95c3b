import type { VocabularyEntry } from '../../model/vocabulary.ts'
import type { TextBlock } from '../blocks.ts'
import { findDate } from '../values/date.ts'
import { readHours } from '../values/duration.ts'
import { openHeadline } from './incident-headlines.ts'
import type { Sighting } from './sightings.ts'
import { storyOf } from './story-date.ts'

/** Minutes and seconds as a text says them: "45 minutes", "43-second", "45 मिनट". */
const SHORT_LENGTH = /\b\d{1,3}[\s-]*(?:minutes?|mins?|seconds?|secs?|मिनट)(?!\p{L})/giu

/**
 * Returns the known incident of the company in a headline that does not say what happened ("The Knight
 * Capital story"), where the story below it states the incident's day or its length to the minute.
 * Whole hours are the length of too many others.
 */
export function incidentByFacts(
  block: TextBlock,
  sightings: readonly Sighting[],
  incidents: readonly VocabularyEntry[],
): Sighting | undefined {
  const open = openHeadline(block, sightings)
  if (!open) return undefined
  const { headline, inside } = open
  const named = inside.find(({ kind, isSure }) => kind === 'company' && isSure)
  const known = incidents.filter(({ company }) => company === named?.entry.name)
  if (!named || known.length === 0) return undefined
  const story = [headline, ...storyOf(block)]
  const stated = factsOf(story)
  const fitting = known.filter((entry) => isToldBy(stated, entry))
  const [entry] = fitting
  if (!entry || fitting.length > 1) return undefined
  return {
    ...named,
    kind: 'incident',
    entry,
    spelling: headline.trim(),
    start: 0,
    salience: 'core',
  }
}

interface Facts {
  days: ReadonlySet<string>
  /** In hours. */
  lengths: ReadonlySet<number>
}

function factsOf(story: readonly string[]): Facts {
  const days = story.flatMap((text) => findDate(text)?.date ?? [])
  const lengths = story.flatMap((text) =>
    [...text.matchAll(SHORT_LENGTH)].flatMap(([length]) => readHours(length) ?? []),
  )
  return { days: new Set(days), lengths: new Set(lengths) }
}

function isToldBy({ days, lengths }: Facts, { date, duration }: VocabularyEntry): boolean {
  if (date?.length === 10 && days.has(date)) return true
  const hours = duration === undefined ? undefined : readHours(duration)
  return hours !== undefined && !Number.isInteger(hours) && lengths.has(hours)
}
