import type { AtlasGraph } from '../../model/graph.ts'
import type { NodeKey } from '../../model/key.ts'
import { nameOf } from '../name.ts'

/** Returns how findings name a document: "Episode 5 “Consensus”". */
export function titleAmong(graph: AtlasGraph): (key: NodeKey) => string {
  return (key) => {
    const { label } = graph.getNodeAttributes(key)
    const name = nameOf(graph, key)
    return name === label ? `“${label}”` : `${name} “${label}”`
  }
}

/** "45 min", "2 h", "2 h 30 min". */
export function timeWords(minutes: number): string {
  const hours = Math.floor(Math.round(minutes) / 60)
  const rest = Math.round(minutes) % 60
  const parts = [hours > 0 ? `${hours} h` : '', rest > 0 || hours === 0 ? `${rest} min` : '']
  return parts.filter(Boolean).join(' ')
}
