import { describe, expect, it } from 'vitest'
import { PATTERN_PAGES, stageOf } from './pages.ts'

describe('text likeness', () => {
  const files = {
    'a.md': '# Alpha\n\nThe heron waits in shallow water for fish.\n',
    'b.md': '# Beta\n\nA heron in shallow water eats fish. See https://example.org/heron/water.\n',
    'c.md': '# Gamma\n\nTrains leave on time in spring.\n',
    'd.md': '# Delta\n\nTrains and trams leave in pairs.\n',
    'e.md': '# Epsilon\n\nNothing of this in print.\n',
  }

  it('brings pages near that share rare words, and says which', async () => {
    const { signals, page } = await stageOf(files)
    const [a, b] = [page('a.md').index, page('b.md').index]
    expect(signals.text.near[a]?.[0]?.[0]).toBe(b)
    expect(signals.text.sharedWords(a, b, 2)).toEqual(['shallow water', 'heron'])
  })

  it('knows nothing in common of pages that share only stop words', async () => {
    const { signals, page } = await stageOf(files)
    expect(signals.text.near[page('e.md').index]).toEqual([])
  })
})

describe('shared entities', () => {
  it('lists what two pages name, the rarest first, with both places', async () => {
    const { signals, page } = await stageOf({
      'a.md': '# Alpha\n\nWe use Kafka and a bulkhead.\n',
      'b.md': '# Beta\n\nA bulkhead, and Kafka too.\n',
      'c.md': '# Gamma\n\nOnly Kafka here.\n',
      'd.md': '# Delta\n\nNothing.\n',
    })
    const shared = signals.shared.between(page('a.md').index, page('b.md').index)
    expect(shared.map(({ entity, holders }) => [entity, holders])).toEqual([
      ['pattern:bulkhead', 2],
      ['technology:kafka', 3],
    ])
    expect(shared[0]?.a.evidence).toMatchObject({ path: 'a.md', line: 3 })
    expect(shared[0]?.b.evidence).toMatchObject({ path: 'b.md', line: 3 })
  })
})

describe('subjects', () => {
  it('points to the episode whose title names what is spoken of', async () => {
    const { signals, page } = await stageOf({
      'episode-1-b.md': '# Episode 1: Bulkheads\n\n## Bulkhead\n\nA bulkhead parts a ship.\n',
      'episode-2-x.md': '# Episode 2: Ships\n\nWe need a bulkhead.\n',
      'episode-3-y.md': '# Episode 3: Harbours\n\nNothing.\n',
    })
    const subject = signals.subjects.of(page('episode-2-x.md')).get(page('episode-1-b.md').index)
    expect(subject?.taught.entity).toBe('pattern:bulkhead')
    expect(signals.subjects.of(page('episode-3-y.md')).size).toBe(0)
  })
})

describe('siblings', () => {
  it('holds the pages of a folder together', async () => {
    const { signals, page } = await stageOf(
      { 'x/a.md': '# Alpha\n', 'x/b.md': '# Beta\n', 'y/c.md': '# Gamma\n' },
      PATTERN_PAGES,
    )
    expect(signals.siblings[page('x/a.md').index]).toEqual([[page('x/b.md').index, 1]])
    expect(signals.siblings[page('y/c.md').index]).toEqual([])
  })
})
