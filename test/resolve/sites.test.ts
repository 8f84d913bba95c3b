import { describe, expect, test } from 'vitest'
import { atlasOf } from '../support/corpus.ts'

const documents = {
  'basics/episode-12-clocks.md': '# Episode 12: Clocks',
  'basics/raft.md': '# Raft',
  'more/raft.md': '# Raft Again',
  'more/paxos/index.md': '# Paxos',
  'more/12.md': '# Twelve',
}

/** What the links in a text mean, one line each. */
async function meaningsOf(text: string): Promise<string[]> {
  const { identity } = await atlasOf({ ...documents, 'from.md': `# From\n\n${text}` })
  return identity.references.map(
    ({ relation, resolution }) =>
      `${relation} ${resolution.state === 'resolved' ? resolution.to : resolution.state}`,
  )
}

describe('a link with a full address means a document', () => {
  test.each([
    ['[x](https://pod.example/show/episode-12-clocks/)', 'episode:basics/episode-12-clocks'],
    ['[x](https://pod.example/show/basics/raft.html#top)', 'episode:basics/raft'],
    ['[x](https://pod.example/more/paxos/?utm=1)', 'episode:more/paxos/index'],
  ])('by the end of its path: %s', async (link, key) => {
    expect(await meaningsOf(link)).toEqual([`refers-to ${key}`])
  })

  test('by a bare name only on a site that is known to be the own one', async () => {
    const bare = '[x](https://pod.example/paxos)'
    expect(await meaningsOf(bare)).toEqual([])
    expect(await meaningsOf(`${bare} [y](https://pod.example/basics/raft)`)).toEqual([
      'refers-to episode:more/paxos/index',
      'refers-to episode:basics/raft',
    ])
  })

  test.each([
    ['several documents end so', 'https://pod.example/raft'],
    ['a number names anything', 'https://code.example/issues/12'],
    ['it is a picture', 'https://pod.example/basics/raft.png'],
    ['there is no path', 'https://pod.example/'],
  ])('but not where %s', async (_, url) => {
    expect(await meaningsOf(`[x](${url})`)).toEqual([])
  })

  test('with the relation of its list, and once beside the number', async () => {
    const url = 'https://pod.example/episode-12-clocks'
    expect(await meaningsOf(`## Prerequisites\n\n- [Clocks](${url})`)).toContain(
      'requires episode:basics/episode-12-clocks',
    )
    expect(await meaningsOf(`[Episode 12](${url})`)).toEqual([
      'refers-to episode:basics/episode-12-clocks',
    ])
  })
})
