import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import type { LearningPath } from '../../src/model/answer.ts'
import { atlas, folderOf, SERIES } from './support/command.ts'

let cwd: string
beforeAll(() => {
  cwd = folderOf(
    Object.fromEntries(
      Object.entries(SERIES).map(([path, text]) => [`data/episodes/${path}`, text]),
    ),
  )
})

async function json(...words: string[]): Promise<LearningPath> {
  const { code, out, err } = await atlas(['path', ...words, '--json'], { cwd })
  expect(code, err).toBe(0)
  return JSON.parse(out) as LearningPath
}

test('something known that there is not is wrong usage, with the nearest names', async () => {
  expect(await atlas(['path', '3', '--known', 'Clock'], { cwd })).toMatchObject({
    code: 2,
    out: '',
    err: expect.stringContaining('nothing is called “Clock”\nDid you mean “Clocks”?\n'),
  })
  const { err } = await atlas(['path', '3', '--known', 'Episode 7'], { cwd })
  expect(err).toContain('Did you mean “Episode 3” or “Episode 2”?')
})

test('a budget takes the best part and says what is left out', async () => {
  const path = await json('3', '--budget', '30min')
  expect(path).toMatchObject({
    steps: [],
    budget: { minutes: 30, exact: true, goals: { reached: 0, all: 1 } },
  })
  expect(path.budget?.leftOut).toHaveLength(3)
  const { out } = await atlas(['path', '3', '--budget', '1h'], { cwd })
  expect(out).toMatch(/\n3 steps, 2 of them without a stated duration; 1 h in all\nAll of it fits/)
})

test('what comes next needs no target, and takes a folder for the corpus', async () => {
  const free = ['episode:episode-01-clocks']
  for (const words of [['--next'], ['data/episodes', '--next'], ['3', '--next']])
    expect((await json(...words)).steps.map(({ key }) => key)).toEqual(free)
  expect((await json('--next')).target).toBeNull()
  const { out } = await atlas(['path', '--next', '--known', 'Clocks'], { cwd })
  expect(out).toBe(
    'Opened by what is known\n\n1  –  Episode 2: Order\n      requires Episode 1\n      episode-02-order.md:8\n\n1 step, none with a stated duration\n',
  )
})

test('without --next or --lint a target is needed', async () => {
  expect(await atlas(['path'], { cwd })).toMatchObject({
    code: 2,
    err: expect.stringContaining("missing required argument 'target'"),
  })
})

test('what nobody states is a list of its own, only where asked for', async () => {
  expect((await json('3')).suggested).toBeUndefined()
  const path = await json('3', '--inferred')
  expect(path.suggested).toEqual([])
  expect(await atlas(['path', '3', '--inferred', '--stated-only'], { cwd })).toMatchObject({
    code: 2,
    err: expect.stringContaining('cannot be used with'),
  })
})

test('a list written by hand is checked: exit code 1 and rows as those of check', async () => {
  writeFileSync(join(cwd, 'road.md'), '# Road\n\n- [Order](data/episodes/episode-02-order.md)\n')
  const { code, out } = await atlas(['path', '--lint', 'road.md'], { cwd })
  expect(code).toBe(1)
  expect(out).toContain('road.md:3:3  error    Found Episode 2 “Order” without Episode 1 “Clocks”')
  const rows = JSON.parse((await atlas(['path', '--lint', 'road.md', '--json'], { cwd })).out)
  expect(rows).toEqual([
    {
      rule: 'path-missing-prerequisite',
      severity: 'error',
      path: 'road.md',
      line: 3,
      column: 3,
      message:
        'Found Episode 2 “Order” without Episode 1 “Clocks”, which it requires (episode-02-order.md:8); expected it before',
      subject: 'episode:episode-01-clocks',
    },
  ])
  expect(await atlas(['path', '--lint', 'road.md', '--known', '1'], { cwd })).toMatchObject({
    code: 0,
    out: 'No gaps found.\n',
  })
  expect(await atlas(['path', '--lint', 'none.md'], { cwd })).toMatchObject({
    code: 2,
    err: expect.stringContaining('none.md: cannot be read'),
  })
  writeFileSync(join(cwd, 'latin.md'), Buffer.from('- Clocks\n- Caf\u00e9\n', 'latin1'))
  expect(await atlas(['path', '--lint', 'latin.md'], { cwd })).toMatchObject({
    code: 2,
    err: 'atlas: latin.md:2: Found bytes that are no UTF-8, expected UTF-8 text\n',
  })
})
