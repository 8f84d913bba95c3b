import { describe, expect, test } from 'vitest'
import { RULES } from '../../src/analyze/rules/index.ts'
import { compareWithBaseline } from '../../src/model/baseline.ts'
import type { Finding } from '../../src/model/finding.ts'
import { fingerprintsOf } from '../../src/publish/report/fingerprint.ts'
import { withoutLineNumbers } from '../../src/text/line-numbers.ts'
import { atlasOf, type Files } from '../support/corpus.ts'

test('of two equal gaps one row of a baseline accepts one', () => {
  const gap = (line: number): Finding => ({
    rule: 'r',
    severity: 'error',
    path: 'a.md',
    line,
    column: 1,
    message: 'm',
    subject: 's',
  })
  const gone = { ...gap(9), message: 'gone' }
  expect(compareWithBaseline([gap(1), gap(2)], [gap(7), gone])).toEqual({
    open: [gap(2)],
    accepted: 1,
    gone: 1,
  })
})

/** Returns the same files with three more lines at the top, below a header where there is one. */
function shifted(files: Files): Files {
  return Object.fromEntries(
    Object.entries(files).map(([path, text]) => [
      path,
      text.replace(/^(?:---\n[\s\S]*?\n---\n)?/, (header) => `${header}\n\n\n`),
    ]),
  )
}

describe.each(RULES.map((rule) => [rule.id, rule] as const))(
  'three lines more above %s',
  (_, rule) => {
    test('make no gap a new one', async () => {
      const before = await atlasOf(rule.failing)
      const after = await atlasOf(shifted(rule.failing))
      expect(after.findings).toHaveLength(before.findings.length)
      expect(compareWithBaseline(after.findings, before.findings)).toEqual({
        open: [],
        accepted: before.findings.length,
        gone: 0,
      })
      expect(fingerprintsOf(after.findings).sort()).toEqual(fingerprintsOf(before.findings).sort())
    })
  },
)

test('lines in a message are left out, other numbers stay', () => {
  expect(
    [
      'Found it (a.md:3, b/c.md:14:2), expected one',
      'Found a tab at line 12',
      'Found lines 3, 5 and 7',
      'Found Episode 3, expected 2.5 in v1:x',
    ].map(withoutLineNumbers),
  ).toEqual([
    'Found it (a.md, b/c.md), expected one',
    'Found a tab at line',
    'Found lines',
    'Found Episode 3, expected 2.5 in v1:x',
  ])
})
