import type { AtlasGraph } from '../model/graph.ts'
import { codeUnitOrder, naturalOrder } from '../text/compare.ts'

/** Returns the order in which people list documents: by series, number, part, then path. */
export function listenOrder(graph: AtlasGraph): (a: string, b: string) => number {
  return (a, b) => {
    const left = graph.getNodeAttributes(a)
    const right = graph.getNodeAttributes(b)
    return (
      naturalOrder(left.series ?? '', right.series ?? '') ||
      (left.number ?? Infinity) - (right.number ?? Infinity) ||
      (left.part ?? 0) - (right.part ?? 0) ||
      codeUnitOrder(a, b)
    )
  }
}
