import { describe, expect, it } from 'vitest'
import { namesOf } from '../../src/suggest/signals/names.ts'
import { PATTERN_PAGES, stageOf } from './pages.ts'

describe('namesOf', () => {
  it('calls an episode by its title, whole and up to its colon, without its counter', async () => {
    const { atlas, page } = await stageOf({
      'episode-7-x.md': '# Episode 7: Split Brain: Two Leaders at Once\n',
    })
    expect(namesOf(page('episode-7-x.md'), atlas.graph)).toEqual([
      'Split Brain: Two Leaders at Once',
      'Split Brain',
    ])
  })

  it('calls a home page by its entity and the abbreviation at the end of its title', async () => {
    const { atlas, page } = await stageOf(
      { 'acl.md': '# Anti-Corruption Layer (ACL)\n' },
      PATTERN_PAGES,
    )
    const names = namesOf(page('acl.md'), atlas.graph)
    expect(names).toContain('Anti-Corruption Layer')
    expect(names).toContain('ACL')
  })
})

describe('namings', () => {
  it('counts where one page names another, in headings and text', async () => {
    const { signals, page } = await stageOf({
      'episode-1-leases.md': '# Episode 1: Fencing Leases\n\nA lease ends.\n',
      'episode-2-locks.md':
        '# Episode 2: Locks\n\nFirst words.\n\n## Why fencing leases\n\nA fencing lease is safe.\n',
    })
    const naming = signals.named.of[page('episode-2-locks.md').index]?.get(
      page('episode-1-leases.md').index,
    )
    expect(naming).toMatchObject({ count: 2, inHeadings: 1, spelling: 'fencing leases', at: -1 })
  })

  it('is silent on a name that two documents share', async () => {
    const { signals } = await stageOf({
      'a/caches.md': '# Write Caches\n\nOne.\n',
      'b/caches.md': '# Write Caches\n\nTwo.\n',
      'c.md': '# Disks\n\nSee write caches.\n',
    })
    expect(signals.named.of.map((named) => named.size)).toEqual([0, 0, 0])
  })

  it('finds no name inside a longer name, nor one word in two', async () => {
    const { signals } = await stageOf({
      'breaker.md': '# Breaker\n\nOne.\n',
      'wheel.md': '# Flyas\n\nTwo.\n',
      'c.md': '# Other\n\nThe circuit breaker opens. They fly as one.\n',
      'd.md': '# Another\n\nA circuit breaker again.\n',
    })
    expect(signals.named.of.map((named) => named.size)).toEqual([0, 0, 0, 0])
  })

  it('does not read headings that every page of a form has', async () => {
    const form = (title: string) => `# ${title}\n\n## Metrics Stack\n\nWords.\n`
    const { signals } = await stageOf({
      'a.md': form('Alpha'),
      'b.md': form('Beta'),
      'c.md': form('Gamma'),
      'm.md': '# Metrics Stack: Signals\n\nWords.\n',
    })
    expect(signals.named.of.map((named) => named.size)).toEqual([0, 0, 0, 0])
  })
})
