import { expect, test } from 'vitest'
import { atlas, folderOf, SERIES } from './support/command.ts'

test('identity accounts for every file, as a table and as JSON', async () => {
  const cwd = folderOf({
    ...SERIES,
    'episode-02-order-enhanced.md': '# Episode 2: Order\n\nLeader election.\n',
    'draft.md': '# Draft\n',
    'atlas.config.json': '{ "ignore": ["draft.md"] }',
  })
  const { code, out } = await atlas(['identity', '.'], { cwd })
  expect(code).toBe(0)
  expect(out).toMatch(/^file +state +role +number +series +title\n/)
  expect(out).toMatch(/^draft\.md +skipped +ignored by the configuration$/m)
  expect(out).toMatch(
    /^episode-02-order-enhanced\.md +read +variant of episode:episode-02-order +2 \(text\) +Order$/m,
  )
  expect(out).toContain('\n5 files found = 4 read + 1 skipped + 0 failed\n')
  expect(out).toContain('\n4 read = 3 main + 1 variant; 4 with a number, 0 in a series\n')
  const { counts } = JSON.parse((await atlas(['identity', '.', '--json'], { cwd })).out)
  expect(counts).toMatchObject({ found: 5, read: 4, skipped: 1, failed: 0 })
})

test('check says what a baseline accepts, what is new and what is gone', async () => {
  const cwd = folderOf({
    ...SERIES,
    'accepted.json': '[{"rule":"r","path":"p","message":"m at line 3","subject":"s"}]',
  })
  const run = (...words: string[]) =>
    atlas(['check', '.', '--baseline', 'accepted.json', ...words], { cwd })
  expect((await run()).out).toMatch(
    /\naccepted 0, new \d+, gone 1\n$|^No new gaps found\.\naccepted 0, new 0, gone 1\n$/,
  )
  const json = await run('--json')
  expect(json.err).toMatch(/^accepted\.json: accepted 0, new \d+, gone 1$/m)
  expect(() => JSON.parse(json.out)).not.toThrow()
})
