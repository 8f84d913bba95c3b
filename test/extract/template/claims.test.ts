import { describe, expect, test } from 'vitest'
import { readTemplate } from '../../../src/extract/template/index.ts'
import { documentOf, read } from './reading.ts'

const lines = (...text: string[]) => text.join('\n')

describe('an incident outside its section', () => {
  const told = ['**Impact**: dark', '', '**Root cause**: one lane', '', '**5:59 AM:** calm']
  test.each([
    ['a dated outage with its fields', '### Quayside Outage (May 2019)', told, [2]],
    ['one without a date', '### Quayside Outage', told, []],
    ['one without fields', '### Quayside Outage (May 2019)', ['It went dark.'], []],
    ['something dated that is no harm', '### Quayside Launch (May 2019)', told, []],
    ['several in one', '### Quayside Outages (2019 and 2020)', told, []],
  ])('%s', (_, heading, below, found) => {
    const text = lines('## Chapter 2', heading, '', ...below, '', '### Other Outages', '', ...told)
    const expected = { company: 'Quayside', date: '2019-05', impact: 'dark', rootCause: 'one lane' }
    expect(read('incident', text)).toEqual(
      found.map((line) => ({ line, year: 2019, title: 'Outage', ...expected })),
    )
  })
})

describe('a story of what went wrong, below a heading that names a known company', () => {
  const quay = { company: (text: string) => /Quay/.exec(text)?.[0], pattern: () => undefined }
  const incidentsIn = (...text: string[]) =>
    readTemplate(documentOf(lines(...text)), quay).records.filter(({ type }) => type === 'incident')
  const told = [
    '**Setup**: one lane',
    '**Mistake**: no limit',
    '**Result**: dark',
    '**Lesson**: two',
  ]
  const below = told.flatMap((line) => ['', line])

  test('is an incident', () => {
    const [incident, ...others] = incidentsIn('## What Broke at Quay', ...below)
    expect(others).toEqual([])
    expect(incident).toMatchObject({
      company: 'Quay',
      impact: 'dark',
      rootCause: 'no limit',
      lessonsLearned: 'two',
    })
  })
  test.each([
    ['without a company', '## What Broke Here', below],
    ['without a cause', '## What Broke at Quay', below.filter((line) => !/Mistake/.test(line))],
    [
      'with a cause alone',
      '## What Broke at Quay',
      ['', '**Root cause**: no limit', '', '**Fix**: a limit'],
    ],
  ])('is none %s', (_, heading, text) => {
    expect(incidentsIn(heading, ...text)).toEqual([])
  })
})

describe('an entry', () => {
  test('may stand on the level of its section', () => {
    const text = lines(
      '#### Success Stories',
      '',
      '#### Harbourline',
      '',
      '**Challenge**: storms',
      '',
      '**Results**: calm',
      '',
      '#### Opening hours',
      '',
      'From nine to five.',
    )
    expect(read('success-story', text)).toEqual([
      { line: 3, company: 'Harbourline', challenge: 'storms', results: 'calm' },
    ])
  })
  test('directly below the parent is known by fields in paragraphs or headings', () => {
    const text = lines(
      '## Incidents',
      '### Quayside 2019',
      '**Impact**: late',
      '',
      '**Root cause**: one lane',
      '### Tidewater 2022',
      '#### Impact',
      'dark',
      '#### Lessons Learned',
      'Time is a dependency',
    )
    expect(read('incident', text)).toEqual([
      { line: 2, company: 'Quayside', year: 2019, impact: 'late', rootCause: 'one lane' },
      {
        line: 6,
        company: 'Tidewater',
        year: 2022,
        impact: 'dark',
        lessonsLearned: 'Time is a dependency',
      },
    ])
  })
  test('may be a bold line that counts, without a section above', () => {
    const text = lines(
      '## Around the harbour',
      '',
      '**Success Story 1: Harbourline**',
      '- **Problem:** storms',
      '- **Result:** calm',
    )
    expect(read('success-story', text)).toEqual([
      { line: 3, company: 'Harbourline', challenge: 'storms', results: 'calm' },
    ])
  })
})

test('a heading that is the label of a field opens no other section', () => {
  const text = lines(
    '## Production Benchmarks',
    '### Time to drain',
    '#### Formula',
    'last - first',
    '#### Typical',
    '10 min',
    '#### Best in class',
    '90 s',
  )
  expect(readTemplate(documentOf(text)).records.map(({ type }) => type)).toEqual(['benchmark'])
})

describe('a heading that only resembles a section', () => {
  test('is one where its content fits', () => {
    const text = lines('## Security Patterns of the Pier', '- **Pattern**: mTLS', '- Tool: Linkerd')
    expect(read('security-pattern', text)).toEqual([
      { line: 2, pattern: 'mTLS', implementation: 'Linkerd' },
    ])
    expect(
      read('security-pattern', '## Episodes 96-100: Security Patterns\n\n- **Keys**: rotate'),
    ).toEqual([])
  })
  test('is none where it speaks of how such a section is made', () => {
    const text = lines(
      '## Incident Analysis Framework',
      '- **Impact**: users',
      '- **Root Cause**: x',
    )
    expect(read('incident', text)).toEqual([])
  })
  test('names the code that stands directly below it', () => {
    const text = lines('## Gateway Configuration Examples', '```yaml', 'a: 1', '```')
    expect(read('configuration', text)).toEqual([
      { line: 2, language: 'yaml', caption: 'Gateway Configuration Examples', code: 'a: 1' },
    ])
  })
})

test('short names of sections count anywhere where their content fits', () => {
  const benchmark = [
    '## Benchmarks',
    '| Metric | Typical | Best |',
    '|---|---|---|',
    '| Drain | 9 | 1 |',
  ]
  expect(read('benchmark', lines(...benchmark))).toEqual([
    { line: 4, metric: 'Drain', industryStandard: '9', bestInClass: '1' },
  ])
  expect(read('benchmark', '## Benchmarks\n\n| Metric | Ours |\n|---|---|\n| Drain | 9 |')).toEqual(
    [],
  )
})

test('manifests with names are no security patterns', () => {
  const text = lines(
    '## Security Patterns',
    '```yaml',
    'kind: Policy',
    'metadata:',
    '  name: app',
    'spec:',
    '  containers:',
    '    - name: web',
    '```',
  )
  expect(read('security-pattern', text)).toEqual([])
})

test('a row that names neither pattern nor company is no implementation', () => {
  const text = lines(
    '## Implementation Matrix',
    '| Tier | Technology | Key Features |',
    '|---|---|---|',
    '| Edge | CDN | Caching |',
  )
  expect(read('implementation', text)).toEqual([])
})
