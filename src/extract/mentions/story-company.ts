import type { TextBlock } from '../blocks.ts'
import type { Section } from '../outline.ts'
import { findDates } from '../values/date.ts'
import type { Sighting } from './sightings.ts'

/** How many blocks below a heading begin its story. */
const OPENING = 4

/** What the first blocks of a section say of who was struck, and when. */
export interface Opening {
  blocks: number
  companies: Set<string>
  isOfDay: boolean
}

/** Returns what the opening of each section says, block by block in the order of the file. */
export function storyOpenings(
  seen: ReadonlyMap<TextBlock, readonly Sighting[]>,
): Map<Section, Opening> {
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
  return openings
}

/** Returns whose story each is: that of the only company which its opening names, where it also states a day. */
export function storyCompanies(openings: ReadonlyMap<Section, Opening>): Map<Section, string> {
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
