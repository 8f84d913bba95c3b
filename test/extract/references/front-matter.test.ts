import { describe, expect, test } from 'vitest'
import { headerStatements } from '../../../src/extract/references/front-matter.ts'
import { readYaml } from '../../../src/extract/values/yaml.ts'

const statementsIn = (yaml: string) => {
  const entries = readYaml(yaml).values.flatMap((one) => (one.kind === 'map' ? one.entries : []))
  return headerStatements({ entries }).map(({ relation, target, detail, line }) => [
    line,
    relation,
    target,
    ...(detail === undefined ? [] : [detail]),
  ])
}

describe('a header states', () => {
  test.each([
    [
      'requires: 20, 165',
      [
        [0, 'requires', { number: 20 }],
        [0, 'requires', { number: 165 }],
      ],
    ],
    ['requires: 7', [[0, 'requires', { number: 7 }]]],
    [
      'prerequisites: [1, "#2", Clocks]',
      [
        [0, 'requires', { number: 1 }],
        [0, 'requires', { number: 2 }],
        [0, 'requires', { name: 'Clocks' }],
      ],
    ],
    [
      'dependsOn:\n  - Episode 3: for clocks\n  - 04-d.md',
      [
        [1, 'requires', { number: 3 }, 'for clocks'],
        [2, 'requires', { number: 4, path: '04-d.md' }],
      ],
    ],
    [
      'prerequisites:\n  episodes: [1]\n  concepts:\n    - Clocks',
      [
        [1, 'requires', { number: 1 }],
        [3, 'requires', { name: 'Clocks' }],
      ],
    ],
    [
      'next: { episode: 5, title: Quorums, series: Basics, why: votes }',
      [[0, 'next', { number: 5, title: 'Quorums', series: 'Basics' }, 'votes']],
    ],
    [
      'related:\n  - title: Quorums\n    url: 05-q.md',
      [[1, 'related-to', { number: 5, title: 'Quorums', path: '05-q.md' }]],
    ],
    [
      'related: "[Quorums](05-q.md)"',
      [[0, 'related-to', { number: 5, title: 'Quorums', path: '05-q.md' }]],
    ],
    ['see_also: [[raft]]', [[0, 'related-to', { name: 'raft' }]]],
    ['see_also: "[[raft|the log]]"', [[0, 'related-to', { path: 'raft' }]]],
    ['prerequisites: [{path: a.md, importance: high}]', [[0, 'requires', { path: 'a.md' }]]],
    [
      'prerequisites:\n  - importance: high\n    title: Clocks\n    required: yes\n    tags: [a, b]',
      [[2, 'requires', { title: 'Clocks' }]],
    ],
    [
      'prerequisites: [{slug: 04-order, level: 3}]',
      [[0, 'requires', { number: 4, path: '04-order' }]],
    ],
    ['prerequisites: [{importance: high}, {status: done, note: b}]', []],
    [
      'prerequisites: {a.md: for clocks, Lamport clocks: basics}',
      [
        [0, 'requires', { path: 'a.md' }, 'for clocks'],
        [0, 'requires', { name: 'Lamport clocks' }, 'basics'],
      ],
    ],
    [
      'prerequisites: {required: [1], optional: Episode 2}',
      [
        [0, 'requires', { number: 1 }],
        [0, 'requires', { number: 2 }],
      ],
    ],
    [
      'related: {episode: 3, knowledge: Clocks}',
      [
        [0, 'related-to', { number: 3 }],
        [0, 'related-to', { name: 'Clocks' }],
      ],
    ],
    ['requires: none', []],
    ['requires: [Episode Number]', []],
    ['requires:', []],
    ['tags: [1, 2]', []],
    ['series: Basics', []],
  ])('%j', (yaml, statements) => {
    expect(statementsIn(yaml)).toEqual(statements)
  })
})
