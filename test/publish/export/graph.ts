import { MultiDirectedGraph } from 'graphology'
import type { Atlas } from '../../../src/model/atlas.ts'
import type { AtlasGraph, EdgeAttributes, NodeAttributes } from '../../../src/model/graph.ts'
import { EXPORTERS } from '../../../src/publish/export/index.ts'

/** Names as unfriendly as they come: markup, quotes, formulas, controls, half a pair, line ends. */
export const HOSTILE = [
  '<img src=x onerror=alert(1)>',
  'a "quoted" & \'single\' name',
  '=HYPERLINK("http://evil.example")',
  '+1',
  '-1',
  '@SUM(A1)',
  '\u001b[31mred\u0000\u0007',
  'half \ud800 pair',
  'one, two\r\nthree\tfour',
  ']]> --> {{x}} $y',
  'C:\\users\\name\\',
  "\\u0027 + 'x",
  '\u202eright to left \u2028 line',
  '##[group]x ##vso[task]',
  '',
]

/** Returns a graph in which every hostile name is a node, each linked to the next. */
export function hostileGraph(): AtlasGraph {
  const graph: AtlasGraph = new MultiDirectedGraph<NodeAttributes, EdgeAttributes>()
  HOSTILE.forEach((label, index) => {
    graph.addNode(keyOf(index), {
      kind: index % 2 === 0 ? 'pattern' : 'episode',
      label,
      aliases: [label, 'second'],
      x: index - 3.5,
      y: 5 - index,
      ...(index % 2 === 0 ? {} : { number: index, durationMinutes: 90, path: `${label}.md` }),
    })
  })
  HOSTILE.forEach((detail, index) => {
    const [from, to] = [keyOf(index), keyOf((index + 1) % HOSTILE.length)]
    const place = { path: 'a;b.md', column: 1, endLine: 3, section: [], rule: 'r', excerpt: detail }
    const evidence = [3, 3, 7].map((line) => ({ ...place, line }))
    for (const relation of ['covers', 'combines-with'] as const)
      graph.addDirectedEdgeWithKey(`${from} ${relation} ${to}`, from, to, {
        relation,
        origin: 'stated',
        salience: 'core',
        weight: 2,
        detail,
        evidence,
      })
  })
  return graph
}

export function keyOf(index: number): string {
  return `pattern:p${index}`
}

/** Returns the graph in one format. The exporters read nothing of the atlas but its graph. */
export async function exported(format: string, graph: AtlasGraph): Promise<string> {
  const write = await EXPORTERS.get(format)?.()
  if (!write) throw new Error(`no format ${format}`)
  return write(graph, { graph } as Atlas)
}
