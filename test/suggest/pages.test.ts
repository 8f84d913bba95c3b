import { describe, expect, it } from 'vitest'
import { PATTERN_PAGES, stageOf } from './pages.ts'

describe('pages', () => {
  it('takes a README beside other documents for a general page, one alone in its folder for a document', async () => {
    const { pages } = await stageOf(
      {
        'README.md': '# All\n',
        'retry/README.md': '# Retry\n',
        'cache/index.md': '# Caches\n',
        'cache/lru.md': '# LRU\n',
      },
      PATTERN_PAGES,
    )
    const general = pages.filter((page) => page.isGeneral).map((page) => page.path)
    expect(general).toEqual(['README.md', 'cache/index.md'])
  })

  it('puts versions of one episode into one family', async () => {
    const { page } = await stageOf({
      'episode-3-queues.md': '# Episode 3: Queues\n',
      'episode-3-queues-enhanced.md': '# Episode 3: Queues\n',
      'episode-4-locks.md': '# Episode 4: Locks\n',
    })
    expect(page('episode-3-queues-enhanced.md').family).toBe('episode:episode-3-queues')
    expect(page('episode-4-locks.md').family).toBe('episode:episode-4-locks')
  })
})

describe('links', () => {
  it('knows links of either direction, and which of them the text shows', async () => {
    const { signals, page } = await stageOf(
      {
        'a.md': '---\nprerequisites:\n  - bulkhead\n---\n# Alpha\n',
        'bulkhead.md': '# Bulkhead\n\n## Related Patterns\n\n- [Gamma](gamma.md)\n',
        'gamma.md': '# Gamma\n',
      },
      PATTERN_PAGES,
    )
    const [a, b, c] = ['a.md', 'bulkhead.md', 'gamma.md'].map((path) => page(path).index)
    const { to, around, inText } = signals.links
    expect([...(to[a as number] ?? [])]).toEqual([b])
    expect([...(inText[a as number] ?? [])]).toEqual([])
    expect([...(around[b as number] ?? [])].sort()).toEqual([a, c])
    expect([...(inText[c as number] ?? [])]).toEqual([b])
  })
})
