import type { TextBlock } from '../blocks.ts'
import type { Section } from '../outline.ts'
import { findDates } from '../values/date.ts'
import type { Sighting } from './sightings.ts'

/** How many blocks below a heading begin its story. */
const OPENING = 4

/** What the first blocks of a section say of who was struck, and when. */
interface Opening {
  blocks: number
  companies: Set<string>
  isOfDay: boolean
}

/**
 * Remembers the openings of stories, block by block in the order of the file, and returns whose story a
 * heading's is: that of the only company which its opening names, where it also states a day.
 */
export function storyCompanies(
  seen: ReadonlyMap<TextBlock, readonly Sighting[]>,
): Map<Section, string> {
  const openings = new Map<Section, Opening>()
  for (const [block, sightings] of seen) {
    if (block.kind !== 'paragraph' && block.kind !== 'list-item') continue
    const opening = openings.get(block.section) ?? startOpening()
    openings.set(block.section, opening)
    if (++opening.blocks > OPENING) continue
    if (findDates(block.inline.text).length > 0) opening.isOfDay = true
    for (const { kind, isSure, entry } of sightings)
      if (kind === 'company' && isSure) opening.companies.add(entry.name)
  }
  return new Map(
    [...openings].flatMap(([section, { companies, isOfDay }]) => {
      const [company, ...others] = companies
      return company !== undefined && others.length === 0 && isOfDay
        ? [[section, company] as const]
        : []
    }),
  )
}

function startOpening(): Opening {
  return { blocks: 0, companies: new Set(), isOfDay: false }
}
