import { describe, expect, test } from 'vitest'
import { type GraphStatement, graphStatements } from '../../../src/extract/references/mermaid.ts'

/** Edges in short: `2 requires 1`. */
const edgesOf = (code: string, heading: string) =>
  graphStatements(code, heading).map(
    ({ source, relation, target }) => `${source.number} ${relation} ${target.number}`,
  )

describe('the edges of a graph, by its heading', () => {
  test.each<[code: string, heading: string, statements: GraphStatement[]]>([
    [
      'graph TD\nE1 --> E2',
      'Dependencies',
      [{ source: { number: 1 }, relation: 'requires', target: { number: 2 }, line: 1 }],
    ],
    [
      'graph TD\nE1 --> E2',
      'Learning path',
      [{ source: { number: 2 }, relation: 'requires', target: { number: 1 }, line: 1 }],
    ],
    ['graph TD\nE1 --> E2', 'Overview', []],
    [
      'graph TD\nA[Episode 1: Clocks] --> B["Ep. 2"]\nB --> C(Episode 3)',
      'Prerequisites',
      [
        { source: { number: 2 }, relation: 'requires', target: { number: 1 }, line: 1 },
        { source: { number: 3 }, relation: 'requires', target: { number: 2 }, line: 2 },
      ],
    ],
    [
      'E2 -->|requires| E1',
      'Overview',
      [{ source: { number: 2 }, relation: 'requires', target: { number: 1 }, line: 0 }],
    ],
    [
      'E2 -- requires --> E1',
      'Overview',
      [{ source: { number: 2 }, relation: 'requires', target: { number: 1 }, line: 0 }],
    ],
    [
      'E1 -->|next| E2',
      'Dependencies',
      [{ source: { number: 1 }, relation: 'next', target: { number: 2 }, line: 0 }],
    ],
    ['E1 -->|conflicts with| E2', 'Dependencies', []],
    ['A --> B', 'Dependencies', []],
    [
      'A[Episode 1]\nB[Episode 2]\nA --> B',
      'Dependencies',
      [{ source: { number: 1 }, relation: 'requires', target: { number: 2 }, line: 2 }],
    ],
    [
      'E1 -.-> E2\nE2 ==> E3\nE3 --- E4',
      'Dependencies',
      [
        { source: { number: 1 }, relation: 'requires', target: { number: 2 }, line: 0 },
        { source: { number: 2 }, relation: 'requires', target: { number: 3 }, line: 1 },
        { source: { number: 3 }, relation: 'requires', target: { number: 4 }, line: 2 },
      ],
    ],
    [
      'E1{{Episode 1}} --> E2((Episode 2))',
      'Dependencies',
      [{ source: { number: 1 }, relation: 'requires', target: { number: 2 }, line: 0 }],
    ],
    ['E1[Episodes 1-3] --> E4', 'Dependencies', []],
    ['%% E1 --> E2', 'Dependencies', []],
    [
      'E1 --> E1',
      'Dependencies',
      [{ source: { number: 1 }, relation: 'requires', target: { number: 1 }, line: 0 }],
    ],
    [
      'E1-->E2;',
      'Dependencies',
      [{ source: { number: 1 }, relation: 'requires', target: { number: 2 }, line: 0 }],
    ],
    [
      'A[Episode 1<br/>Clocks] --> E2',
      'Learning path',
      [{ source: { number: 2 }, relation: 'requires', target: { number: 1 }, line: 0 }],
    ],
    ['', 'Dependencies', []],
    [
      'E1 -->|weird label| E2',
      'Dependencies',
      [{ source: { number: 1 }, relation: 'requires', target: { number: 2 }, line: 0 }],
    ],
    ['sequenceDiagram\nE1->>E2: hi', 'Dependencies', []],
    ['E1 <-- E2', 'Dependencies', []],
    [
      'Ep3 --> Episode_4',
      'Prerequisite graph',
      [{ source: { number: 4 }, relation: 'requires', target: { number: 3 }, line: 0 }],
    ],
    [
      'subgraph X\n  E1 --> E2\nend',
      'Dependencies',
      [{ source: { number: 1 }, relation: 'requires', target: { number: 2 }, line: 1 }],
    ],
    [
      'E1 --> E2\nE1 --> E2',
      'Dependencies',
      [
        { source: { number: 1 }, relation: 'requires', target: { number: 2 }, line: 0 },
        { source: { number: 1 }, relation: 'requires', target: { number: 2 }, line: 1 },
      ],
    ],
    [
      'E1 -->|builds on| E2',
      'Overview',
      [{ source: { number: 1 }, relation: 'extends', target: { number: 2 }, line: 0 }],
    ],
    [
      'E1 --> E2',
      'Path of a packet',
      [{ source: { number: 2 }, relation: 'requires', target: { number: 1 }, line: 0 }],
    ],
  ])('%j under “%s”', (code, heading, statements) => {
    expect(graphStatements(code, heading)).toEqual(statements)
  })

  test('beyond 2000 lines nothing is read', () => {
    const code = `${'\n'.repeat(2000)}E1 --> E2`
    expect(graphStatements(code, 'Dependencies')).toEqual([])
  })
})

describe('defects', () => {
  test.each([
    ['a chain is all of its edges', 'E1 --> E2 --> E3', ['1 requires 2', '2 requires 3']],
    ['“&” leads to both', 'E1 --> E2 & E3', ['1 requires 2', '1 requires 3']],
    ['a label may stand below its edge', 'A --> B\nA[Episode 1]\nB[Episode 2]', ['1 requires 2']],
    ['a node may have a class', 'A[Episode 1]:::x --> B[Episode 2]', ['1 requires 2']],
  ])('%s', (_, code, edges) => {
    expect(edgesOf(code, 'Dependencies')).toEqual(edges)
  })
})
