import { expect, test } from 'vitest'
import { inferredPrerequisites } from '../../src/query/inferred.ts'
import { learningPath } from '../../src/query/path.ts'
import { graphOf, key } from '../support/graph.ts'

function inSeries(graph: ReturnType<typeof graphOf>) {
  for (const node of graph.nodes())
    if (node.startsWith('episode:')) graph.setNodeAttribute(node, 'series', 'A')
  return graph
}

test('a link that is not returned and the number before suggest a prerequisite, weakly', () => {
  const graph = inSeries(graphOf([['2', 'refers-to', '1']]))
  expect(inferredPrerequisites(graph, [key(2)])).toEqual([
    {
      key: key(1),
      label: '1',
      for: key(2),
      confidence: 0.17,
      reasons: [
        'Episode 2 refers to Episode 1, which does not refer back',
        'Episode 1 stands before Episode 2 in A',
      ],
    },
  ])
})

test('a pattern named in passing suggests the episode that teaches it first', () => {
  const graph = inSeries(
    graphOf([
      ['1', 'covers', 'pattern:saga'],
      ['3', 'covers', 'pattern:saga'],
    ]),
  )
  graph.setEdgeAttribute('episode:3 covers pattern:saga', 'salience', 'mention')
  expect(inferredPrerequisites(graph, [key(3)])).toMatchObject([
    {
      key: key(1),
      confidence: 0.05,
      reasons: ['Episode 3 names saga, which Episode 1 teaches first'],
    },
  ])
})

test('references that lean one way add to a link', () => {
  const graph = graphOf([
    ['5', 'refers-to', '1'],
    ...['2', '3', '4'].flatMap((one) => [
      ['5', 'refers-to', one] as const,
      [one, 'refers-to', '1'] as const,
    ]),
  ])
  const [first] = inferredPrerequisites(graph, [key(5)])
  expect(first).toMatchObject({ key: key(1), confidence: 0.22 })
  expect(first?.reasons).toContain(
    'what Episode 5 refers to leans on Episode 1 more than the other way round (by 100 of 100)',
  )
})

test.each([
  [
    'what is stated',
    [
      ['2', 'refers-to', '1'],
      ['2', 'requires', '1'],
    ],
  ],
  [
    'what is stated the other way round',
    [
      ['2', 'refers-to', '1'],
      ['1', 'requires', '2'],
    ],
  ],
  [
    'links that are returned',
    [
      ['3', 'refers-to', '1'],
      ['1', 'refers-to', '3'],
    ],
  ],
  ['what comes later in the series', [['1', 'refers-to', '2']]],
  [
    'versions',
    [
      ['2', 'refers-to', '1'],
      ['2', 'variant-of', '1'],
    ],
  ],
] as const)('%s suggests nothing', (_, lines) => {
  const graph = inSeries(graphOf(lines))
  const steps = lines.map(([from]) => key(from))
  expect(inferredPrerequisites(graph, steps)).toEqual([])
})

test('what is known is not suggested, and nothing suggested enters a path', () => {
  const graph = inSeries(graphOf([['2', 'refers-to', '1']]))
  expect(inferredPrerequisites(graph, [key(2)], { known: [key(1)] })).toEqual([])
  expect(learningPath(graph, key(2)).steps.map((step) => step.key)).toEqual([key(2)])
})
