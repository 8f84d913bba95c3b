import { MultiDirectedGraph } from 'graphology'
import { parse } from 'graphology-gexf'
import { expect, test } from 'vitest'
import { NODE_KINDS } from '../../../src/model/kind.ts'
import { EXPORTERS } from '../../../src/publish/export/index.ts'
import { atlasOf } from '../../support/corpus.ts'
import { exported, HOSTILE, hostileGraph, keyOf } from './graph.ts'
import { all, readCsv, readXml } from './read.ts'

const EMPTY = () => new MultiDirectedGraph() as ReturnType<typeof hostileGraph>

test('the formats are those of the contract, and the second table of csv', () => {
  expect([...EXPORTERS.keys()]).toEqual([
    'json',
    'gexf',
    'graphml',
    'csv',
    'csv-nodes',
    'cypher',
    'jsonld',
  ])
})

test.each([...EXPORTERS.keys()])('%s is the same for the same graph', async (format) => {
  expect(await exported(format, hostileGraph())).toBe(await exported(format, hostileGraph()))
})

test.each([...EXPORTERS.keys()])(
  '%s ends with a line end, also of an empty graph',
  async (format) => {
    expect(await exported(format, EMPTY())).toMatch(/\n$/)
    expect(await exported(format, hostileGraph())).toMatch(/\n$/)
  },
)

test.each(['json', 'gexf', 'graphml', 'cypher', 'jsonld'])(
  "%s holds no command to a build's runner",
  async (format) => {
    expect(await exported(format, hostileGraph())).not.toMatch(/##[a-z]*\[/)
  },
)

test('json is read back by graphology as the same graph', async () => {
  const graph = hostileGraph()
  const text = await exported('json', graph)
  const read = MultiDirectedGraph.from(JSON.parse(text))
  expect(read.export()).toEqual(graph.export())
  expect(text.split('\n').length).toBe(3 + graph.order + graph.size + 4)
  expect(JSON.parse(await exported('json', EMPTY())).nodes).toEqual([])
})

test('gexf is read back with labels, kinds, places and every parallel edge', async () => {
  const graph = hostileGraph()
  const text = await exported('gexf', graph)
  const root = readXml(text)
  expect(root.attributes.version).toBe('1.3')
  const nodes = all(root, 'node')
  expect(nodes.map((node) => node.attributes.id)).toEqual(graph.nodes())
  expect(nodes[6]?.attributes.label).toBe('\\x1b[31mred\\x00\\x07')
  expect(all(root, 'edge').map((edge) => edge.attributes.kind)).toEqual(
    graph.mapEdges((_, { relation }) => relation),
  )
  const read = parse(MultiDirectedGraph, text)
  expect([read.order, read.size]).toEqual([graph.order, graph.size])
  expect(read.getNodeAttributes(keyOf(1))).toMatchObject({
    label: HOSTILE[1],
    kind: 'episode',
    number: 1,
    x: -2.5,
    y: 4,
    color: '#0072b2',
  })
  expect(read.getEdgeAttributes(`${keyOf(0)} covers ${keyOf(1)}`)).toMatchObject({
    relation: 'covers',
    weight: 2,
    evidence: 'a;b.md:3; a;b.md:7',
  })
})

test('every kind has a colour of its own in gexf', async () => {
  const graph = EMPTY()
  for (const kind of NODE_KINDS) graph.addNode(`${kind}:x`, { kind, label: kind, aliases: [] })
  const colors = all(readXml(await exported('gexf', graph)), 'viz:color')
  expect(new Set(colors.map((color) => color.attributes.hex)).size).toBe(NODE_KINDS.length)
})

test('graphml is well-formed, with a typed key for every value', async () => {
  const graph = hostileGraph()
  const root = readXml(await exported('graphml', graph))
  const keys = new Map(all(root, 'key').map(({ attributes }) => [attributes.id, attributes]))
  for (const kind of ['node', 'edge'])
    for (const element of all(root, kind))
      for (const { attributes, text } of all(element, 'data')) {
        const key = keys.get(attributes.key)
        expect(key?.for).toBe(kind)
        if (key?.['attr.type'] !== 'string') expect(text).toMatch(/^-?\d+(\.\d+)?$/)
      }
  const nodes = all(root, 'node')
  expect(nodes.map((node) => node.attributes.id)).toEqual(graph.nodes())
  const label = (index: number) =>
    all(nodes[index] ?? root, 'data').find((data) => data.attributes.key === 'n_label')?.text
  expect(label(0)).toBe(HOSTILE[0])
  expect(label(6)).toBe('\\x1b[31mred\\x00\\x07')
  expect(label(7)).toBe('half \ufffd pair')
  expect(label(8)).toBe(HOSTILE[8])
  expect(all(root, 'edge')).toHaveLength(graph.size)
})

test('csv has a row for each node and edge, and no formula', async () => {
  const graph = hostileGraph()
  const nodes = readCsv(await exported('csv-nodes', graph))
  const edges = readCsv(await exported('csv', graph))
  expect(nodes.length).toBe(graph.order + 1)
  expect(edges.length).toBe(graph.size + 1)
  const [header = [], ...rows] = nodes
  for (const row of [...rows, ...edges.slice(1)])
    for (const cell of row)
      if (!/^-?\d+(\.\d+)?$/.test(cell)) expect(cell).not.toMatch(/^[=+\-@\t\r]/)
  const labels = rows.map((row) => row[header.indexOf('label')])
  expect(labels.slice(2, 6)).toEqual([`'${HOSTILE[2]}`, "'+1", "'-1", "'@SUM(A1)"])
  expect(labels[8]).toBe(HOSTILE[8])
  expect(rows[0]?.[header.indexOf('x')]).toBe('-3.5')
  expect(new Set(nodes.map((row) => row.length))).toEqual(new Set([header.length]))
})

test('cypher strings end where they should, and give the text back', async () => {
  const graph = hostileGraph()
  const text = await exported('cypher', graph)
  const literals: string[] = []
  const outside = text.replace(/'((?:[^'\\]|\\.)*)'/g, (_, body: string) => {
    literals.push(
      body.replace(/\\(u[0-9a-f]{4}|.)/g, (_all, mark: string) =>
        mark.length > 1 ? String.fromCharCode(Number.parseInt(mark.slice(1), 16)) : mark,
      ),
    )
    return '§'
  })
  expect(outside).not.toMatch(/['"\\]/)
  expect(outside.match(/UNWIND/g)).toHaveLength(4)
  for (const hostile of HOSTILE.filter((name) => name !== '' && !/\\u/i.test(name)))
    expect(literals).toContain(hostile)
  // A backslash and a `u` of the text never stand together: some servers would read an escape.
  expect(text).not.toMatch(/\\\\u/i)
})

test('json-ld has a node for every reference, and a statement for every edge', async () => {
  const graph = hostileGraph()
  const data = JSON.parse(await exported('jsonld', graph)) as {
    '@context': Record<string, unknown>
    '@graph': Record<string, unknown>[]
  }
  const nodes = data['@graph'].filter((row) => '@id' in row)
  const statements = data['@graph'].filter((row) => row['@type'] === 'Statement')
  expect([nodes.length, statements.length]).toEqual([graph.order, graph.size])
  const ids = new Set(nodes.map((node) => node['@id']))
  const isId = (value: unknown) => ids.has((value as { '@id': string })['@id'])
  for (const node of nodes)
    for (const name of ['covers', 'combines-with'])
      expect((node[name] as unknown[]).every(isId)).toBe(true)
  for (const { subject, object } of statements) expect([subject, object].every(isId)).toBe(true)
  const terms = new Set(data['@graph'].flatMap((row) => Object.keys(row)))
  for (const term of terms)
    if (!term.startsWith('@')) expect(data['@context']).toHaveProperty([term])
})

test('a real atlas goes into every format', async () => {
  const { graph } = await atlasOf({
    'episode-01-clocks.md': '# Episode 1: Clocks\n\nNetflix runs Hystrix.\n',
    'episode-02-breakers.md': '# Episode 2: Breakers\n\n## Circuit Breaker\n\nAfter Episode 1.\n',
  })
  expect(readXml(await exported('gexf', graph)).name).toBe('gexf')
  expect(readXml(await exported('graphml', graph)).name).toBe('graphml')
  expect(readCsv(await exported('csv', graph))).toHaveLength(graph.size + 1)
  expect(MultiDirectedGraph.from(JSON.parse(await exported('json', graph))).size).toBe(graph.size)
  expect(await exported('cypher', graph)).toContain("key: 'company:netflix'")
  expect(JSON.parse(await exported('jsonld', graph))['@graph'].length).toBe(
    graph.order + graph.size,
  )
})
