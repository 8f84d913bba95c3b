import type { Extract } from '../model/extract.ts'
import type { AtlasGraph } from '../model/graph.ts'
import type { SearchContext } from './search.ts'

/** Returns what a search looks up, from an atlas in memory. */
export function searchContextOf(extracts: readonly Extract[], graph: AtlasGraph): SearchContext {
  const texts = new Map(
    extracts.map(({ key, sections }) => [
      key,
      new Map(sections.map((one) => [one.line, one.text])),
    ]),
  )
  return {
    nodeOf: (key) => (graph.hasNode(key) ? graph.getNodeAttributes(key) : undefined),
    textOf: (key, line) => texts.get(key)?.get(line) ?? '',
  }
}
