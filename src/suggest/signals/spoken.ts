import type { Evidence } from '../../model/evidence.ts'
import type { Reference } from '../../model/identity.ts'
import { finished, setsByPage } from '../by-page.ts'
import type { Page } from '../pages.ts'

export interface SpokenReferences {
  /** Where a page first speaks of each other page that it links nowhere, by the other's index. */
  of: readonly ReadonlyMap<number, Evidence>[]
  /** Of the pairs where running text names another document, how many it links, and how many there are. */
  linked: number
  all: number
}

/** The rule of references in running text; all others stand where the form itself says what they are. */
const PROSE = 'reference/prose'

/** Returns the documents that running text names without linking them anywhere in the file. */
export function spokenReferences(
  pages: readonly Page[],
  references: readonly Reference[],
): SpokenReferences {
  const indexes = new Map<string, number>(pages.map(({ key, index }) => [key, index]))
  const of = pages.map(() => new Map<number, Evidence>())
  const linked = setsByPage(pages.length)
  const structured = setsByPage(pages.length)
  for (const { from, target, relation, evidence, resolution } of references) {
    const source = indexes.get(from)
    if (source === undefined || resolution.state !== 'resolved') continue
    for (const to of resolution.to.flatMap((key) => indexes.get(key) ?? [])) {
      if (evidence.rule !== PROSE || relation !== 'refers-to') structured.add(source, to)
      else if (target.path !== undefined) linked.add(source, to)
      else if (evidence.path === pages[source]?.path && !of[source]?.has(to))
        of[source]?.set(to, evidence)
    }
  }
  for (const [source, own] of of.entries())
    for (const to of [...(linked.of[source] ?? []), ...(structured.of[source] ?? [])])
      own.delete(to)
  const count = (lists: readonly { size: number }[]) =>
    lists.reduce((sum, one) => sum + one.size, 0)
  return { of: of.map(finished), linked: count(linked.of), all: count(linked.of) + count(of) }
}
