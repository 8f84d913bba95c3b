import { describe, expect, test } from 'vitest'
import { searchIndexOf } from '../../src/atlas.ts'
import type { Atlas } from '../../src/model/atlas.ts'
import type { NodeKey } from '../../src/model/key.ts'
import { connect } from '../../src/query/connect.ts'
import { findNodes } from '../../src/query/find.ts'
import { learningPath } from '../../src/query/path.ts'
import { search } from '../../src/query/search.ts'
import { searchContextOf } from '../../src/query/search-context.ts'
import { atlasOf } from '../support/corpus.ts'
import { graphOf, key } from '../support/graph.ts'

describe('a learning path', () => {
  test('says why each step is there', () => {
    const graph = graphOf([
      ['3', 'requires', '1'],
      ['3', 'requires', '2'],
      ['2', 'requires', '1'],
    ])
    expect(learningPath(graph, key(3)).steps.map(({ key, why }) => [key, why])).toEqual([
      ['episode:1', 'required by Episode 2, Episode 3'],
      ['episode:2', 'required by Episode 3'],
      ['episode:3', 'the goal'],
    ])
  })

  test('to a pattern leads to the episodes that teach it', () => {
    const graph = graphOf([
      ['2', 'covers', 'pattern:saga'],
      ['2', 'requires', '1'],
    ])
    expect(learningPath(graph, key('pattern:saga')).steps.map((step) => step.key)).toEqual([
      key(1),
      key(2),
    ])
  })

  test('to a pattern that nobody teaches does not lead to who requires it', () => {
    const graph = graphOf([['2', 'requires', 'pattern:saga']])
    expect(learningPath(graph, key('pattern:saga')).steps).toEqual([])
  })

  test('names a cycle and still ends', () => {
    const graph = graphOf([
      ['1', 'requires', '2'],
      ['2', 'requires', '1'],
      ['3', 'requires', '2'],
    ])
    const { steps, cycles } = learningPath(graph, key(3))
    expect(steps.map((step) => step.key)).toEqual([key(1), key(2), key(3)])
    expect(cycles).toEqual([[key(1), key(2)]])
  })
})

describe('a name', () => {
  const files = {
    '05-raft.md': '# Episode 5: Raft and Friends\n\nCircuit Breaker, Feature Toggle.',
    '05-raft-hindi.md': '# Episode 5: Raft and Friends',
  }
  test.each([
    ['episode:05-raft', ['episode:05-raft']],
    ['5', ['episode:05-raft']],
    ['Episode 5', ['episode:05-raft']],
    ['ep. 5', ['episode:05-raft']],
    ['E05', ['episode:05-raft']],
    ['#5', ['episode:05-raft']],
    ['./05-raft.md', ['episode:05-raft']],
    ['05-raft', ['episode:05-raft']],
    ['raft AND friends', ['episode:05-raft', 'episode:05-raft-hindi']],
    ['feature toggle', ['pattern:feature-flag']],
    ['circuit', ['pattern:circuit-breaker']],
    ['nothing', []],
    ['', []],
    ['__proto__', []],
  ])('“%s”', async (name, expected) => {
    const { graph } = await atlasOf(files)
    expect(findNodes(graph, name).sort()).toEqual([...expected].sort())
  })

  test('of a number finds the only document of it, whatever words its file name has', async () => {
    const { graph } = await atlasOf({ '03-final-thoughts.md': '# Final thoughts' })
    expect(findNodes(graph, 'Episode 3')).toEqual(['episode:03-final-thoughts'])
  })
})

describe('a chain', () => {
  test('is said as a sentence', () => {
    const graph = graphOf([
      ['1', 'covers', 'pattern:saga'],
      ['2', 'covers', 'pattern:saga'],
    ])
    expect(connect(graph, key(1), key(2)).map((chain) => chain.words)).toEqual([
      'Episode 1 covers saga, which is covered by Episode 2',
    ])
  })

  test('between a node and itself, or one that is not there, is none', () => {
    const graph = graphOf([['1', 'requires', '2']])
    expect(connect(graph, key(1), key(1))).toEqual([])
    expect(connect(graph, key(1), 'episode:9' as NodeKey)).toEqual([])
  })
})

const contextOf = ({ extracts, graph }: Atlas) => searchContextOf(extracts, graph)

describe('a search', () => {
  const files = {
    '01-a.md':
      '# Alpha\n\nintro\n\n## Clocks\n\nA circuit breaker opens. Time flies.\n\n```\nconst flux = 1\n```\n',
    '02-b.md': '# Beta\n\nThe breaker of a circuit. Zürich.\n',
  }
  const hits = async (query: string) => {
    const atlas = await atlasOf(files)
    const { hits } = await search(searchIndexOf(atlas), query, contextOf(atlas))
    return hits.map(({ path, line, section }) => [path, line, ...section])
  }
  test.each([
    ['flies', [['01-a.md', 5, 'Alpha', 'Clocks']]],
    // Code is no text: what stands in a fence is not searched.
    ['flux', []],
    ['zurich', [['02-b.md', 1, 'Beta']]],
    ['"breaker of a circuit"', [['02-b.md', 1, 'Beta']]],
    ['nowhere', []],
    ['', []],
    ['"', []],
    ['constructor __proto__', []],
  ])('for %s', async (query, expected) => {
    expect(await hits(query)).toEqual(expected)
  })

  test('gives the sentence that holds the word', async () => {
    const atlas = await atlasOf(files)
    const { hits } = await search(searchIndexOf(atlas), 'flies', contextOf(atlas))
    expect(hits.map((hit) => hit.excerpt)).toEqual(['Time flies.'])
  })

  test('for ten thousand words is cut, not slow', async () => {
    expect(await hits('circuit breaker '.repeat(10_000))).not.toEqual([])
  })
})
