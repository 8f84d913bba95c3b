import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { rulesPage } from '../../../scripts/rules-page.ts'
import { RULES } from '../../../src/analyze/rules/index.ts'
import { atlasOf } from '../../support/corpus.ts'

test('docs/rules.md says what the rules say (else: node scripts/write-rules-page.mjs)', async () => {
  const page = await rulesPage(RULES, async (files) => (await atlasOf(files)).findings)
  const written = readFileSync(new URL('../../../docs/rules.md', import.meta.url), 'utf8')
  expect(written).toBe(page)
})
