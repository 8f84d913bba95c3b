import { expect, test } from 'vitest'
import { readTemplate } from '../../../src/extract/template/index.ts'
import { superlinearGrowth } from '../../support/growth.ts'
import { documentOf, read } from './reading.ts'

const SEEDS = [
  '[',
  ']',
  '*',
  '**',
  '_',
  '`',
  '$',
  '$$',
  ':',
  ': ',
  ' ',
  '-',
  '- ',
  '|',
  '||',
  '(',
  ')',
  '"',
  '“',
  ',',
  ';',
  '#',
  '=',
  '1',
  '1 ',
  'a',
  'a b',
  '[X]',
  '[ ] ',
  '[x] ',
  'X ',
  '$X ',
  'Incident 1 ',
  'Impact: ',
  '**Impact**: ',
  'and ',
  ', and ',
  '2 hours ',
  '🔥',
  'http://a ',
]
const SECTIONS = [
  '## Core Formulas',
  '## Interactive Calculators',
  '## Production Incidents\n\n### ',
  '## Success Stories\n\n### ',
  '## Attack Vectors',
  '## Compliance',
  '## Action Items',
  '## Additional Resources',
  '## Verification Checklist',
  '# Episode 1: ',
]

/** Returns the growth of reading a document in which a run of the seed grows; undefined where linear. */
function growthOf(seed: string, length: number, write: (run: string) => string) {
  return superlinearGrowth(Math.ceil(length / seed.length), (times) => {
    const document = documentOf(write(seed.repeat(times)))
    return () => void readTemplate(document)
  })
}

for (const section of SECTIONS) {
  test(`long repetition below “${section.replaceAll('\n', ' ').trim()}” is read in linear time`, () => {
    const places = [
      (run: string) => `${section}${run}`,
      (run: string) => `${section}\n\n${run}`,
      (run: string) => `${section}\n\n- ${run}`,
      (run: string) => `${section}\n\n- **Impact**: ${run}\n- Papers: ${run}`,
    ]
    for (const seed of SEEDS)
      for (const [index, write] of places.entries())
        expect(growthOf(seed, 1_500, write), `“${seed}” in place ${index}`).toBeUndefined()
  })
}

const FENCES = ['```math', '```yaml', '```java', '```python']
const HEADINGS = [
  '## Core Formulas',
  '## Chaos Experiments',
  '## Code Samples',
  '## ROI Calculator',
  '## Test Patterns',
  '## Pattern Cost Profile',
]
for (const heading of HEADINGS) {
  test(`a long fence below “${heading}” is read in linear time`, () => {
    for (const fence of FENCES) {
      for (const seed of [
        ...SEEDS,
        'a: ',
        '- a\n',
        '? ',
        'function f(',
        '// ',
        '/* ',
        '"""',
        '\n',
        '{',
        '&a ',
        '*a ',
      ]) {
        const growth = growthOf(seed, 4_000, (run) => `${heading}\n\n${fence}\n${run}\n\`\`\`\n`)
        expect(growth, `“${seed}” in ${fence}`).toBeUndefined()
      }
    }
  }, 120_000)
}

test('names of the language are ordinary names', () => {
  const text = [
    '## Production Incidents',
    '',
    '### constructor 2020',
    '',
    '- **__proto__**: x',
    '- **toString**: y',
    '- **Impact**: z',
  ].join('\n')
  expect(read('incident', text)).toEqual([
    { line: 3, title: 'constructor', year: 2020, impact: 'z' },
  ])
})
