import { expect, test } from 'vitest'
import { REPORTS } from '../../../src/publish/report/index.ts'
import { finding } from './sample.ts'

test('every format of the contract is there and gives text', async () => {
  expect([...REPORTS.keys()]).toEqual(['text', 'json', 'sarif', 'github'])
  for (const load of REPORTS.values()) {
    const report = await load()
    expect(report([finding()], {})).toMatch(/dead-link[\s\S]*\n$/)
  }
})
