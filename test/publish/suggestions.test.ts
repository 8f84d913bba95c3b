import { applyPatch } from 'diff'
import { expect, test } from 'vitest'
import type { NodeKey } from '../../src/model/key.ts'
import type { SiteSuggestion, SiteSuggestions } from '../../src/model/site.ts'
import type { Suggestion } from '../../src/model/suggestion.ts'
import { suggestionsFile } from '../../src/publish/site-suggestions.ts'
import { publishSuggestions } from '../../src/publishing.ts'
import { atlasOf, type Files, memoryEffects, TINY_VOCABULARY } from '../support/corpus.ts'

const LOCKS = 'episode-2-locks.md'
const FILES: Files = {
  'episode-1-leases.md': '# Episode 1: Fencing Leases\n\nA lease ends, and its token with it.\n',
  [LOCKS]:
    '# Episode 2: Locks\n\nWe hold locks.\n\n## Why fencing leases\n\nA fencing lease is safe. Its token ends.\n',
  'episode-3-birds.md': '# Episode 3: Birds\n\nThe heron waits in shallow water.\n',
}

async function published(files: Files, later = files): Promise<SiteSuggestion[]> {
  return (await publishedFile(files, later)).suggestions
}

async function publishedFile(files: Files, later = files): Promise<SiteSuggestions> {
  const atlas = await atlasOf(files)
  for await (const { path, content } of publishSuggestions(
    atlas,
    TINY_VOCABULARY,
    memoryEffects(later),
  )) {
    expect(path).toBe('data/suggestions.json')
    return JSON.parse(content) as SiteSuggestions
  }
  throw new Error('Expected a file of suggestions')
}

test('a published suggestion has its reasons, both sides, and a patch that makes it true', async () => {
  const [first, ...others] = await published(FILES)
  expect(others).toEqual([])
  expect(first).toMatchObject({
    source: 'episode:episode-2-locks',
    target: 'episode:episode-1-leases',
    relation: 'deep-dives',
  })
  expect(first?.reasons.length).toBeGreaterThan(0)
  expect(new Set(first?.evidence.map(({ path }) => path)).size).toBe(2)
  const patched = applyPatch(FILES[LOCKS] ?? '', first?.patch ?? '')
  const after = await atlasOf({ ...FILES, [LOCKS]: patched || '' })
  expect(after.graph.hasEdge(`${first?.source} ${first?.relation} ${first?.target}`)).toBe(true)
  expect(await published({ ...FILES, [LOCKS]: patched || '' })).toEqual([])
})

test('several links of one document have one patch too, which makes all of them true', async () => {
  const files = {
    ...FILES,
    'episode-4-quorums.md': '# Episode 4: Sloppy Quorums\n\nA quorum bends, its hint waits.\n',
    [LOCKS]: `${FILES[LOCKS]}\n## Why sloppy quorums\n\nA sloppy quorum is soft. Its hint waits.\n`,
  }
  const { suggestions, together } = await publishedFile(files)
  const own = suggestions.filter(({ source }) => source === 'episode:episode-2-locks')
  expect(own.length).toBe(2)
  expect(together).toEqual([
    { source: 'episode:episode-2-locks', links: 2, patch: expect.any(String) },
  ])
  const patched = applyPatch(files[LOCKS], together[0]?.patch ?? '') || ''
  // One after the other, the patches of both would begin the same section twice.
  expect(patched.match(/^## Deep Dives$/gm)?.length).toBe(1)
  const { graph } = await atlasOf({ ...files, [LOCKS]: patched })
  for (const { source, relation, target } of own)
    expect(graph.hasEdge(`${source} ${relation} ${target}`)).toBe(true)
})

test('a single link needs no second patch', async () => {
  expect((await publishedFile(FILES)).together).toEqual([])
})

test('a patch fits the file as it is on disk, behind a byte order mark', async () => {
  const marked = `\ufeff${FILES[LOCKS]?.replace('We hold locks.\n\n', '')}`
  const [first] = await published({ ...FILES, [LOCKS]: marked })
  expect(applyPatch(marked, first?.patch ?? '')).toMatch(/^\ufeff# Episode 2/)
})

test('a file that was changed during the build gets no patch, and it is said', async () => {
  const [first] = await published(FILES, { ...FILES, [LOCKS]: '# Another\n' })
  expect(first?.patch).toBeUndefined()
  expect(first?.refusal).toBe('its file was changed during the build')
})

test('a file that vanished during the build gets no patch, and the build goes on', async () => {
  const { [LOCKS]: _, ...rest } = FILES
  const [first] = await published(FILES, rest)
  expect(first?.patch).toBeUndefined()
  expect(first?.refusal).toBe('its file was changed during the build')
})

test('only the surest are tried; of the others nothing is claimed', async () => {
  const suggestion = (at: number): Suggestion => ({
    source: `episode:${at}` as NodeKey,
    sourcePath: `${at}.md`,
    target: 'episode:a' as NodeKey,
    targetPath: 'a.md',
    relation: 'refers-to',
    score: 0.9,
    reasons: ['said'],
    evidence: [],
  })
  const all = Array.from({ length: 60 }, (_, at) => suggestion(at))
  const asked: string[] = []
  const content = await suggestionsFile(all, {
    plan: async ([one]) => {
      asked.push(one?.sourcePath ?? '')
      return { edits: [], leftOut: one ? [{ suggestion: one, reason: 'no place' }] : [] }
    },
    read: () => Promise.reject(new Error('nothing to read')),
    hash: () => '',
  })
  const { suggestions } = JSON.parse(content) as SiteSuggestions
  expect(suggestions.length).toBe(60)
  expect(asked).toEqual(all.slice(0, asked.length).map((one) => one.sourcePath))
  expect(suggestions.filter(({ refusal }) => refusal === 'no place').length).toBe(asked.length)
  expect(suggestions.at(-1)).not.toHaveProperty('refusal')
})
