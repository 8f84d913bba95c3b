import { describe, expect, test } from 'vitest'
import { readDocument } from '../../../src/extract/document.ts'
import { readConnections, type Self } from '../../../src/extract/references/read.ts'
import { episodeKey } from '../../../src/model/key.ts'
import type { ConnectionTarget } from '../../../src/model/record.ts'

const read = (text: string, self: Partial<Self> = {}) => {
  const source = { path: 'a.md', key: episodeKey('a.md'), kind: 'episode' as const, text, hash: '' }
  const document = readDocument({ ...source, isDamaged: false })
  return { ...readConnections(document, { kind: 'episode', ...self }), problems: document.problems }
}

const named = ({ number, to, title, series, path, name }: ConnectionTarget) =>
  [number, to && `to ${to}`, title && `“${title}”`, series && `of ${series}`, path, name]
    .filter((part) => part !== undefined)
    .join(' ')

/** What a text states, one line each: place, relation, target, what for, and of whom if not of itself. */
const saidIn = (text: string, self?: Partial<Self>) =>
  read(text, self).records.map(({ evidence, relation, target, detail, source }) =>
    [
      `${evidence.line}:${evidence.column} ${relation}`,
      ...[named(target)].filter((name) => name !== ''),
      ...(detail ? [`| ${detail}`] : []),
      ...(source ? [`< ${named(source)}`] : []),
    ].join(' '),
  )

const table = (...rows: string[]) =>
  [rows[0], rows[0]?.replace(/[^|]+/g, '---'), ...rows.slice(1)].join('\n')

describe('tables', () => {
  test('a column that states a relation speaks of the episode of its row', () => {
    const text = table(
      '| Episode | Prerequisites |',
      '| 5 | 1, 3-4 |',
      '| 6 | Episode 5 |',
      '| 7 | — |',
    )
    expect(saidIn(text)).toEqual([
      '3:7 requires 1 < 5',
      '3:7 requires 3 < 5',
      '3:7 requires 4 < 5',
      '4:7 requires 5 < 6',
    ])
  })

  test('the row may be named by a link, and columns may come in any order', () => {
    const text = table('| Requires | Page |', '| Raft; Episode 2 | [Logs](logs.md) |')
    expect(saidIn(table('| Page | Requires |', '| [Logs](logs.md) | Raft; Episode 2 |'))).toEqual([
      '3:21 requires Raft < “Logs” logs.md',
      '3:27 requires 2 < “Logs” logs.md',
    ])
    expect(saidIn(text).slice(0, 2)).toEqual(['3:3 requires Raft', '3:9 requires 2'])
  })

  test('a column of reasons is the detail of what the row names', () => {
    const text = table('| Pattern | Why |', '| Retry | for slow links |', '| Saga | — |')
    expect(saidIn(`## Related Patterns\n\n${text}`)).toEqual([
      '5:3 related-to Retry | for slow links',
      '6:3 related-to Saga',
    ])
  })

  test('a column may say which relation each row states, and another where it is taught', () => {
    const text = table(
      '| Pattern | Relation | Episode |',
      '| Bulkhead | combines with | 31 |',
      '| Retry | works well with | |',
      '| Saga | rarely seen beside | 7 |',
    )
    expect(saidIn(`## Map\n\n${text}`)).toEqual([
      '5:3 combines-with 31 Bulkhead',
      '6:3 combines-with Retry',
    ])
    expect(saidIn(table('| Relationship | Episode |', '| Prerequisite | 12 |'))).toEqual([
      '3:18 requires 12',
    ])
  })

  test('what rows about listeners ask of them is nothing to learn, unless it points somewhere', () => {
    const text = table(
      '| Role | Prerequisites |',
      '| Manager | 5+ years of practice, a budget |',
      '| Engineer | Episode 4 |',
    )
    expect(saidIn(`## Audience & Prerequisites\n\n${text}`)).toEqual(['6:14 requires 4'])
  })

  test('a row may begin with the relation', () => {
    expect(saidIn(table('| Field | Value |', '| **Prerequisites** | Episodes 1-2 |'))).toEqual([
      '3:23 requires 1',
      '3:23 requires 2',
    ])
  })

  test('below “DON’T Use When” a column of alternatives states nothing', () => {
    const text = table('| Case | Alternative |', '| Small | [Cron](cron.md) |')
    expect(saidIn(`## DON'T Use When\n\n${text}`, { kind: 'pattern' })).toEqual([])
  })
})

test('“all earlier episodes” below a heading of prerequisites are those before its own', () => {
  const text = '## Prerequisites\n\nYou should know all earlier episodes well.'
  expect(saidIn(text, { number: 3 })).toEqual(['3:17 requires 1', '3:17 requires 2'])
  expect(saidIn(text.replace('Prerequisites', 'Summary'), { number: 3 })).toEqual([])
})

describe('what must be heard first', () => {
  test('is listed below a bold line as below a label', () => {
    const text =
      '**What you need before this**\n\n- Episode 4 (isolation)\n- double-entry bookkeeping'
    expect(saidIn(text)).toEqual([
      '3:3 requires 4 | isolation',
      '4:3 requires double-entry bookkeeping',
    ])
  })

  test('is not named by what a dash says of an episode', () => {
    const text = '## Prerequisites\n\n1. Sharding and replication — Episode 8'
    expect(saidIn(text)).toEqual(['3:31 requires 8'])
  })

  test('is what an episode says that it builds on', () => {
    expect(saidIn('## Builds on\n\n- some embedded C')).toEqual(['3:3 requires some embedded C'])
    expect(saidIn('Builds on: Episode 4, Episode 5')).toEqual([
      '1:12 requires 4',
      '1:12 requires 5',
    ])
  })

  test('is told by a column that says why, and no number alone is a name', () => {
    const rows = [
      '| No | Title | Why |',
      '| 2 | Clocks | listen first |',
      '| 5 | Logs | we like it |',
    ]
    expect(saidIn(table(...rows))).toEqual(['3:3 requires 2'])
    expect(saidIn(table('| Chapter | Why |', '| 2 | listen first |'))).toEqual([])
  })

  test('is not what any field called example or needs says', () => {
    expect(saidIn('Needs: Episode 4')).toEqual(['1:8 refers-to 4'])
    expect(saidIn('## Connections\n\n- Needs: Episode 4')).toEqual(['3:10 requires 4'])
  })
})

describe('raw HTML', () => {
  test('a table is a table', () => {
    const text = [
      '<table>',
      '<tr><th>Episode</th><th>Prerequisites</th></tr>',
      '<tr><td rowspan="2">Episode 5</td><td>Episode 1</td></tr>',
      '<tr><td><a href="02-b.md">Beta</a></td></tr>',
      '</table>',
    ].join('\n')
    expect(saidIn(text)).toEqual(['3:39 requires 1 < 5', '4:27 requires 2 “Beta” 02-b.md < 5'])
  })

  test('links are links, in a line and in a block', () => {
    expect(saidIn('See <a href="04-d.md">Delta</a>.')).toEqual(['1:23 refers-to 4 “Delta” 04-d.md'])
    expect(saidIn('<div class="x">See <a href="04-d.md">Delta</a>.</div>')).toEqual([
      '1:38 refers-to 4 “Delta” 04-d.md',
    ])
  })

  test('comments and scripts are not text', () => {
    expect(saidIn('<!-- Episode 3 -->\n\n<script>\nEpisode 4\n</script>')).toEqual([])
  })
})

describe('overviews', () => {
  const plan = [
    '# Plan',
    '## Storage Series',
    '### Episode 1: Pages (2 hours)',
    '**Prerequisites**: Episode 9 of the Basics Series',
    '### Episode 2: Logs',
    '- Episode 3: Trees',
    '  - Prerequisites: Episodes 1-2',
    '## Other',
    'Start with Episode 1.',
  ]

  test('entries are no references, what stands below one is said of its episode', () => {
    expect(saidIn(plan.join('\n\n'))).toEqual([
      '7:20 requires 9 of Basics Series < 1',
      '13:20 requires 1 of Storage Series < 3 of Storage Series',
      '13:20 requires 2 of Storage Series < 3 of Storage Series',
      '17:12 refers-to 1',
    ])
  })

  test('entries give titles', () => {
    expect(
      read(plan.join('\n\n')).announced.map(({ number, title, series, evidence }) => [
        number,
        title,
        series,
        evidence.line,
      ]),
    ).toEqual([
      [1, 'Pages', 'Storage Series', 5],
      [2, 'Logs', 'Storage Series', 9],
      [3, 'Trees', 'Storage Series', 11],
    ])
  })

  test('an episode with a number is no overview', () => {
    const list = '- Episode 1: Pages\n- Episode 2: Logs\n- Episode 3: Trees'
    expect(saidIn(list, { number: 9 })).toEqual([
      '1:3 refers-to 1 “Pages”',
      '2:3 refers-to 2 “Logs”',
      '3:3 refers-to 3 “Trees”',
    ])
  })
})

describe('series', () => {
  test.each([
    ['# A\n## Basics Series\n- Episode 1', '3:3 refers-to 1 of Basics Series'],
    ['# A\n## Series 2: Storage\n- Episode 1', '3:3 refers-to 1 of Storage'],
    ['# A\n## Time Series\n- Episode 1', '3:3 refers-to 1'],
    ['**Prerequisites**: Basics Series, Episode 4', '1:20 requires 4 of Basics Series'],
    ['Episodes 4-4 of the Basics Series', '1:1 refers-to 4 of Basics Series'],
  ])('%j', (text, said) => {
    expect(saidIn(text, { number: 7 })).toEqual([said])
  })

  test('the own series need not be said', () => {
    const self = { number: 7, series: 'The Basics Series' }
    expect(saidIn('# A\n\n## Basics Series\n\n- Episode 1', self)).toEqual(['5:3 refers-to 1'])
  })
})

describe('the words behind a link', () => {
  test('are what it is about, and the link is the title', () => {
    const text = '## Related\n\n- [Episode 8: Quorums](08-q.md) - Counting votes'
    expect(saidIn(text)).toEqual(['3:4 refers-to 8 “Quorums” 08-q.md | Counting votes'])
  })

  test('[[n,k,d]] is a code, not a page', () => {
    expect(saidIn('A [[7,1,3]] code and an [[n, k, d]] code; see [[raft]].')).toEqual([
      '1:49 refers-to “raft” raft',
    ])
  })
})

test('a slot that nobody filled names nothing', () => {
  expect(saidIn('## Prerequisites\n\n- [Pattern] from Episode [X]\n- Clocks')).toEqual([
    '4:3 requires Clocks',
  ])
})

test('what a combination is for stands behind its episode', () => {
  const text = '## Works Well With\n\n- Retry and Bulkhead from Episode 8: for timeouts'
  expect(saidIn(text)).toEqual([
    '3:3 combines-with 8 Retry | for timeouts',
    '3:13 combines-with 8 Bulkhead | for timeouts',
  ])
})

test('a colon may set apart a title from what it is for', () => {
  expect(saidIn('## Prerequisites\n\n- Episode 3 – Leases at Work: for locks')).toEqual([
    '3:3 requires 3 “Leases at Work” | for locks',
  ])
})

test('an episode is related to others by their titles', () => {
  expect(saidIn('---\nrelated: [Clocks at Sea, consensus]\n---\n')).toEqual([
    '2:11 refers-to “Clocks at Sea”',
  ])
})

test('"our first two episodes" are the first two, in a field and in a list as in prose', () => {
  const both = (place: string, relation: string) => [1, 2].map((n) => `${place} ${relation} ${n}`)
  expect(saidIn('**Prerequisites**: our first two episodes')).toEqual(both('1:20', 'requires'))
  expect(saidIn('## Prerequisites\n\n- Our first two episodes')).toEqual(both('3:3', 'requires'))
})

describe('what comes next', () => {
  test.each([
    [
      '**Next Episode**: Quorums at Work - “counting”',
      ['1:19 next “Quorums at Work” | “counting”'],
    ],
    ['**Next Episode**: We look at clocks.', ['1:19 next | We look at clocks']],
    ['**Next Episode**: TBD', []],
    ['**Next Episode**: Episode 6 will explore "Game Theory"', ['1:19 next 6 “Game Theory”']],
    ['## Next Episode\n\n**Episode 6: Games**', ['3:3 next 6 “Games”']],
    ['## Next Episode\n\nStay tuned.', ['1:4 next']],
    ['## What’s Next?\n\nIn the next episode we drift.', ['3:8 next']],
    ['**Next Episode:**\nEpisode 6 is about games.', ['2:1 next 6 | is about games']],
    ['**Next Episode**: Episode 6\nSee Episode 3.', ['1:19 next 6', '2:5 refers-to 3']],
    ['**Prerequisites:**\nEpisode 1\nSeries: Basics, Episode 2 of 9', ['2:1 requires 1']],
  ])('%j', (text, said) => {
    expect(saidIn(text)).toEqual(said)
  })
})

describe('an episode', () => {
  test('states no alternatives of a technique', () => {
    const text = '## Alternative Approaches\n\n- Gossip: slower\n\n## Extensions\n\n- Proofs'
    expect(saidIn(text)).toEqual([])
  })

  test('has related patterns, and refers to related episodes', () => {
    expect(saidIn('## Related Patterns\n\n- Bulkhead\n- [Retry](retry.md)')).toEqual([
      '3:3 related-to Bulkhead',
      '4:4 refers-to “Retry” retry.md',
    ])
  })
})

describe('what only looks like a reference', () => {
  test.each([
    'Episode 1 of 6',
    'The coupon SYNTAX99',
    'Part 3 will cover clocks',
    'Version 4.2, step 4, RFC 2119, ISO 8601',
    '**Requires**: see issue #4 on GitHub',
    '**Series**: Basics (Episodes 1-12)',
    '## 100+ Patterns: applied in production',
    '#### Combinations: order does not matter',
  ])('%s', (text) => {
    expect(read(text).records.filter(({ target }) => target.number !== undefined)).toEqual([])
  })
})

test('a range of more than 200 is one record and a problem', () => {
  const { records, problems } = read('\nSee Episodes 1-201.')
  expect(records.map(({ target }) => target)).toEqual([{ number: 1, to: 201 }])
  expect(problems).toEqual([
    {
      rule: 'long-range',
      severity: 'warning',
      path: 'a.md',
      line: 2,
      column: 5,
      message: 'Found a range of 201 episodes, expected at most 200; it means those that are there',
    },
  ])
})

test.each(['100000000', '9'.repeat(20), '9'.repeat(400)])(
  'a range to more than any number that is read is one record too: %s',
  (end) => {
    const { records, problems } = read(`\nSee Episodes 1-${end}.`)
    const to = Math.min(Number(end), Number.MAX_SAFE_INTEGER)
    expect(records.map(({ target }) => target)).toEqual([{ number: 1, to }])
    expect(problems.map(({ rule, line, column }) => [rule, line, column])).toEqual([
      ['long-range', 2, 5],
    ])
  },
)

test('a range that is written backwards is one record and a problem', () => {
  const { records, problems } = read('\nSee Episodes 9-3 and 12.')
  expect(records.map(({ target }) => target)).toEqual([{ number: 9, to: 3 }, { number: 12 }])
  expect(problems.map(({ rule, line, message }) => [rule, line, message])).toEqual([
    [
      'backward-range',
      2,
      'Found the range 9-3, expected its smaller number first; it means those that are there',
    ],
  ])
})

test('a number behind a title is no end of a range', () => {
  expect(read('Episode 9 - 3 Ways to Fail, Episode 8-2 hours').problems).toEqual([])
})

test('a table of two columns at the head of a document has its fields', () => {
  const rows = table('| Field | Value |', '| Requires | Episode 8; Linux namespaces |')
  expect(saidIn(`# Clinic\n\n${rows}`)).toEqual([
    '5:14 requires 8',
    '5:25 requires Linux namespaces',
  ])
  expect(saidIn(`# Clinic\n\n## Roles\n\n${rows}`)).toEqual(['7:14 requires 8'])
})

test.each([
  ['We assume Episode 7 and Episode 9.', ['requires 7', 'requires 9']],
  ['You should have heard Episode 7.', ['requires 7']],
  ['If trees are new to you, do Episode 9 first.', ['requires 9']],
  ['You should not start with Episode 7.', ['refers-to 7']],
  ['We retry, as you should. Episode 7 says why.', ['refers-to 7']],
])('“%s” demands what it names of the listener', (text, said) => {
  expect(saidIn(text, { number: 12 }).map((one) => one.replace(/^\S+ /, ''))).toEqual(said)
})
