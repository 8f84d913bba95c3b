import type { NameFinder } from '../../model/name-finder.ts'
import type { Document } from '../document.ts'
import { readEpisodeHeading } from '../values/episode-heading.ts'
import { sightingsIn } from './sightings.ts'

/** Words that may open a title before the company it is about: "How Netflix …", "Case Study: Netflix". */
const OPENING =
  /^\W*(?:(?:case study|deep dive|company profile|portrait)\s*[:–—-]\s*)?(?:(?:how|inside|why|when|what|at|the|meet|scaling|building|behind|lessons|learning|from)\s+)*$/i

/**
 * Returns the company that a document is about: the one with which its title begins. A title that
 * names it further on ("Atomic clocks at Google") is about something else.
 */
export function subjectOf({ blocks }: Document, finder: NameFinder): string | undefined {
  const [title] = blocks
  if (title?.kind !== 'heading') return undefined
  const { text } = title.inline
  const company = sightingsIn(title, finder).find(({ kind }) => kind === 'company')
  if (!company) return undefined
  const begin = Math.max(0, text.indexOf(readEpisodeHeading(text)?.title ?? text))
  return OPENING.test(text.slice(begin, company.start)) ? company.entry.name : undefined
}
