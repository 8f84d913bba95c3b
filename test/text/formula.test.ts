import { expect, test } from 'vitest'
import { withoutFormula } from '../../src/text/formula.ts'

test.each([
  '=1+1',
  '+cmd',
  '-2+3',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '\n=1',
  '＝1+1',
  '＋1',
  '－1',
  '＠A1',
])('what a spreadsheet would run stands behind an apostrophe: %j', (text) => {
  expect(withoutFormula(text)).toBe(`'${text}`)
})

test.each(['', 'a=b', ' = ', '“=1', '−5', '1-2'])('other text stays as it is: %j', (text) => {
  expect(withoutFormula(text)).toBe(text)
})
