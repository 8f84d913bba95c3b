import { describe, expect, test } from 'vitest'
import type { Anchor } from '../../../src/extract/references/anchors.ts'
import {
  cleanDetail,
  cleanName,
  splitClauses,
  splitNames,
} from '../../../src/extract/references/names.ts'

const clausesOf = (text: string, anchors: readonly Anchor[] = []) =>
  splitClauses(text, anchors).map(({ start, end }) => text.slice(start, end))

describe('clauses end at semicolons and line ends', () => {
  test.each<[text: string, clauses: string[]]>([
    ['a; b', ['a', ' b']],
    ['a (x; y); b', ['a (x; y)', ' b']],
    ['a\nb', ['a', 'b']],
    ['; a ;; b', [' a ', ' b']],
    ['a) ; b', ['a) ', ' b']],
    ['(a; b', ['(a; b']],
    ['', []],
    [' ', []],
  ])('%j', (text, clauses) => {
    expect(clausesOf(text)).toEqual(clauses)
  })

  test('but not inside what points at a document', () => {
    const anchors = [{ start: 0, end: 7, targets: [] }]
    expect(clausesOf('“a; b”, c; d', anchors)).toEqual(['“a; b”, c', ' d'])
  })
})

describe('names are set apart by commas, “and”, “&”, “+”, “plus” and “or”', () => {
  test.each<[text: string, names: ReturnType<typeof splitNames>]>([
    [
      'A, B and C',
      [
        { text: 'A', start: 0, isListed: false },
        { text: 'B', start: 3, isListed: true },
        { text: 'C', start: 9, isListed: true },
      ],
    ],
    [
      'A (x, y), B',
      [
        { text: 'A (x, y)', start: 0, isListed: false },
        { text: 'B', start: 10, isListed: true },
      ],
    ],
    [
      'A & B + C plus D or E',
      [
        { text: 'A', start: 0, isListed: false },
        { text: 'B', start: 4, isListed: true },
        { text: 'C', start: 8, isListed: true },
        { text: 'D', start: 15, isListed: true },
        { text: 'E', start: 20, isListed: true },
      ],
    ],
    [
      'Rock and Roll',
      [
        { text: 'Rock', start: 0, isListed: false },
        { text: 'Roll', start: 9, isListed: true },
      ],
    ],
    [
      'Understanding of A, basic B',
      [
        { text: 'A', start: 17, isListed: false },
        { text: 'B', start: 26, isListed: true },
      ],
    ],
    [
      'A and, B',
      [
        { text: 'A', start: 0, isListed: false },
        { text: 'B', start: 7, isListed: true },
      ],
    ],
    [', A', [{ text: 'A', start: 2, isListed: true }]],
    [
      'A, , B',
      [
        { text: 'A', start: 0, isListed: false },
        { text: 'B', start: 5, isListed: true },
      ],
    ],
    [
      'Candlelight and Handles',
      [
        { text: 'Candlelight', start: 0, isListed: false },
        { text: 'Handles', start: 16, isListed: true },
      ],
    ],
    ['Brandy', [{ text: 'Brandy', start: 0, isListed: false }]],
    ['the A of B', [{ text: 'A of B', start: 4, isListed: false }]],
    [
      'Combines well with A and B',
      [
        { text: 'A', start: 19, isListed: false },
        { text: 'B', start: 25, isListed: true },
      ],
    ],
    ['A / B', [{ text: 'A / B', start: 0, isListed: false }]],
    [
      'A;B\nC',
      [
        { text: 'A', start: 0, isListed: false },
        { text: 'B', start: 2, isListed: true },
        { text: 'C', start: 4, isListed: true },
      ],
    ],
    [
      'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx, B',
      [{ text: 'B', start: 83, isListed: true }],
    ],
    [
      '“A”, *B*',
      [
        { text: 'A', start: 1, isListed: false },
        { text: 'B', start: 6, isListed: true },
      ],
    ],
    ['A from', [{ text: 'A', start: 0, isListed: false }]],
    [
      'CAP, A and CAP',
      [
        { text: 'CAP', start: 0, isListed: false },
        { text: 'A', start: 5, isListed: true },
        { text: 'CAP', start: 11, isListed: true },
      ],
    ],
  ])('%j', (text, names) => {
    expect(splitNames(text)).toEqual(names)
  })
})

describe('a name is what is left without lead-in and joints', () => {
  test.each<[text: string, name: string]>([
    ['Understanding of clocks', 'clocks'],
    ['a basic understanding of clocks', 'clocks'],
    ['strong knowledge in the basics of Raft', 'Raft'],
    ['the', ''],
    ['See also Raft', 'Raft'],
    ['Raft (', 'Raft'],
    ['Raft from', 'Raft'],
    ['with the with Raft of', 'Raft'],
    ['"Raft"', 'Raft'],
    ['C++', 'C++'],
    ['  A\n B ', 'A B'],
    ['—', ''],
    ['Familiar with Paxos.', 'Paxos'],
    ['Theory of queues', 'Theory of queues'],
    ['Basic Paxos', 'Paxos'],
    ['Andromeda', 'Andromeda'],
    ['2PC', '2PC'],
    ['working knowledge of', ''],
  ])('%j', (text, name) => {
    expect(cleanName(text)).toBe(name)
    expect(cleanName(name)).toBe(name)
  })

  test('the full stop before a name belongs to it', () => {
    expect(cleanName('.NET')).toBe('.NET')
  })
})

describe('a detail is one line without joints at its ends', () => {
  test.each<[text: string, detail: string]>([
    [' for clocks, ', 'for clocks'],
    [' — why and', 'why'],
    ['and', ''],
    ['.', ''],
    ['for A and B.', 'for A and B'],
    [', and', ''],
    ['x…', 'x…'],
  ])('%j', (text, detail) => {
    expect(cleanDetail(text)).toBe(detail)
  })
})
