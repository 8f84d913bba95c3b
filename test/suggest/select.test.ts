import { describe, expect, it } from 'vitest'
import { believable } from '../../src/suggest/select.ts'
import { PATTERN_PAGES, stageOf } from './pages.ts'

const LEASES = '# Fencing Leases\n\nA lease ends.\n'
const LOCKS = '# Locks\n\nFencing leases help. A fencing lease is safe.\n'

describe('believable', () => {
  it('keeps the surer direction of a pair', async () => {
    const { pages, signals, page } = await stageOf(
      { 'leases.md': `${LEASES}\n## Locks\n\nLocks and locks.\n`, 'locks.md': LOCKS },
      PATTERN_PAGES,
    )
    const [leases, locks] = [page('leases.md'), page('locks.md')]
    const kept = believable(
      [
        { from: locks, to: leases, score: 0.9 },
        { from: leases, to: locks, score: 0.8 },
      ],
      pages,
      signals,
    )
    expect(kept.map(({ from, to }) => [from.path, to.path])).toEqual([['locks.md', 'leases.md']])
  })

  it('leaves out what no word and no likeness speaks for, however near', async () => {
    const { pages, signals, page } = await stageOf(
      { 'leases.md': LEASES, 'birds.md': '# Birds\n\nA heron waits.\n' },
      PATTERN_PAGES,
    )
    const near = { from: page('birds.md'), to: page('leases.md'), score: 0.99 }
    expect(believable([near], pages, signals)).toEqual([])
  })

  it('leaves out documents without a number where most have one, and two of one number', async () => {
    const { pages, signals, page } = await stageOf({
      'one/episode-1-leases.md': LEASES.replace('# ', '# Episode 1: '),
      'two/episode-1-locks.md': LOCKS.replace('# ', '# Episode 1: '),
      'two/episode-2-more.md': LOCKS.replace('# Locks', '# Episode 2: More Locks'),
      'plan.md': LOCKS.replace('# Locks', '# Plan'),
    })
    const to = page('one/episode-1-leases.md')
    const candidates = pages.filter((from) => from !== to).map((from) => ({ from, to, score: 0.9 }))
    expect(believable(candidates, pages, signals).map(({ from }) => from.path)).toEqual([
      'two/episode-2-more.md',
    ])
  })

  it('gives no document more than three', async () => {
    const names = ['Herons', 'Kestrels', 'Plovers', 'Dunlins']
    const birds = Object.fromEntries(names.map((name) => [`${name}.md`, `# ${name} of the Fen\n`]))
    const text = names.map((name) => `## ${name} of the fen\n\nA bird.\n`).join('\n')
    const { pages, signals, page } = await stageOf({ ...birds, 'all.md': `# All\n\n${text}` })
    const candidates = names.map((name) => ({
      from: page('all.md'),
      to: page(`${name}.md`),
      score: 0.9,
    }))
    expect(believable(candidates, pages, signals)).toHaveLength(3)
  })
})
