import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { SiteGaps } from '../../src/model/site.ts'
import { atlas, folderOf } from './support/command.ts'

const DEAD = '# Episode 1: Clocks\n\nSee [order](episode-07-order.md).\n'
const CONFIG = '{ "baseline": "accepted.json" }'

function standing(rows: readonly { rule: string }[]): string[] {
  return rows.map(({ rule }) => rule)
}

test('a corpus that names a baseline is checked and published against it', async () => {
  const cwd = folderOf({ 'eps/episode-01-clocks.md': DEAD })
  const before = JSON.parse((await atlas(['check', 'eps', '--json'], { cwd })).out)
  const gone = { ...before[0], message: 'Found nothing, expected something' }
  writeFileSync(join(cwd, 'eps/accepted.json'), JSON.stringify([...before, gone]))
  writeFileSync(join(cwd, 'eps/atlas.config.json'), CONFIG)
  writeFileSync(join(cwd, 'eps/episode-01-clocks.md'), `${DEAD}\nThen [drift](#drift).\n`)

  const checked = await atlas(['check', 'eps', '--json'], { cwd })
  const added = JSON.parse(checked.out)
  expect(standing(added)).toEqual(['dead-link'])
  expect(checked.err).toContain(`accepted.json: accepted ${before.length}, new 1, gone 1`)
  const whole = await atlas(['check', 'eps', '--no-baseline', '--json'], { cwd })
  expect(JSON.parse(whole.out)).toHaveLength(before.length + 1)

  expect((await atlas(['build', 'eps', '--out', 'site'], { cwd })).code).toBe(0)
  const gaps: SiteGaps = JSON.parse(readFileSync(join(cwd, 'site/data/gaps.json'), 'utf8'))
  expect(gaps.baseline).toEqual({ new: 1, accepted: before.length, gone: 1 })
  expect(gaps.findings.filter((gap) => !gap.accepted)).toMatchObject(added)
})

test('a baseline outside of the corpus is refused', async () => {
  const cwd = folderOf({
    'eps/episode-01-clocks.md': DEAD,
    'eps/atlas.config.json': '{ "baseline": "../accepted.json" }',
  })
  const { code, err } = await atlas(['check', 'eps'], { cwd })
  expect(code).toBe(2)
  expect(err).toContain('baseline “../accepted.json” leaves the corpus')
})
