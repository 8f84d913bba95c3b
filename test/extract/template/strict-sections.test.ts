import { expect, test } from 'vitest'
import { regimeAt } from '../../../src/extract/values/regime.ts'
import { read } from './reading.ts'

const lines = (...text: string[]) => text.join('\n')

test('a checklist below “Security” is of compliance where it names a regime', () => {
  expect(regimeAt('PCI DSS 4.0 logging')).toBe('PCI DSS 4.0')
  expect(regimeAt('TLS everywhere')).toBeUndefined()
  expect(read('compliance', lines('## Security', '- [ ] Rotate keys', '- [ ] TLS: on'))).toEqual([])
  expect(
    read(
      'compliance',
      lines('## Security', '### Before release', '- [ ] GDPR: erase', '- [ ] Other: x'),
    ),
  ).toEqual([
    { line: 3, regime: 'GDPR', requirement: 'erase', done: false },
    { line: 4, regime: 'Other', requirement: 'x', done: false },
  ])
})

test('code below “Cost Analysis” calculates a return where its function says so', () => {
  const code = (name: string) =>
    lines('## Cost Analysis', '```python', `def ${name}(a): pass`, '```')
  expect(read('roi-calculator', code('monthly_cost'))).toEqual([])
  expect(read('roi-calculator', code('payback_months'))).toMatchObject([
    { line: 2, name: 'payback_months', parameters: ['a'] },
  ])
  expect(
    read(
      'roi-calculator',
      lines(
        '## ROI Calculation',
        'Is it worth it for you and me?',
        '```',
        'COST OF DOORS',
        '=====',
        'a × b',
        '```',
      ),
    ),
  ).toMatchObject([{ line: 3, name: 'COST OF DOORS' }])
})

test('labels over phrases are no observability stack, labels over names are', () => {
  const below = (...items: string[]) => lines('## Monitoring', ...items)
  expect(
    read(
      'observability-stack',
      below('- Metrics: good for known problems', '- Tracing: flow of calls'),
    ),
  ).toEqual([])
  expect(read('observability-stack', below('- Metrics: Prometheus', '- Tracing: Jaeger'))).toEqual([
    { line: 2, metrics: ['Prometheus'], tracing: ['Jaeger'] },
  ])
})

test('a test is named by its words before its function, a path is no name', () => {
  const text = lines(
    '## Test Patterns',
    '```go',
    '// door/door_test.go',
    'func TestDoor() {}',
    '```',
    'It opens and closes, and nobody is hurt.',
    '```python',
    'def test_frame(): pass',
    '```',
    '```language',
    '// your tests here',
    '```',
  )
  expect(read('test-pattern', text)).toMatchObject([
    { line: 2, name: 'TestDoor' },
    { line: 7, name: 'test_frame' },
  ])
})

test('a threshold on a line of its own keeps its sign', () => {
  const text = lines(
    '## Key Metrics',
    '- **Metric**: Lag',
    '  - **Alert**:',
    '    - > 5 s',
    '  - Formula:',
    '    >= 2 rows',
  )
  expect(read('metric', text)).toEqual([
    { line: 2, metric: 'Lag', formula: '>= 2 rows', alertThreshold: '> 5 s' },
  ])
})

test('a label of a section is not the section again, though it is called the same', () => {
  const text = lines(
    '### Cost Savings',
    '#### Sleep at night',
    '##### Savings',
    '40%',
    '##### Effort',
    'Low',
  )
  expect(read('cost-optimization', text)).toEqual([
    { line: 2, strategy: 'Sleep at night', savings: '40%', effort: 'Low' },
  ])
})

test('what stands below a rule is not of the entry above it, though its heading is lost', () => {
  const story = ['## Success Stories', "### Quayside's Implementation", '- **Challenge**: One lane']
  const lost = ['1. **Vector**: A forged berth', '   - Impact: Two parcels']
  expect(
    read('success-story', lines(...story, '- **Results**: Two lanes', '', '---', '', ...lost)),
  ).toEqual([{ line: 2, company: 'Quayside', challenge: 'One lane', results: 'Two lanes' }])
})

test('a table of who was struck, when and by what is one of incidents where its heading says so', () => {
  const table = lines(
    '| When | Who | What |',
    '|---|---|---|',
    '| 2019 | Quayside | a lane was full |',
  )
  const struck = [
    { line: 4, company: 'Quayside', year: 2019, date: '2019', title: 'a lane was full' },
  ]
  expect(read('incident', lines('## Accidents', table))).toEqual(struck)
  expect(read('incident', lines('## Milestones', table))).toEqual([])
})
