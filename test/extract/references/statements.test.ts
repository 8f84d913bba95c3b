import { describe, expect, test } from 'vitest'
import { type InlineText, inlineText, placeless } from '../../../src/extract/inline.ts'
import { parseMarkdown } from '../../../src/extract/parse.ts'
import { readStatements, type Statement } from '../../../src/extract/references/statements.ts'
import type { ConnectionRelation } from '../../../src/model/record.ts'

const inlineOf = (markdown: string): InlineText => {
  const [block] = parseMarkdown(markdown).children
  return block ? inlineText(block) : placeless('')
}

const targetsOf = (markdown: string, relation: ConnectionRelation) =>
  readStatements(inlineOf(markdown), relation).map(({ target }) => target)

describe('a field states', () => {
  test.each<[value: string, relation: ConnectionRelation, statements: Statement[]]>([
    ['Episode 1', 'requires', [{ target: { number: 1 }, start: 0 }]],
    [
      'Episodes 1-3 for clocks; Linearizability (Episode 11)',
      'requires',
      [
        { target: { number: 1 }, start: 0, detail: 'for clocks' },
        { target: { number: 2 }, start: 0, detail: 'for clocks' },
        { target: { number: 3 }, start: 0, detail: 'for clocks' },
        { target: { number: 11, name: 'Linearizability' }, start: 42 },
      ],
    ],
    ['none', 'requires', []],
    ['None of the above', 'requires', []],
    ['N/A', 'requires', []],
    [
      'Basic networking: sockets and ports',
      'requires',
      [{ target: { name: 'networking' }, start: 0, detail: 'sockets and ports' }],
    ],
    ['Episode 3: Quorums', 'requires', [{ target: { number: 3, title: 'Quorums' }, start: 0 }]],
    [
      'Episode 3 — why it matters',
      'requires',
      [{ target: { number: 3 }, start: 0, detail: 'why it matters' }],
    ],
    [
      'Episode 3 (for quorums), Episode 4 (for logs)',
      'requires',
      [
        { target: { number: 3 }, start: 0, detail: 'for quorums' },
        { target: { number: 4 }, start: 25, detail: 'for logs' },
      ],
    ],
    [
      '[Raft](05-raft.md) – leader election',
      'requires',
      [
        {
          target: { number: 5, title: 'Raft', path: '05-raft.md' },
          start: 0,
          detail: 'leader election',
        },
      ],
    ],
    ['"Raft in Anger"', 'deep-dives', [{ target: { title: 'Raft in Anger' }, start: 0 }]],
    [
      'Episode 2 on clocks, Episode 3 on logs',
      'deep-dives',
      [
        { target: { number: 2 }, start: 0, detail: 'on clocks' },
        { target: { number: 3 }, start: 21, detail: 'on logs' },
      ],
    ],
    ['Raft', 'deep-dives', []],
    [
      'Combines well with A and B from Episode 4',
      'combines-with',
      [
        { target: { number: 4, name: 'A' }, start: 19 },
        { target: { number: 4, name: 'B' }, start: 25 },
      ],
    ],
    [
      'A and B from Episode 4, C (Episode 5)',
      'combines-with',
      [
        { target: { number: 4, name: 'A' }, start: 0 },
        { target: { number: 4, name: 'B' }, start: 6 },
        { target: { number: 5, name: 'C' }, start: 24 },
      ],
    ],
    ['Episode 4', 'combines-with', [{ target: { number: 4 }, start: 0 }]],
    ['A', 'combines-with', [{ target: { name: 'A' }, start: 0 }]],
    [
      'A from Episode 4 and B',
      'combines-with',
      [
        { target: { number: 4, name: 'A' }, start: 0 },
        { target: { name: 'B' }, start: 21 },
      ],
    ],
    [
      'Episode 1 of the Deep Series',
      'requires',
      [{ target: { number: 1, series: 'Deep Series' }, start: 0 }],
    ],
    ['Episodes 1-500', 'requires', [{ target: { number: 1, to: 500 }, start: 0 }]],
    [
      'Familiarity with Raft; basic Paxos',
      'requires',
      [
        { target: { name: 'Raft' }, start: 17 },
        { target: { name: 'Paxos' }, start: 29 },
      ],
    ],
    [
      '[Bulkhead](bulkhead.md), [Retry](retry.md)',
      'combines-with',
      [
        { target: { title: 'Bulkhead', path: 'bulkhead.md' }, start: 0 },
        { target: { title: 'Retry', path: 'retry.md' }, start: 10 },
      ],
    ],
    [
      'Episode 5 "Raft": leader election',
      'case-study',
      [{ target: { number: 5, title: 'Raft' }, start: 0, detail: 'leader election' }],
    ],
    [
      'Episode 1\nEpisode 2',
      'requires',
      [
        { target: { number: 1 }, start: 0 },
        { target: { number: 2 }, start: 10 },
      ],
    ],
    [
      'Netflix (Episode 4, Episode 5)',
      'case-study',
      [
        { target: { number: 4 }, start: 9 },
        { target: { number: 5 }, start: 9 },
      ],
    ],
    [
      '#3, #4',
      'requires',
      [
        { target: { number: 3 }, start: 0 },
        { target: { number: 4 }, start: 0 },
      ],
    ],
    [
      'Ep. 3; E04',
      'requires',
      [
        { target: { number: 3 }, start: 0 },
        { target: { number: 4 }, start: 7 },
      ],
    ],
    ['', 'requires', []],
    ['एपिसोड 2', 'requires', [{ target: { number: 2 }, start: 0 }]],
    [
      'SQL, HTTP',
      'requires',
      [
        { target: { name: 'SQL' }, start: 0 },
        { target: { name: 'HTTP' }, start: 5 },
      ],
    ],
    [
      'Episode 3 and 5 for time',
      'requires',
      [
        { target: { number: 3 }, start: 0, detail: 'for time' },
        { target: { number: 5 }, start: 0, detail: 'for time' },
      ],
    ],
    [
      '**Raft** - leader election',
      'extends',
      [{ target: { name: 'Raft' }, start: 0, detail: 'leader election' }],
    ],
  ])('%j %s', (value, relation, statements) => {
    expect(readStatements(inlineOf(value), relation)).toEqual(statements)
  })
})

describe('defects', () => {
  test('the first of the names before an episode is a name like the others', () => {
    expect(targetsOf('Clocks, Raft and Episode 4', 'requires')).toEqual([
      { name: 'Clocks' },
      { name: 'Raft' },
      { number: 4 },
    ])
  })

  test('a name from a range of episodes is one statement for each', () => {
    expect(targetsOf('A from Episodes 4-5', 'combines-with')).toEqual([
      { number: 4, name: 'A' },
      { number: 5, name: 'A' },
    ])
  })

  test('what a pattern is combined for is a detail, not a part of its name', () => {
    expect(readStatements(inlineOf('Bulkhead for isolation'), 'combines-with')).toEqual([
      { target: { name: 'Bulkhead' }, detail: 'for isolation', start: 0 },
    ])
  })

  test('“then” and “either” lead in and are no names', () => {
    expect(targetsOf('Episode 2, then Raft', 'requires')).toEqual([{ number: 2 }, { name: 'Raft' }])
    expect(targetsOf('Either Raft or Paxos', 'requires')).toEqual([
      { name: 'Raft' },
      { name: 'Paxos' },
    ])
  })
})
