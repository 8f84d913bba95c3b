import { describe, expect, it } from 'vitest'
import { explain } from '../../src/suggest/explain.ts'
import { stageOf } from './pages.ts'

const FILES = {
  'a.md':
    '# Alpha Birds\n\nIntro.\n\nThe heron\nwaits. The **Beta fish** comes\nlate.\n\nSee [Gamma](c.md). Kafka.\n',
  'b.md': '# Beta Fish\n\nSee [Gamma](c.md). Kafka.\n',
  'c.md': '# Gamma\n\nNothing.\n',
}

describe('explain', () => {
  it('says why in words, the strongest kind first', async () => {
    const { pages, signals, page } = await stageOf(FILES)
    const { reasons } = explain(page('a.md'), page('b.md'), pages, signals, () => [])
    expect(reasons).toEqual([
      '“Alpha Birds” names “Beta fish” once without a link',
      'texts are alike (0.97): “beta fish”, “see”, “kafka”',
      'both name Kafka (in 2 of 3 documents)',
      'both are linked with “Gamma”',
      'stands in the same folder',
    ])
  })

  it('shows the line of the name, with its sentence, and the other side', async () => {
    const { pages, signals, page, atlas } = await stageOf(FILES)
    const lines = new Map(atlas.corpus.sources.map(({ path, text }) => [path, text.split('\n')]))
    const { evidence } = explain(
      page('a.md'),
      page('b.md'),
      pages,
      signals,
      (path) => lines.get(path) ?? [],
    )
    expect(evidence[0]).toEqual({
      path: 'a.md',
      line: 6,
      column: 14,
      endLine: 6,
      section: ['Alpha Birds'],
      rule: 'suggest/named',
      excerpt: 'The Beta fish comes',
    })
    expect(evidence.map(({ path }) => path)).toContain('b.md')
  })

  it('has a reason and both sides where nothing speaks for a pair', async () => {
    const { pages, signals, page } = await stageOf({ 'x/a.md': '# Alpha\n', 'y/b.md': '# Beta\n' })
    const { reasons, evidence } = explain(page('x/a.md'), page('y/b.md'), pages, signals, () => [])
    expect(reasons).toEqual(['is near by links of links'])
    expect(evidence.map(({ path, line }) => [path, line])).toEqual([
      ['x/a.md', 1],
      ['y/b.md', 1],
    ])
  })
})
