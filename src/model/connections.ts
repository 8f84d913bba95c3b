import { codeUnitOrder, naturalOrder } from '../text/compare.ts'
import type { AtlasGraph, EdgeAttributes } from './graph.ts'
import type { NodeKey } from './key.ts'
import { RELATIONS } from './kind.ts'
import type { SiteConnection } from './site.ts'

/** Returns a node's edges as seen from it: by relation, direction and name. */
export function connectionsOf(graph: AtlasGraph, key: NodeKey): SiteConnection[] {
  const seen = (edge: EdgeAttributes, other: string, direction: 'in' | 'out'): SiteConnection => {
    const { label, kind } = graph.getNodeAttributes(other)
    return { ...edge, direction, key: other as NodeKey, label, kind }
  }
  return [
    ...graph.mapOutEdges(key, (_, edge, _source, target) => seen(edge, target, 'out')),
    ...graph.mapInEdges(key, (_, edge, source) => seen(edge, source, 'in')),
  ].sort(
    (a, b) =>
      RELATIONS.indexOf(a.relation) - RELATIONS.indexOf(b.relation) ||
      codeUnitOrder(b.direction, a.direction) ||
      naturalOrder(a.key, b.key),
  )
}
