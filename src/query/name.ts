import type { Reason } from '../model/answer.ts'
import type { AtlasGraph } from '../model/graph.ts'
import type { NodeKey } from '../model/key.ts'
import { groupBy } from '../text/group-by.ts'

/** "Episode 5" where a document has a number, else its title. */
export function nameOf(graph: AtlasGraph, key: string): string {
  const { kind, number, label } = graph.getNodeAttributes(key)
  return kind === 'episode' && number !== undefined ? `Episode ${number}` : label
}

/** Returns how to name some nodes beside each other: with the title where the number is not enough. */
export function nameAmong(graph: AtlasGraph, keys: Iterable<NodeKey>): (key: NodeKey) => string {
  const sharing = groupBy(new Set(keys), (key) => nameOf(graph, key))
  return (key) => {
    const name = nameOf(graph, key)
    if ((sharing.get(name)?.length ?? 0) < 2) return name
    const { label, path } = graph.getNodeAttributes(key)
    const isTwin = sharing.get(name)?.some((other) => other !== key && labelOf(other) === label)
    return `${name}: ${isTwin ? (path ?? key) : label}`
  }

  function labelOf(key: NodeKey): string {
    return graph.getNodeAttribute(key, 'label')
  }
}

/** "Episode 3, Episode 5 (for Saga)": the other ends of some requirements, each once. */
export function inWords(
  graph: AtlasGraph,
  because: readonly Reason[],
  name: (key: NodeKey) => string,
): string {
  const ends = [...groupBy(because, ({ key }) => key)].map(([key, reasons]) => {
    const named = reasons.flatMap(({ via }) => (via === undefined || via === key ? [] : [via]))
    const names = named.map((via) => nameOf(graph, via))
    return names.length === 0 ? name(key) : `${name(key)} (for ${names.join(' and ')})`
  })
  return ends.join(', ')
}
