import { expect, test } from 'vitest'
import { exitCodeFor } from '../../../src/publish/report/exit-code.ts'
import { REPORTS } from '../../../src/publish/report/index.ts'
import { finding } from './sample.ts'

test('every format of the contract is there and gives text', async () => {
  expect([...REPORTS.keys()]).toEqual(['text', 'json', 'sarif', 'github'])
  for (const load of REPORTS.values()) {
    const report = await load()
    expect(report([finding()], {})).toMatch(/dead-link[\s\S]*\n$/)
  }
})

test('the exit code is 1 from the asked severity on', () => {
  const warnings = [finding({ severity: 'warning' }), finding({ severity: 'info' })]
  expect(exitCodeFor(warnings, 'error')).toBe(0)
  expect(exitCodeFor(warnings, 'warning')).toBe(1)
  expect(exitCodeFor(warnings, 'info')).toBe(1)
  expect(exitCodeFor([], 'info')).toBe(0)
})
