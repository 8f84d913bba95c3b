import { expect, test } from 'vitest'
import { readTemplate } from '../../../src/extract/template/index.ts'
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

for (const section of SECTIONS) {
  test(`long repetition below “${section.replaceAll('\n', ' ').trim()}” is read in linear time`, () => {
    for (const seed of SEEDS) {
      const body = seed.repeat(Math.ceil(3_000 / seed.length))
      for (const text of [
        `${section}${body}`,
        `${section}\n\n${body}`,
        `${section}\n\n- ${body}`,
        `${section}\n\n- **Impact**: ${body}\n- Papers: ${body}`,
      ]) {
        const document = documentOf(text)
        const start = performance.now()
        readTemplate(document)
        expect(performance.now() - start, `${section} ${seed}`).toBeLessThan(1_000)
      }
    }
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
        const document = documentOf(
          `${heading}\n\n${fence}\n${seed.repeat(Math.ceil(12_000 / seed.length))}\n\`\`\`\n`,
        )
        const start = performance.now()
        readTemplate(document)
        expect(performance.now() - start, `${heading} ${fence} ${seed}`).toBeLessThan(1_500)
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
