import { describe, expect, test } from 'vitest'
import type { AtlasGraph } from '../../src/model/graph.ts'
import { nextSteps } from '../../src/query/next.ts'
import { learningPath } from '../../src/query/path.ts'
import { unlockingPath } from '../../src/query/unlocks.ts'
import { evidenceAt, graphOf, key } from '../support/graph.ts'

/** Gives nodes attributes that matter here: titles, series, minutes. */
function withAttributes(graph: AtlasGraph, all: Record<string, object>): AtlasGraph {
  for (const [name, attributes] of Object.entries(all))
    graph.mergeNodeAttributes(key(name), attributes)
  return graph
}

const whys = ({ steps }: ReturnType<typeof learningPath>) => steps.map(({ key, why }) => [key, why])

describe('the reasons of a step', () => {
  test('are in words and as data, with all evidence', () => {
    const graph = graphOf([
      ['3', 'requires', '1'],
      ['3', 'requires', '2'],
      ['2', 'requires', '1'],
    ])
    const evidence = [evidenceAt('3.md', 1), evidenceAt('3.md', 7)]
    graph.setEdgeAttribute('episode:3 requires episode:1', 'evidence', evidence)
    const path = learningPath(graph, key(3))
    expect(whys(path)).toEqual([
      ['episode:1', 'required by Episode 2, Episode 3'],
      ['episode:2', 'required by Episode 3'],
      ['episode:3', 'the goal'],
    ])
    expect(path.steps[0]?.because).toEqual([
      { key: 'episode:2', isNearest: true, evidence: [evidenceAt('2.md', 1)] },
      { key: 'episode:3', isNearest: false, evidence },
    ])
    expect(path.steps[2]?.because).toEqual([])
  })

  test('name the title where two episodes have one number', () => {
    const graph = withAttributes(
      graphOf([
        ['3', 'requires', '1'],
        ['other', 'requires', '1'],
        ['9', 'requires', '3'],
        ['9', 'requires', 'other'],
      ]),
      { other: { number: 3, label: 'Raft' }, '3': { label: 'Paxos' } },
    )
    expect(learningPath(graph, key(9)).steps[0]?.why).toBe(
      'required by Episode 3: Paxos, Episode 3: Raft',
    )
  })
})

describe('a pattern that is required by name', () => {
  const taught = () =>
    withAttributes(
      graphOf([
        ['5', 'requires', 'pattern:saga'],
        ['2', 'covers', 'pattern:saga'],
        ['3', 'covers', 'pattern:saga'],
        ['7', 'covers', 'pattern:saga'],
        ['2', 'requires', '1'],
      ]),
      Object.fromEntries(
        [1, 2, 3, 5, 7].map((number) => [number, { series: 'A', label: `Part ${number}` }]),
      ),
    )

  test('leads to the first episode of the series that is about it, and what that requires', () => {
    const path = learningPath(taught(), key(5))
    expect(whys(path)).toEqual([
      ['episode:1', 'required by Episode 2'],
      ['episode:2', 'required by Episode 5 (for saga)'],
      ['episode:5', 'the goal'],
    ])
    expect(path.steps[1]?.because).toEqual([
      {
        key: 'episode:5',
        via: 'pattern:saga',
        isNearest: true,
        evidence: [evidenceAt('5.md', 1)],
      },
    ])
    expect(path.untaught).toEqual([])
  })

  test.each([
    ['the one called after it', { '3': { label: 'The Saga explained' } }, ['3']],
    ['its home page', { 'pattern:saga': { path: 'patterns/saga.md' } }, ['pattern:saga']],
    ['no episode of another series', { '2': { series: 'B' }, '3': { series: 'B' } }, []],
  ])('leads rather to %s', (_, attributes, expected) => {
    const graph = withAttributes(taught(), attributes)
    const { steps } = learningPath(graph, key(5))
    expect(steps.map((step) => step.key)).toEqual([...expected, '5'].map(key))
  })

  test('leads to nothing that requires the reader', () => {
    const graph = graphOf([
      ['1', 'requires', '5'],
      ['1', 'covers', 'pattern:saga'],
      ['5', 'requires', 'pattern:saga'],
    ])
    const { steps, cycles, untaught } = learningPath(graph, key(5))
    expect([steps.map((step) => step.key), cycles]).toEqual([[key(5)], []])
    expect(untaught).toEqual([
      {
        key: 'pattern:saga',
        label: 'saga',
        because: [
          { key: key(5), via: 'pattern:saga', isNearest: true, evidence: [evidenceAt('5.md', 1)] },
        ],
      },
    ])
  })

  test.each([
    ['by itself', ['pattern:saga']],
    ['through the episode', ['2']],
    ['through another that teaches it as well', ['3']],
  ])('needs nothing where it is known %s', (_, known) => {
    const { steps } = learningPath(taught(), key(5), { known: known.map(key) })
    expect(steps.map((step) => step.key)).toEqual([key(5)])
  })

  test('is not known through an episode that only covers it, where another is called after it', () => {
    const graph = withAttributes(taught(), { '3': { label: 'The Saga explained' } })
    const { steps } = learningPath(graph, key(5), { known: [key(2)] })
    expect(steps.map((step) => step.key)).toEqual([key(3), key(5)])
  })

  test('keeps an episode that something else requires too', () => {
    const graph = taught()
    graph.addDirectedEdge(key(5), key(2), {
      relation: 'requires',
      origin: 'stated',
      weight: 1,
      evidence: [],
    })
    const { steps } = learningPath(graph, key(5), { known: [key('pattern:saga')] })
    expect(steps.map((step) => step.key)).toEqual([1, 2, 5].map(key))
  })
})

describe('a path within a time', () => {
  const graph = () =>
    withAttributes(
      graphOf([
        ['4', 'requires', '1'],
        ['4', 'requires', '2'],
        ['4', 'requires', '3'],
        ['3', 'requires', '2'],
      ]),
      {
        '1': { durationMinutes: 90 },
        '2': { durationMinutes: 30 },
        '3': { durationMinutes: 40 },
        '4': { durationMinutes: 30 },
      },
    )

  test('holds the most steps that fit with what they require', () => {
    const { steps, minutes, budget } = learningPath(graph(), key(4), { budget: 100 })
    expect([steps.map((step) => step.key), minutes]).toEqual([[key(2), key(3)], 70])
    expect(budget).toEqual({
      minutes: 100,
      exact: true,
      atMost: { goals: 0, steps: 2 },
      goals: { reached: 0, all: 1 },
      leftOut: [key(1), key(4)],
    })
  })

  test('is the whole where it fits', () => {
    const { steps, budget } = learningPath(graph(), key(4), { budget: 190 })
    expect(steps).toHaveLength(4)
    expect(budget).toMatchObject({ goals: { reached: 1, all: 1 }, leftOut: [] })
  })

  test('to a pattern reaches the episode called after it before others that cover it', () => {
    const sagas = withAttributes(
      graphOf([
        ['1', 'covers', 'pattern:saga'],
        ['2', 'covers', 'pattern:saga'],
        ['3', 'covers', 'pattern:saga'],
      ]),
      {
        '1': { durationMinutes: 30 },
        '2': { durationMinutes: 30 },
        '3': { durationMinutes: 60, label: 'Saga' },
      },
    )
    const { steps } = learningPath(sagas, key('pattern:saga'), { budget: 60 })
    expect(steps.map(({ key, why }) => [key, why])).toEqual([[key(3), 'the goal: teaches saga']])
    expect(learningPath(sagas, key('pattern:saga')).steps.map(({ why }) => why)).toEqual([
      'covers saga too',
      'covers saga too',
      'the goal: teaches saga',
    ])
  })
})

describe('what can be heard next', () => {
  const graph = graphOf(
    [
      ['2', 'requires', '1'],
      ['3', 'requires', '2'],
      ['4', 'requires', '1'],
      ['5', 'requires', '6'],
      ['6', 'requires', '5'],
    ],
    ['7'],
  )

  test('is first what is opened by what is known, then what requires nothing', () => {
    const next = nextSteps(graph, { known: [key(1)] })
    expect(next.target).toBeNull()
    expect(next.steps.map(({ key, why }) => [key, why])).toEqual([
      [key(2), 'all it requires is known: Episode 1'],
      [key(4), 'all it requires is known: Episode 1'],
      [key(5), 'requires nothing'],
      [key(6), 'requires nothing'],
      [key(7), 'requires nothing'],
    ])
    expect(next.cycles).toEqual([[key(5), key(6)]])
  })

  test('stays on the way to a target', () => {
    const next = nextSteps(graph, { known: [key(1)], target: key(3) })
    expect(next.steps.map((step) => step.key)).toEqual([key(2)])
    expect(nextSteps(graph, { known: [key(3)], target: key(3) }).steps).toEqual([])
  })
})

describe('what a node unlocks', () => {
  test('says what each step requires of the others', () => {
    const graph = graphOf([
      ['2', 'requires', '1'],
      ['3', 'requires', '2'],
      ['3', 'requires', '1'],
      ['3', 'requires', '9'],
    ])
    expect(whys(unlockingPath(graph, key(1)))).toEqual([
      [key(2), 'requires Episode 1'],
      [key(3), 'requires Episode 1, Episode 2'],
    ])
  })

  test('for a pattern that an episode teaches is what requires it by name', () => {
    const graph = graphOf([
      ['2', 'requires', 'pattern:saga'],
      ['1', 'covers', 'pattern:saga'],
    ])
    expect(whys(unlockingPath(graph, key('pattern:saga')))).toEqual([[key(2), 'requires saga']])
    expect(whys(unlockingPath(graph, key(1)))).toEqual([[key(2), 'requires Episode 1 (for saga)']])
  })

  test('for a pattern that none teaches is the same', () => {
    const graph = graphOf([
      ['2', 'requires', 'pattern:saga'],
      ['3', 'requires', '2'],
    ])
    expect(whys(unlockingPath(graph, key('pattern:saga')))).toEqual([
      [key(2), 'requires saga'],
      [key(3), 'requires Episode 2'],
    ])
  })
})
