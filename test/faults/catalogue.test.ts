import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { FAULTS } from './catalogue.ts'

const ROOT = join(import.meta.dirname, '../..')

test('there are 56 faults', () => {
  expect(FAULTS.map(({ number }) => number)).toEqual(Array.from({ length: 56 }, (_, n) => n + 1))
})

test.each(
  FAULTS.flatMap(({ number, fault, heldBy }) => heldBy.map((held) => [number, fault, held])),
)('fault %i (%s) is held by %s', (_number, _fault, held) => {
  const [file = '', words = ''] = String(held).split(/: (.*)/)
  expect(existsSync(join(ROOT, file)), file).toBe(true)
  expect(readFileSync(join(ROOT, file), 'utf8')).toContain(words)
})
