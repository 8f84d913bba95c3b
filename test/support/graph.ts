import { MultiDirectedGraph } from 'graphology'
import type { AtlasGraph, EdgeAttributes, NodeAttributes } from '../../src/model/graph.ts'
import { kindOf, type NodeKey } from '../../src/model/key.ts'
import type { Relation } from '../../src/model/kind.ts'

/** `['a', 'requires', 'b']`: both ends are episodes unless a key with a kind is given. */
export type Line = readonly [from: string, relation: Relation, to: string]

/** Returns the key of an episode named by its number, or the key itself. */
export function key(name: string | number): NodeKey {
  return (String(name).includes(':') ? name : `episode:${name}`) as NodeKey
}

/** Returns a graph of stated edges; episodes named by a number have it. */
export function graphOf(lines: readonly Line[], alone: readonly (string | number)[] = []) {
  const graph: AtlasGraph = new MultiDirectedGraph<NodeAttributes, EdgeAttributes>()
  const add = (name: string | number) => {
    const id = key(name)
    if (!graph.hasNode(id)) graph.addNode(id, attributesOf(id))
    return id
  }
  for (const name of alone) add(name)
  for (const [from, relation, to] of lines)
    graph.addDirectedEdgeWithKey(`${key(from)} ${relation} ${key(to)}`, add(from), add(to), {
      relation,
      origin: 'stated',
      weight: 1,
      evidence: [evidenceAt(`${from}.md`, 1)],
      ...(relation === 'covers' || relation === 'features' ? { salience: 'core' as const } : {}),
    })
  return graph
}

/** Returns evidence at the beginning of a line. */
export function evidenceAt(path: string, line: number) {
  return { path, line, column: 1, endLine: line, section: [], rule: 'test', excerpt: '' }
}

function attributesOf(id: NodeKey): NodeAttributes {
  const name = id.slice(id.indexOf(':') + 1)
  const kind = kindOf(id)
  const number = Number(name)
  return {
    kind,
    label: name,
    aliases: [],
    ...(kind === 'episode' ? { path: `${name}.md` } : {}),
    ...(kind === 'episode' && Number.isInteger(number) ? { number } : {}),
  }
}
