import { describe, expect, it } from 'vitest'
import { atlasOf, type Files } from '../support/corpus.ts'

const episode = (number: number, words = 'Words.') =>
  `# Episode ${number}: Heron ${number}\n\n${words}\n`

/** Two series that count on, and a third that has numbers of both. */
const COUNTING_ON: Files = {
  'show/01-basics/episode-1-a.md': episode(1, 'More in Episode 3.'),
  'show/01-basics/episode-2-b.md': episode(2),
  'show/02-practice/episode-3-c.md': episode(3, 'As said in Episode 2, not in Episode 4.'),
  'show/02-practice/episode-4-d.md': episode(4),
  'other/episode-2-x.md': episode(2).replace('Heron', 'Crane'),
  'other/episode-3-y.md': episode(3, 'As said in Episode 1.').replace('Heron', 'Crane'),
}

async function meanings(files: Files): Promise<unknown> {
  const { identity } = await atlasOf(files)
  return identity.references.map(({ from, target, resolution }) => [
    from,
    target.number,
    resolution.state === 'resolved' ? resolution.to : resolution.state,
  ])
}

describe('series in numbered folders that count on', () => {
  it('find each other’s episodes before those of any other series', async () => {
    expect(await meanings(COUNTING_ON)).toEqual([
      ['episode:other/episode-3-y', 1, ['episode:show/01-basics/episode-1-a']],
      ['episode:show/01-basics/episode-1-a', 3, ['episode:show/02-practice/episode-3-c']],
      ['episode:show/02-practice/episode-3-c', 2, ['episode:show/01-basics/episode-2-b']],
      ['episode:show/02-practice/episode-3-c', 4, ['episode:show/02-practice/episode-4-d']],
    ])
  })

  it('are strangers where their numbers overlap', async () => {
    const files = {
      ...COUNTING_ON,
      'show/01-basics/episode-4-e.md': episode(4).replace('Heron', 'Stork'),
    }
    expect(await meanings(files)).toContainEqual([
      'episode:show/02-practice/episode-3-c',
      2,
      'ambiguous',
    ])
  })

  it('are strangers where no number orders their folders', async () => {
    const files = Object.fromEntries(
      Object.entries(COUNTING_ON).map(([path, text]) => [path.replace(/0\d-/, ''), text]),
    )
    expect(await meanings(files)).toContainEqual([
      'episode:show/practice/episode-3-c',
      2,
      'ambiguous',
    ])
  })
})
