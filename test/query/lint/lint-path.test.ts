import { describe, expect, test } from 'vitest'
import type { NodeKey } from '../../../src/model/key.ts'
import { lintPath } from '../../../src/query/lint/lint-path.ts'
import { graphOf, key } from '../../support/graph.ts'

/** Three that follow each other, one that requires a fourth, and another series with its own 1. */
function series() {
  const graph = graphOf(
    [
      ['2', 'requires', '1'],
      ['3', 'requires', '2'],
      ['5', 'requires', '4'],
      ['4', 'requires', '3'],
    ],
    ['other'],
  )
  const titles = ['Clocks', 'Order of Events', 'Consensus', 'Quorums', 'Leases']
  for (const [index, label] of titles.entries()) {
    const attributes = { label, series: 'A', durationMinutes: 60, path: `a/0${index + 1}.md` }
    graph.mergeNodeAttributes(key(index + 1), attributes)
  }
  graph.mergeNodeAttributes(key('other'), {
    number: 1,
    label: 'Cats',
    series: 'B',
    path: 'b/01.md',
  })
  return graph
}

function lint(text: string, known: NodeKey[] = []) {
  return lintPath(series(), text, { path: 'path.md', known }).map(
    ({ rule, line, column, message }) => `${line}:${column} ${rule}: ${message}`,
  )
}

describe('a path in order', () => {
  test.each([
    ['of titles', '- Clocks\n- Order of Events\n- Consensus\n'],
    ['of numbers', '1. Episode 1: Clocks\n2. Ep. 2 – Order\n3. E3\n'],
    ['of a range', '- Episodes 1-3 (3 h)\n'],
    ['of a list of numbers', '* Episodes 1, 2 and 3\n'],
    ['of links', '- [the first](a/01.md)\n- [[Order of Events]]\n- [x](../corpus/a/03.md#top)\n'],
    ['of bare lines', 'My path\n\nClocks\r\nOrder of Events\rConsensus, 1 h\n'],
    [
      'of a table',
      '| # | Title | Hours |\n|--|--|--|\n| 1 | Clocks | 1 |\n| 2 | **Order of Events** | 1.0 |\n| | Total | 2 |\n',
    ],
    [
      'with remarks, code and comments',
      '---\ntitle: x\n---\n# Road\n\nHear Episode 5 some day.\n\n- [x] Clocks\n  - because of cats\n\n```\n- Consensus\n```\n\n<!-- \n- Leases\n-->\n',
    ],
  ])('%s has no findings', (_, text) => {
    expect(lint(text)).toEqual([])
  })
})

describe('a finding', () => {
  test('names what stands too early, with both places and the source', () => {
    expect(lint('- Order of Events\n- Clocks\n')).toEqual([
      '1:3 path-order: Found Episode 2 “Order of Events” before Episode 1 “Clocks”, which it requires (2.md:1); expected it before, found it in line 2',
    ])
  })

  test('names each missing requirement once, through others too', () => {
    expect(lint('- Consensus\n- Quorums\n')).toEqual([
      '1:3 path-missing-prerequisite: Found Episode 3 “Consensus” without Episode 2 “Order of Events”, which it requires (3.md:1); expected it before',
      '1:3 path-missing-prerequisite: Found Episode 3 “Consensus” without Episode 1 “Clocks”, which Episode 2 “Order of Events” requires (2.md:1); expected it before',
    ])
    expect(lint('- Consensus\n', [key(2)])).toEqual([])
  })

  test('names what is unknown, with the nearest title', () => {
    expect(lint('- Clocks\n- The Events Order\n- Nothing like it\n')).toEqual([
      '2:3 path-unknown-item: Found “The Events Order”, expected a document of the corpus; the nearest is Episode 2 “Order of Events”',
      '3:3 path-unknown-item: Found “Nothing like it”, expected a document of the corpus',
    ])
  })

  test('names a number of two series, unless the rest of the path decides', () => {
    expect(lint('- Episode 1\n')).toEqual([
      '1:3 path-ambiguous-item: Found “Episode 1”, which names episode:1, episode:other, expected one of them',
    ])
    expect(lint('- Episode 1\n- Episode 2\n')).toEqual([])
    expect(lint('- Episode 1: Cats\n')).toEqual([])
  })

  test('names what stands twice, and a title beside the wrong number', () => {
    expect(lint('- Clocks\n- Episode 2: Consensus\n- Clocks\n')).toEqual([
      '2:3 path-title: Found “Consensus” beside Episode 2 “Order of Events”, expected its own title: “Consensus” is Episode 3 “Consensus”',
      '3:3 path-duplicate: Found Episode 1 “Clocks” again, expected it once: it stands in line 1',
    ])
  })

  test('says that a file holds no path', () => {
    expect(lint('# Road\n\nOnly words.\n')).toEqual([
      '1:1 path-empty: Found no list item, no table row and no line that names an episode, expected a path',
    ])
  })

  test('is none for the order inside a circle', () => {
    const graph = graphOf([
      ['1', 'requires', '2'],
      ['2', 'requires', '1'],
    ])
    expect(lintPath(graph, '- Episode 1\n- Episode 2\n', { path: 'path.md' })).toEqual([])
  })
})

describe('a time', () => {
  test('beside an item is compared with the document', () => {
    expect(lint('- Clocks (2 h)\n- Order of Events – 65 min\n')).toEqual([
      '1:3 path-hours: Found 2 h for Episode 1 “Clocks”, expected 1 h, as the document says',
      '2:3 path-hours: Found 1 h 5 min for Episode 2 “Order of Events”, expected 1 h, as the document says',
    ])
  })

  test.each([
    [
      '- Clocks\n- Order of Events\n\nTotal: 3 hours\n',
      '4:1 path-total: Found 3 h in all, expected 2 h, the sum of the items',
    ],
    [
      '- Clocks\n- Total: 90 min\n',
      '2:3 path-total: Found 1 h 30 min in all, expected 1 h, the sum of the items',
    ],
    [
      '# Road (4 h)\n\n## One (1 h)\n- Clocks\n\n## Two (2h)\n- Order of Events\n',
      '1:3 path-total: Found 4 h in all, expected 2 h, the sum of the items\n6:4 path-total: Found 2 h in all, expected 1 h, the sum of the items',
    ],
  ])('of several is compared with their sum: %j', (text, expected) => {
    expect(lint(text).join('\n')).toBe(expected)
  })

  test.each([
    '- Clocks\n\nTotal: 1 h\n\n- Order of Events\n\nTotal: 1 h\n\nIn all 2 hours.\n',
    '- Clocks\n- Order of Events\n\nDuration: 1.5-3 h\n',
    '- Clocks\n- Order of Events\n\nTotal: about 2.5 hours\n',
    '# Road (2 h)\n\n## One\n- Clocks\n## Two\n- Order of Events\n',
    '- Episode 1: Cats\n\nTotal: 3 h\n',
  ])('that agrees as it is written is right: %j', (text) => {
    expect(lint(text)).toEqual([])
  })
})

describe('a hostile path', () => {
  const LENGTH = 100_000

  test.each([
    'Episode 1 ',
    ' ',
    '\t',
    '1 h ',
    '1,',
    '1 to ',
    '1 - 2 and ',
    '1-999,',
    '[',
    '](',
    '((',
    '_ ',
    '9',
  ])('of a line of “%s” is read in linear time, as far as it is read', (seed) => {
    const start = performance.now()
    for (const before of ['- ', '- Episode 1', '# ', 'Total '])
      expect(lint(`- Clocks\n${before}${seed.repeat(LENGTH / seed.length)}x\n`).join('\n')).toMatch(
        /2:2001 path-long-line: Found a line of \d{5,6} characters, expected at most 2000; the rest of it is not read/,
      )
    expect(performance.now() - start).toBeLessThan(2000)
  })

  test('of more items than anybody hears says from where on it is not read', () => {
    const start = performance.now()
    const found = lint('- Clocks\n'.repeat(200_000))
    expect(found).toContainEqual(
      '5001:3 path-too-long: Found more than 5000 items, expected a path; from here on nothing is read',
    )
    expect(performance.now() - start).toBeLessThan(10_000)
  })

  test('of a range beyond all numbers names nothing', () => {
    expect(lint('- Episodes 1-9999\n')).toEqual([
      '1:3 path-unknown-item: Found “Episodes 1-9999”, expected a document of the corpus',
    ])
  })
})
