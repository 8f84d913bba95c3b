import { kindOf, type NodeKey } from '../../model/key.ts'
import type { NodeKind } from '../../model/kind.ts'
import { foldWords } from '../../text/fold.ts'
import { groupBy } from '../../text/group-by.ts'
import { rememberedOf } from '../../text/memo.ts'
import { finished } from '../by-page.ts'
import type { Page } from '../pages.ts'
import { tellingness } from '../vectors.ts'
import type { SharedEntities, Treatment } from './shared.ts'

/** A page whose title names what another page speaks of. */
export interface Subject {
  treatment: Treatment
  /** The other page's own treatment of it. */
  taught: Treatment
  /** 0..1: often spoken of here, by few pages, and the title of few. */
  strength: number
}

export interface Subjects {
  /** Returns, for a page, the pages whose titles name something it speaks of: made when it is asked for. */
  of(page: Page): ReadonlyMap<number, Subject>
}

/** Each further mention closes two fifths of what is left to certainty. */
const DOUBT = 0.6

/** What more episodes than these have in their titles leads to none of them: it is what the corpus is about. */
const MOST_TEACHERS = 20

/** So many pages are remembered: each is asked for by all that could be linked from it. */
const REMEMBERED = 2000

/** Returns for each page the pages that are, by their titles, about something it speaks of. */
export function subjects(
  pages: readonly Page[],
  { treatments, holders }: Pick<SharedEntities, 'treatments' | 'holders'>,
): Subjects {
  const teachers = teachersIn(pages, treatments)
  const of = (page: Page): ReadonlyMap<number, Subject> => {
    const found = new Map<number, Subject>()
    for (const [entity, treatment] of treatments(page)) {
      const known = teachers.get(entity)
      if (!known) continue
      const often = 1 - DOUBT ** treatment.count
      const strength = (often * tellingness(holders(entity), pages.length)) / known.families
      for (const { page: teacher, taught } of known.all)
        if (teacher.family !== page.family && strength > strengthIn(found, teacher))
          found.set(teacher.index, { treatment, taught, strength })
    }
    return finished(found)
  }
  return { of: rememberedOf(of, REMEMBERED) }
}

function strengthIn(found: ReadonlyMap<number, Subject>, { index }: Page): number {
  return found.get(index)?.strength ?? 0
}

/** An episode whose title names an entity. */
interface Teacher {
  page: Page
  taught: Treatment
}

/** By entity: who teaches it, and how many they are; versions of one text are one. */
function teachersIn(
  pages: readonly Page[],
  treatments: SharedEntities['treatments'],
): Map<NodeKey, { all: readonly Teacher[]; families: number }> {
  const titled = pages.flatMap((page) =>
    page.isEpisode && !page.isGeneral ? titleEntities(page, treatments(page)) : [],
  )
  const teachers = new Map<NodeKey, { all: readonly Teacher[]; families: number }>()
  for (const [entity, all] of groupBy(titled, ({ taught }) => taught.entity)) {
    const families = new Set(all.map(({ page }) => page.family)).size
    if (families <= MOST_TEACHERS) teachers.set(entity, { all, families })
  }
  return teachers
}

/** What an episode can be about; a company or an incident in a title is its example. */
const SUBJECTS: ReadonlySet<NodeKind> = new Set(['pattern', 'concept', 'technology'])

function titleEntities(page: Page, treatments: ReadonlyMap<NodeKey, Treatment>): Teacher[] {
  const title = ` ${foldWords(page.title)} `
  return [...treatments.values()]
    .filter(({ entity, isCore }) => isCore && SUBJECTS.has(kindOf(entity)))
    .filter(({ spellings }) => spellings.some((one) => title.includes(` ${foldWords(one)} `)))
    .map((taught) => ({ page, taught }))
}
