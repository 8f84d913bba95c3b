import { describe, expect, it } from 'vitest'
import { suggestLinks } from '../../src/suggest/suggest.ts'
import { atlasOf } from '../support/corpus.ts'
import { PATTERN_PAGES } from './pages.ts'

const EPISODES = {
  'episode-1-leases.md': '# Episode 1: Fencing Leases\n\nA lease ends, and its token with it.\n',
  'episode-2-locks.md':
    '# Episode 2: Locks\n\nWe hold locks.\n\n## Why fencing leases\n\nA fencing lease is safe. Its token ends.\n',
  'episode-3-birds.md': '# Episode 3: Birds\n\nThe heron waits in shallow water.\n',
}

describe('suggestLinks', () => {
  it('suggests what is named without a link, with the sentence and its line', async () => {
    const [first, ...others] = await suggestLinks(await atlasOf(EPISODES))
    expect(others).toEqual([])
    expect(first).toMatchObject({
      source: 'episode:episode-2-locks',
      sourcePath: 'episode-2-locks.md',
      target: 'episode:episode-1-leases',
      targetPath: 'episode-1-leases.md',
      relation: 'deep-dives',
    })
    expect(first?.reasons[0]).toBe(
      '“Locks” names “fencing leases” twice, in a heading, without a link',
    )
    expect(first?.reasons.at(-1)).toBe('comes earlier in the same series')
    const places = first?.evidence.map(({ path, line, rule }) => `${path}:${line} ${rule}`)
    expect(places).toEqual([
      'episode-2-locks.md:5 suggest/named',
      'episode-1-leases.md:1 suggest/title',
    ])
  })

  it('suggests nothing for what is linked', async () => {
    const linked = `${EPISODES['episode-2-locks.md']}\nSee [Episode 1](episode-1-leases.md).\n`
    expect(
      await suggestLinks(await atlasOf({ ...EPISODES, 'episode-2-locks.md': linked })),
    ).toEqual([])
  })

  it('gives up to N for every document when asked to', async () => {
    const rows = await suggestLinks(await atlasOf(EPISODES), { per: 1 })
    expect(rows.map((row) => row.source).sort()).toEqual([
      'episode:episode-1-leases',
      'episode:episode-2-locks',
      'episode:episode-3-birds',
    ])
    expect(rows.every((row) => row.score >= 0 && row.score <= 1)).toBe(true)
    expect(rows.map((row) => row.score)).toEqual(rows.map((row) => row.score).sort((a, b) => b - a))
  })

  it('relates pattern pages, and takes a link of either direction for enough', async () => {
    const files = {
      'bulkhead.md': '# Bulkhead\n\nA bulkhead parts a ship. See the circuit breaker.\n',
      'circuit-breaker.md': '# Circuit Breaker\n\nIt opens. A bulkhead, a bulkhead.\n',
      'heron.md': '# Heron\n\nIt waits.\n',
    }
    const rows = await suggestLinks(await atlasOf(files, PATTERN_PAGES), { per: 5 })
    expect(
      rows.map(({ sourcePath, relation, targetPath }) => [sourcePath, relation, targetPath]),
    ).toEqual(expect.arrayContaining([['bulkhead.md', 'related-to', 'circuit-breaker.md']]))
    const linked = `${files['bulkhead.md']}\n## Related Patterns\n\n- [Circuit Breaker](circuit-breaker.md)\n`
    const again = await suggestLinks(
      await atlasOf({ ...files, 'bulkhead.md': linked }, PATTERN_PAGES),
      {
        per: 5,
      },
    )
    const pairs = again.map(({ sourcePath, targetPath }) => `${sourcePath} ${targetPath}`)
    expect(pairs).not.toContain('bulkhead.md circuit-breaker.md')
    expect(pairs).not.toContain('circuit-breaker.md bulkhead.md')
  })

  it('never links versions of one episode, nor a general page', async () => {
    const text = 'The heron waits in shallow water for fish.\n'
    const rows = await suggestLinks(
      await atlasOf({
        'README.md': `# Herons\n\n${text}`,
        'episode-3-herons.md': `# Episode 3: Herons\n\n${text}`,
        'episode-3-herons-enhanced.md': `# Episode 3: Herons\n\n${text}`,
        'episode-4-fish.md': `# Episode 4: Fish\n\n${text}`,
      }),
      { per: 10 },
    )
    expect(rows.length).toBeGreaterThan(0)
    expect(
      rows.some(({ sourcePath, targetPath }) => `${sourcePath}${targetPath}`.includes('README')),
    ).toBe(false)
    expect(
      rows.filter(({ sourcePath, targetPath }) =>
        [sourcePath, targetPath].every((path) => path.startsWith('episode-3')),
      ),
    ).toEqual([])
  })

  it('says requires only where the subject is stated as required', async () => {
    const files = {
      'episode-1-b.md': '# Episode 1: Bulkheads\n\n## Bulkhead\n\nA bulkhead parts a ship.\n',
      'episode-2-s.md':
        '# Episode 2: Ships\n\n## Prerequisites\n\n- Bulkhead\n\n## Hull\n\nA bulkhead, and a bulkhead again.\n',
      'episode-3-h.md': '# Episode 3: Harbours\n\nA bulkhead, and a bulkhead again.\n',
      'episode-4-x.md': '# Episode 4: Lighthouses\n\nNothing.\n',
    }
    const rows = await suggestLinks(await atlasOf(files), { per: 5 })
    const relation = (source: string) =>
      rows.find((row) => row.sourcePath === source && row.targetPath === 'episode-1-b.md')?.relation
    expect(relation('episode-2-s.md')).toBe('requires')
    expect(relation('episode-3-h.md')).toBe('deep-dives')
    expect(relation('episode-4-x.md') ?? 'refers-to').toBe('refers-to')
  })

  it('gives the same answer twice', async () => {
    const atlas = await atlasOf(EPISODES)
    expect(await suggestLinks(atlas, { per: 5 })).toEqual(await suggestLinks(atlas, { per: 5 }))
  })
})
