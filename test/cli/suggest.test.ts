import { expect, test } from 'vitest'
import type { Suggestion } from '../../src/model/suggestion.ts'
import { atlas, folderOf } from './support/command.ts'

const FILES = {
  'episode-1-leases.md': '# Episode 1: Fencing Leases\n\nA lease ends.\n',
  'episode-2-locks.md': '# Episode 2: Locks\n\nFencing leases help. A fencing lease is safe.\n',
  'episode-3-birds.md': '# Episode 3: Birds\n\nThe heron waits.\n',
}

test('suggest prints the contract: who, whom, relation, score, reasons, evidence', async () => {
  const { code, out } = await atlas(['suggest', folderOf(FILES), '--json'])
  const rows: Suggestion[] = JSON.parse(out)
  expect(code).toBe(0)
  expect(rows).toHaveLength(1)
  expect(Object.keys(rows[0] ?? {})).toEqual([
    'source',
    'sourcePath',
    'target',
    'targetPath',
    'relation',
    'score',
    'reasons',
    'evidence',
  ])
})

test('suggest shows both titles, the reasons and the places', async () => {
  const { out } = await atlas(['suggest', folderOf(FILES)])
  const [head, reason] = out.split('\n')
  expect(head).toMatch(/^Episode 2: Locks → Episode 1: Fencing Leases {2}deep-dives {2}0\.\d+$/)
  expect(reason).toBe('  - “Locks” names “Fencing leases” twice without a link')
  expect(out).toContain('    episode-2-locks.md:3  Fencing leases help.')
})

test('suggest says so where nothing is surely missing', async () => {
  const { code, out, err } = await atlas(['suggest', folderOf({ 'a.md': '# A\n' })])
  expect({ code, out }).toEqual({ code: 0, out: '' })
  expect(err).toContain('no link is surely missing')
})
