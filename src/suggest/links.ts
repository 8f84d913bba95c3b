import type { AtlasGraph, EdgeAttributes } from '../model/graph.ts'
import type { Relation } from '../model/kind.ts'
import { setsByPage } from './by-page.ts'
import type { Page } from './pages.ts'
import type { SpokenReferences } from './signals/spoken.ts'

/** What is linked already: for each page the pages it links to, and those of either direction. */
export interface Links {
  to: readonly ReadonlySet<number>[]
  around: readonly ReadonlySet<number>[]
  /** In either direction, where a reader finds it in the text: a prerequisite in the header is no link. */
  inText: readonly ReadonlySet<number>[]
}

/** Relations that are no reading advice: what a version is of, what a series holds. */
const STRUCTURE: ReadonlySet<Relation> = new Set(['variant-of', 'part-of'])

/** Returns the links between the pages of a graph. A document that is only spoken of is near, and not linked yet. */
export function linksOf(
  graph: AtlasGraph,
  pages: readonly Page[],
  spoken: SpokenReferences,
): Links {
  const indexes = new Map<string, number>(pages.map(({ key, index }) => [key, index]))
  const to = setsByPage(pages.length)
  const around = setsByPage(pages.length)
  const inText = setsByPage(pages.length)
  graph.forEachEdge((_, attributes, source, target) => {
    const from = indexes.get(source)
    const end = indexes.get(target)
    if (from === undefined || end === undefined || STRUCTURE.has(attributes.relation)) return
    around.add(from, end)
    around.add(end, from)
    if (attributes.relation === 'refers-to' && spoken.of[from]?.has(end)) return
    to.add(from, end)
    if (isHeaderOnly(attributes)) return
    inText.add(from, end)
    inText.add(end, from)
  })
  return { to: to.of, around: around.of, inText: inText.of }
}

function isHeaderOnly({ evidence }: EdgeAttributes): boolean {
  return evidence.every(({ rule }) => rule.endsWith('/front-matter'))
}
