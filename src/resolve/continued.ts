import type { DocumentIdentity } from '../model/identity.ts'
import { codeUnitOrder } from '../text/compare.ts'
import { groupBy } from '../text/group-by.ts'

/** A series in a folder of its own, with the numbers that it has. */
interface NumberedFolder {
  scope: string
  folder: string
  first: number
  last: number
}

/**
 * Returns, by scope, the scopes whose numbers it continues or which continue its own: series in folders
 * side by side that are numbered themselves (`01-basics`, `02-practice`) and whose episodes go on counting
 * (1-12, 13-21). A number that such a series lacks is looked for there before it is looked for anywhere.
 */
export function continuedScopes(documents: readonly DocumentIdentity[]): Map<string, string[]> {
  const folders = numberedFolders(documents)
  const related = new Map<string, string[]>()
  for (const beside of groupBy(folders, ({ folder }) => parentOf(folder)).values()) {
    const ordered = [...beside].sort((a, b) => codeUnitOrder(a.folder, b.folder))
    for (const [at, own] of ordered.entries()) {
      const others = ordered.filter((other, place) =>
        place < at ? other.last < own.first : place > at && own.last < other.first,
      )
      if (others.length > 0)
        related.set(
          own.scope,
          others.map(({ scope }) => scope),
        )
    }
  }
  return related
}

function numberedFolders(documents: readonly DocumentIdentity[]): NumberedFolder[] {
  const numbered = documents.filter(({ number, role }) => number !== undefined && role === 'main')
  return [...groupBy(numbered, ({ scope }) => scope)].flatMap(([scope, own]) => {
    const folders = new Set(own.map(({ path }) => parentOf(path)))
    const [folder] = folders
    if (folder === undefined || folders.size > 1 || !isNumbered(folder)) return []
    const numbers = own.map(({ number }) => number ?? 0)
    return [{ scope, folder, first: Math.min(...numbers), last: Math.max(...numbers) }]
  })
}

function parentOf(path: string): string {
  return path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : ''
}

function isNumbered(folder: string): boolean {
  return /^\d{1,3}[-_. ]/.test(folder.slice(folder.lastIndexOf('/') + 1))
}
