import { describe, expect, it } from 'vitest'
import { suggestMissingLinks } from '../../src/atlas.ts'
import { planLinks } from '../../src/rereading.ts'
import { applySplices } from '../../src/text/splice.ts'
import { atlasOf, type Files, TINY_VOCABULARY } from '../support/corpus.ts'

const NOTE = (n: number, words: string) => `# Note ${n}: Heron ${n}\n\n${words}\n`

/** Six notes that link what they name, but for one. */
const LINKING: Files = {
  'note-01.md': NOTE(1, 'The first.'),
  'note-02.md': NOTE(2, 'As in [Note 1](note-01.md).'),
  'note-03.md': NOTE(3, 'See [Note 2](note-02.md) and [Note 1](note-01.md).'),
  'note-04.md': NOTE(4, 'See [Note 3](note-03.md) and [Note 2](note-02.md).'),
  'note-05.md': NOTE(5, 'What Note 4 says holds, as in [Note 1](note-01.md); Note 4 again.'),
}

const rows = async (files: Files) =>
  (await suggestMissingLinks(await atlasOf(files))).map((one) => [
    one.sourcePath,
    one.relation,
    one.targetPath,
  ])

describe('a document that the text names in words', () => {
  it('lacks a link where the corpus links what it names', async () => {
    expect(await rows(LINKING)).toContainEqual(['note-05.md', 'refers-to', 'note-04.md'])
  })

  it('says so with the place and the custom', async () => {
    const missing = await suggestMissingLinks(await atlasOf(LINKING))
    const one = missing.find(
      ({ sourcePath, targetPath }) => sourcePath === 'note-05.md' && targetPath === 'note-04.md',
    )
    expect(one?.reasons[0]).toBe(
      '“Note 5: Heron 5” refers to “Note 4: Heron 4” without a link; of 7 such references 6 are links',
    )
    expect(one?.evidence[0]).toMatchObject({ path: 'note-05.md', line: 3, column: 6 })
  })

  it('lacks nothing where the corpus names documents in words', async () => {
    const words = Object.fromEntries(
      Object.entries(LINKING).map(([path, text]) => [
        path,
        text.replace(/\[(.+?)\]\(.+?\)/g, '$1'),
      ]),
    )
    expect(await rows(words)).toEqual([])
  })

  it('becomes a link at its place, and is then proposed no more', async () => {
    const before = await atlasOf(LINKING)
    const plan = await planLinks(before, await suggestMissingLinks(before), TINY_VOCABULARY)
    const written = { ...LINKING }
    for (const { path, splices } of plan.edits)
      written[path] = applySplices(LINKING[path] ?? '', splices)
    expect(written['note-05.md']).toContain('What [Note 4](note-04.md) says holds')
    expect(await rows(written)).not.toContainEqual(['note-05.md', 'refers-to', 'note-04.md'])
  })
})
