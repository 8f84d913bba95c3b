import { describe, expect, test } from 'vitest'
import { RULES } from '../../../src/analyze/rules/index.ts'
import { atlasOf } from '../../support/corpus.ts'

describe.each(RULES.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  test('its failing example shows exactly this gap', async () => {
    const { findings } = await atlasOf(rule.failing)
    expect(findings.map((finding) => finding.rule)).toContain(id)
    expect(findings.filter((finding) => finding.rule !== id)).toEqual([])
  })

  test('its passing example shows no gap at all', async () => {
    const { findings } = await atlasOf(rule.passing)
    expect(findings).toEqual([])
  })
})
