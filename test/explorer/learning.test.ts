import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readHeard, writeHeard } from '../../src/explorer/heard.ts'
import { pathMarkdown } from '../../src/explorer/learning/markdown.ts'
import { curveOf, pictureOf } from '../../src/explorer/learning/picture.ts'
import { progressTo } from '../../src/explorer/learning/progress.ts'
import type { AtlasGraph } from '../../src/model/graph.ts'
import type { NodeKey } from '../../src/model/key.ts'
import { learningPath } from '../../src/query/path.ts'
import { graphOf } from '../../src/query/site.ts'
import { minutesIn } from '../../src/text/minutes.ts'
import { atlas, edge, node } from './sample.ts'

const key = (name: string): NodeKey => `episode:${name}` as NodeKey

/** "d c, d b, c a": d requires c and b, c requires a; an hour each. */
function graph(requirements: string): AtlasGraph {
  const pairs = requirements.split(', ').map((pair) => pair.split(' '))
  const names = [...new Set(pairs.flat())].sort()
  return graphOf(
    atlas(
      names.map((name) => node(key(name), { durationMinutes: 60 })),
      pairs.map(([from = '', to = '']) => edge(`${key(from)} requires ${key(to)}`)),
    ),
  )
}

const statesOf = (of: AtlasGraph, heard: string[], time?: number) => {
  const { states } = progressTo(of, key('d'), { known: [], heard: heard.map(key), time })
  return Object.fromEntries([...states].map(([step, state]) => [step.slice(8), state]))
}

test('what requires nothing that is left can be heard now', () => {
  const of = graph('d c, d b, c a')
  expect(statesOf(of, [])).toEqual({ a: 'next', b: 'next', c: 'later', d: 'later' })
  expect(statesOf(of, ['a'])).toEqual({ a: 'heard', b: 'next', c: 'next', d: 'later' })
})

test('what only a heard step requires is not needed any more', () => {
  expect(statesOf(graph('d c, d b, c a'), ['c'])).toMatchObject({ c: 'heard', a: 'needless' })
})

test('a time leaves out what does not fit; what was heard takes none of it', () => {
  const of = graph('d c, d b, c a')
  expect(statesOf(of, [], 120)).toEqual({ a: 'next', b: 'next', c: 'left-out', d: 'left-out' })
  expect(Object.values(statesOf(of, ['a', 'b'], 120))).not.toContain('left-out')
})

test('every step of a path is in the picture once, layers follow the requirements', () => {
  const pairs = fc.uniqueArray(
    fc.tuple(fc.nat(8), fc.nat(8)).filter(([a, b]) => a > b),
    { minLength: 1, maxLength: 16, selector: ([a, b]) => `${a} ${b}` },
  )
  fc.assert(
    fc.property(pairs, (all) => {
      const goal = Math.max(...all.flat())
      const path = learningPath(graph(all.map(([a, b]) => `${a} ${b}`).join(', ')), key(`${goal}`))
      const { cards, lines, width, height } = pictureOf(path, {
        width: 100,
        height: 40,
        direction: 'right',
      })
      expect(cards.flatMap(({ keys }) => keys)).toEqual(path.steps.map((step) => step.key))
      for (const { from, to } of lines) {
        const [before, after] = [cards[from], cards[to]]
        expect((before?.x ?? 0) + 100).toBeLessThan(after?.x ?? 0)
      }
      for (const { x, y, ...card } of cards) {
        expect(Math.min(x, y)).toBeGreaterThanOrEqual(0)
        expect(x + card.width).toBeLessThanOrEqual(width)
        expect(y + card.height).toBeLessThanOrEqual(height)
      }
      for (const [at, card] of cards.entries())
        for (const other of cards.slice(at + 1))
          expect(Math.abs(card.x - other.x) >= 100 || Math.abs(card.y - other.y) >= 40).toBe(true)
    }),
  )
})

test('steps that require each other are one card, and a longer way draws no line', () => {
  const cycle = pictureOf(learningPath(graph('d c, c b, b c, b a'), key('d')), {
    width: 100,
    height: 40,
    direction: 'down',
  })
  expect(cycle.cards.map(({ keys }) => keys.length)).toEqual([1, 2, 1])
  const long = pictureOf(learningPath(graph('c b, b a, c a'), key('c')), {
    width: 100,
    height: 40,
    direction: 'down',
  })
  expect(long.lines.length).toBe(2)
})

test('a line begins and ends where its points do', () => {
  const points = [
    { x: 0, y: 0 },
    { x: 10, y: 5 },
    { x: 20, y: 5 },
    { x: 30, y: 0 },
  ]
  expect(curveOf(points)).toBe('M0,0Q10,5 15,5Q20,5 30,0')
  expect(curveOf(points.slice(0, 2))).toBe('M0,0L10,5')
  expect(curveOf([])).toBe('')
})

test('Markdown has the ticks, the hours, the reasons with their places, and what does not fit', () => {
  const of = graph('d c, c a')
  const progress = progressTo(of, key('d'), { known: [], heard: [key('a')], time: 60 })
  const place = { column: 1, endLine: 3, section: [], rule: 'r', excerpt: '' }
  const text = pathMarkdown(progress, {
    goal: 'd *all*',
    known: ['x'],
    nameOf: (node) => node.slice(8),
    evidenceOf: (_, { key: by }) => [{ ...place, path: `${by.slice(8)}.md`, line: 3 }],
    address: 'https://a.example/#/path',
  })
  expect(text).toBe(
    [
      '# Learning path: d \\*all\\*',
      '',
      '1 step, 1 h',
      'What you know already: x',
      '',
      '- [x] a (1 h): required by c (`c.md:3`)',
      '- [ ] c (1 h): required by d (`d.md:3`)',
      '',
      '## No time for these in 1 h',
      '',
      '- [ ] d (1 h)',
      '',
      '<https://a.example/#/path>',
      '',
    ].join('\n'),
  )
})

test('what was heard is kept for each corpus apart, and damage counts as nothing', () => {
  const kept = new Map<string, string>()
  const storage = {
    recall: (name: string) => kept.get(name) ?? null,
    remember: (name: string, value: string) => void kept.set(name, value),
  }
  writeHeard(storage, 'one', [key('a')])
  expect(readHeard(storage, 'one')).toEqual([key('a')])
  expect(readHeard(storage, 'two')).toEqual([])
  for (const damaged of ['{', '7', '{"a":1}']) {
    for (const name of kept.keys()) kept.set(name, damaged)
    expect(readHeard(storage, 'one')).toEqual([])
  }
})

test('a time is read as people write it', () => {
  const times = ['6h', '6 h', '90 min', '1h30', '1 h 30 min', '1.5 hours', '90', '0']
  expect(times.map(minutesIn)).toEqual([360, 360, 90, 90, 90, 90, 90, 0])
  for (const text of ['', ' ', 'soon', '-1', '1:30', 'h']) expect(minutesIn(text)).toBeUndefined()
})
