import { kindOf, type NodeKey } from '../../model/key.ts'
import type { NodeKind } from '../../model/kind.ts'
import { foldWords } from '../../text/fold.ts'
import { groupBy } from '../../text/group-by.ts'
import { finished } from '../by-page.ts'
import type { Page } from '../pages.ts'
import { tellingness } from '../vectors.ts'
import type { Treatment } from './shared.ts'

/** A page whose title names what another page speaks of. */
export interface Subject {
  treatment: Treatment
  /** The other page's own treatment of it. */
  taught: Treatment
  /** 0..1: often spoken of here, by few pages, and the title of few. */
  strength: number
}

export interface Subjects {
  /** By the page whose title names it. */
  of: readonly ReadonlyMap<number, Subject>[]
}

/** Each further mention closes two fifths of what is left to certainty. */
const DOUBT = 0.6

/** Returns for each page the pages that are, by their titles, about something it speaks of. */
export function subjects(
  pages: readonly Page[],
  treatments: readonly ReadonlyMap<NodeKey, Treatment>[],
): Subjects {
  const titled = pages.flatMap((page) =>
    page.isEpisode && !page.isGeneral ? titleEntities(page, treatments[page.index]) : [],
  )
  const teachers = groupBy(titled, ({ taught }) => taught.entity)
  const holders = new Map<NodeKey, number>()
  for (const map of treatments)
    for (const entity of map.keys()) holders.set(entity, (holders.get(entity) ?? 0) + 1)
  const of = pages.map((page) => {
    const found = new Map<number, Subject>()
    for (const [entity, treatment] of treatments[page.index] ?? []) {
      const known = teachers.get(entity) ?? []
      const families = new Set(known.map((one) => one.page.family)).size
      const rare = tellingness(holders.get(entity) ?? 1, pages.length)
      for (const { page: teacher, taught } of known) {
        if (teacher.family === page.family) continue
        const strength = ((1 - DOUBT ** treatment.count) * rare) / families
        if (strength > (found.get(teacher.index)?.strength ?? 0))
          found.set(teacher.index, { treatment, taught, strength })
      }
    }
    return finished(found)
  })
  return { of }
}

/** What an episode can be about; a company or an incident in a title is its example. */
const SUBJECTS: ReadonlySet<NodeKind> = new Set(['pattern', 'concept', 'technology'])

function titleEntities(
  page: Page,
  treatments: ReadonlyMap<NodeKey, Treatment> | undefined,
): { page: Page; taught: Treatment }[] {
  const title = ` ${foldWords(page.title)} `
  return [...(treatments?.values() ?? [])]
    .filter(({ entity, isCore }) => isCore && SUBJECTS.has(kindOf(entity)))
    .filter(({ spellings }) => spellings.some((one) => title.includes(` ${foldWords(one)} `)))
    .map((taught) => ({ page, taught }))
}
