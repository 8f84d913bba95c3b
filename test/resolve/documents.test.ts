import { describe, expect, test } from 'vitest'
import { atlasOf, type Files } from '../support/corpus.ts'

async function roles(files: Files): Promise<string[]> {
  const { identity } = await atlasOf(files)
  return identity.documents.map(({ path, role, variantOf, number }) =>
    [path, number, role, variantOf].filter((part) => part !== undefined).join(' '),
  )
}

describe('versions', () => {
  test('the plainest name of one number is the main one', async () => {
    expect(
      await roles({
        '5-raft.md': '# Raft',
        '5-raft-hindi.md': '# Raft',
        '5-raft-part2.md': '# Raft',
      }),
    ).toEqual([
      '5-raft-hindi.md 5 variant episode:5-raft',
      '5-raft-part2.md 5 variant episode:5-raft',
      '5-raft.md 5 main',
    ])
  })

  test('a part may have a title of its own, and state a series that the main one does not', async () => {
    expect(
      await roles({
        'a/5-raft.md': '# Raft',
        'a/5-raft-part-3-votes.md': '# Raft\n\n**Series**: Deep\n**Duration**: 1 hour\n',
        'b/5-raft-part2-logs.md': '# Raft',
      }),
    ).toEqual([
      'a/5-raft-part-3-votes.md 5 variant episode:a/5-raft',
      'a/5-raft.md 5 main',
      'b/5-raft-part2-logs.md 5 main',
    ])
  })

  test('two documents of one number and other words are a clash', async () => {
    const { identity } = await atlasOf({ '5-raft.md': '# Raft', '5-caches.md': '# Caches' })
    expect(identity.clashes).toEqual([
      { scope: 'folder:', number: 5, documents: ['episode:5-caches', 'episode:5-raft'] },
    ])
  })

  test('the same number in two series is no clash', async () => {
    const { identity } = await atlasOf({ 'one/5-raft.md': '# Raft', 'two/5-raft.md': '# Raft' })
    expect(identity.clashes).toEqual([])
  })
})

describe('series', () => {
  test('spellings of one series are one', async () => {
    const header = (name: string) =>
      `# Episode\n**Series**: ${name}\n**Current Duration**: 1 hour\n`
    const { graph } = await atlasOf({
      '1-a.md': header('The Deep Series'),
      '2-b.md': header('Deep'),
    })
    expect(graph.filterNodes((key) => key.startsWith('series:'))).toEqual(['series:deep'])
  })

  test('the name of a series ends with its line', async () => {
    const { extracts } = await atlasOf({
      '1-a.md': '# Guide\n\n## Episode: 1 - Time\n**Series**: Guide\n\nIn this episode we talk.\n',
    })
    expect(extracts[0]?.series).toBe('Guide')
  })
})

describe('file names', () => {
  test('a date is no number', async () => {
    const { identity } = await atlasOf({
      '2024-01-15-foo.md': '# Foo',
      '2024-02-01-bar.md': '# Bar',
    })
    expect(identity.clashes).toEqual([])
  })
})

describe('home pages', () => {
  test('two pages of one entity are told of', async () => {
    const page = '---\ntype: pattern\n---\n# Bulkhead\n'
    const { findings, problems } = await atlasOf({ 'x.md': page, 'y.md': page })
    expect([...findings, ...problems].map((one) => one.message)).not.toEqual([])
  })

  test('a pattern’s page covers no pattern: only an episode does', async () => {
    const { graph } = await atlasOf({
      'x.md': '---\ntype: pattern\n---\n# Bulkhead\n\n- Circuit Breaker\n',
    })
    expect(graph.filterEdges((_, { relation }) => relation === 'covers')).toEqual([])
  })
})
