import type { Extract } from '../model/extract.ts'
import type { AtlasGraph } from '../model/graph.ts'
import type { SearchContext } from './search.ts'

/** Returns what a search looks up, from an atlas in memory. */
export function searchContextOf(extracts: readonly Extract[], graph: AtlasGraph): SearchContext {
  const byKey = new Map(extracts.map((extract) => [extract.key, extract]))
  return {
    nodeOf: (key) => (graph.hasNode(key) ? graph.getNodeAttributes(key) : undefined),
    textOf: (key, line) =>
      byKey.get(key)?.sections.findLast((one) => one.line === line)?.text ?? '',
  }
}
