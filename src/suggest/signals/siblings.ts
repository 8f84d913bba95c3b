import { groupBy } from '../../text/group-by.ts'
import type { Near, Signal } from '../nearest.ts'
import type { Page } from '../pages.ts'

/** A larger folder holds everything, and being in it together says nothing. */
const MAX_SIBLINGS = 60

/** Returns for each page the others of its series or folder, all equally near. */
export function siblings(pages: readonly Page[]): Signal {
  const groups = groupBy(pages, (page) => page.scope)
  return pages.map((page) => {
    const group = groups.get(page.scope) ?? []
    if (group.length > MAX_SIBLINGS) return []
    return group.filter((other) => other !== page).map(({ index }): Near => [index, 1])
  })
}
