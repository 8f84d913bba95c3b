import { describe, expect, test } from 'vitest'
import { readTemplate } from '../../../src/extract/template/index.ts'
import { documentOf, read } from './reading.ts'

const lines = (...text: string[]) => text.join('\n')

describe('the header', () => {
  test('takes the label of the series before any other statement', () => {
    const text = lines(
      '# Show',
      '## Episode: 6 - Doors',
      '**Series**: Radio (Episodes 1-9)',
      '**Episode**: 6 of 8',
      '**Status**: Complete',
    )
    expect(read('header', text)).toEqual([
      { line: 2, number: 6, title: 'Doors', series: 'Radio', status: 'complete' },
    ])
  })
  test('takes the subtitle and slanted lines where there is no label', () => {
    const text = lines(
      '# PODCAST EPISODE 3: The Human Factor',
      '## Foundational Series - Physics',
      '',
      '*Runtime: 3 hours 15 minutes*',
    )
    expect(read('header', text)).toEqual([
      {
        line: 1,
        number: 3,
        title: 'The Human Factor',
        series: 'Foundational Series',
        currentDurationHours: 3.25,
      },
    ])
  })
  test('takes front matter, and a plain first heading as title', () => {
    const text = lines(
      '---',
      'number: 4',
      'series: Radio',
      'duration: 90 min',
      'status: planned',
      '---',
      '# Gossip',
    )
    expect(read('header', text)).toEqual([
      {
        line: 7,
        number: 4,
        title: 'Gossip',
        series: 'Radio',
        currentDurationHours: 1.5,
        status: 'planning',
      },
    ])
  })
  test('reads the furthest ticked box, and both durations of an arrow', () => {
    const text = lines(
      '# Episode 1.2: X',
      '**Current Duration**: 35 minutes → 3 hours',
      '**Enhancement Status**: [x] Planning [x] In Progress [x] Complete',
    )
    expect(read('header', text)).toEqual([
      {
        line: 1,
        number: 1.2,
        title: 'X',
        currentDurationHours: 0.5833,
        targetDurationHours: 3,
        status: 'complete',
      },
    ])
  })
})

describe('a formula', () => {
  test('begins after labelled lines even without a blank line', () => {
    const text = lines(
      '## Core Formulas',
      '```math',
      "Little's law: L = \\lambda W",
      'Context: queues',
      '  at rest',
      'Formula 2 (Amdahl): S = 1/(1-p)',
      'Variables: p',
      '```',
    )
    expect(read('formula', text)).toEqual([
      { line: 3, name: "Little's law", latex: 'L = \\lambda W', context: 'queues at rest' },
      { line: 6, name: 'Amdahl', latex: 'S = 1/(1-p)', variables: 'p' },
    ])
  })
  test('with no name has none, and its block is its place', () => {
    const text = lines(
      '## Core Formulas',
      '```latex',
      'Formula 1: V \\le W \\iff \\forall i: V_i \\le W_i',
      '```',
    )
    expect(read('formula', text)).toEqual([
      { line: 2, latex: 'V \\le W \\iff \\forall i: V_i \\le W_i' },
    ])
  })
  test('is never money', () => {
    const text = lines(
      '## Core Formulas',
      '',
      'It cost $5 million, then $10 million.',
      '',
      'Load: $\\rho = \\lambda / \\mu$',
    )
    expect(read('formula', text)).toEqual([
      { line: 5, name: 'Load', latex: '\\rho = \\lambda / \\mu' },
    ])
  })
})

describe('a table', () => {
  test('may lack, rename and reorder columns; an empty Pattern cell repeats', () => {
    const text = lines(
      '## Implementation Matrix',
      '',
      '| Used by | Technique | Highlights |',
      '|---|---|---|',
      '| A \\| B | Saga | x<br>- y |',
      '| C | | p, q and r |',
      '| | | |',
    )
    expect(read('implementation', text)).toEqual([
      { line: 5, pattern: 'Saga', company: 'A | B', features: ['x', 'y'] },
      { line: 6, pattern: 'Saga', company: 'C', features: ['p', 'q', 'r'] },
    ])
  })
  test('gives the words of a link', () => {
    const text = lines(
      '## Key Metrics',
      '| Metric | Alert | Dashboard |',
      '|---|---|---|',
      '| Lag | > 1 s | [Main](https://d.example) |',
      '| Error Rate | > 2% | Link |',
    )
    expect(read('metric', text)).toEqual([
      { line: 4, metric: 'Lag', alertThreshold: '> 1 s', dashboard: 'Main' },
      { line: 5, metric: 'Error Rate', alertThreshold: '> 2%' },
    ])
  })
})

describe('an incident', () => {
  test('may be a bold line, a list item, a row or a heading of any level', () => {
    const text = lines(
      '## Production Incidents',
      '',
      '**Incident 1: GitHub 2018**',
      '',
      '- **Impact**: degraded',
      '',
      '##### Incident 2: Slack 2021',
      '',
      'Impact: down',
      'Root Cause: gateway',
      'and load',
      '',
      '## Incidents',
      '',
      '| Company | Year | Root Cause |',
      '|---|---|---|',
      '| Roblox | 2021 | Consul |',
      '',
      '## Outages',
      '',
      '1. **Meta 2021**: backbone',
      '   - **Impact**:',
      '     dark',
    )
    expect(read('incident', text)).toEqual([
      { line: 3, company: 'GitHub', year: 2018, impact: 'degraded' },
      { line: 7, company: 'Slack', year: 2021, impact: 'down', rootCause: 'gateway and load' },
      { line: 17, company: 'Roblox', year: 2021, rootCause: 'Consul' },
      { line: 21, company: 'Meta', year: 2021, title: 'backbone', impact: 'dark' },
    ])
  })
  test('directly below “Incident Intelligence” is known by its content', () => {
    const text = lines(
      '## Incident Intelligence',
      '### Slack 2021',
      '- Impact: down',
      '- Patterns Violated:',
      '  - Bulkhead',
      '### Story: Zalando',
      '- Challenge: peaks',
      '- Results: calm',
    )
    expect(
      readTemplate(documentOf(text)).records.map((record) => [record.type, record.evidence.line]),
    ).toEqual([
      ['incident', 2],
      ['success-story', 6],
    ])
  })
  test('in a comment, a fence or an untouched slot is none', () => {
    const text = lines(
      '## Production Incidents',
      '<!--',
      '### Incident 1: A 2020',
      '- **Impact**: x',
      '-->',
      '```',
      '### Incident 2: B 2020',
      '- **Impact**: x',
      '```',
      '### Incident 3: [Company] [Year]',
      '- **Impact**: $X lost',
      '- **Duration**: n/a',
    )
    const document = documentOf(text)
    expect(readTemplate(document).records).toEqual([])
    expect(
      document.placeholders.map(({ found, expected, evidence }) => [
        evidence.line,
        found,
        expected,
      ]),
    ).toEqual([
      [10, '[Company] [Year]', 'a company and a year'],
      [11, '$X lost', 'an impact'],
    ])
  })
})

describe('a checklist', () => {
  test('of the template counts in full once a box is ticked', () => {
    const template = ['- [ ] Unit tests for core logic', '- [ ] Load tests for scale validation']
    expect(read('verification-item', lines('## Verification Checklist', ...template))).toEqual([])
    expect(
      read('verification-item', lines('## Verification Checklist', ...template, '- [x] Replay')),
    ).toEqual([
      { line: 2, text: 'Unit tests for core logic', done: false },
      { line: 3, text: 'Load tests for scale validation', done: false },
      { line: 4, text: 'Replay', done: true },
    ])
  })
  test('says nothing of being done where it has no boxes', () => {
    const text = lines(
      '## Actions for Listeners',
      '',
      '- **This week**: list your timeouts',
      '- **This month**',
      '  - [x] add jitter',
      '',
      '### Quarter',
      '1. Cut the layers',
    )
    expect(read('action-item', text)).toEqual([
      { line: 3, horizon: 'immediate', text: 'list your timeouts' },
      { line: 5, horizon: 'short-term', text: 'add jitter', done: true },
      { line: 8, horizon: 'long-term', text: 'Cut the layers' },
    ])
  })
  test('of regimes divides regime and requirement', () => {
    const text = lines(
      '## Compliance',
      '- [x] **GDPR**: erase',
      '- [ ] SOC2: [Audit points]',
      '- PCI DSS - tokens',
      '- [x] PCI: [If payment-related]',
    )
    expect(read('compliance', text)).toEqual([
      { line: 2, regime: 'GDPR', requirement: 'erase', done: true },
      { line: 4, regime: 'PCI DSS', requirement: 'tokens' },
      { line: 5, regime: 'PCI', done: true },
    ])
  })
})

describe('code', () => {
  test('is named by its info string, else its first comment, else the words above', () => {
    const text = lines(
      '## Code Samples',
      '',
      "### Uber's limiter",
      '```go',
      'x',
      '```',
      '```java title="A" company=Netflix',
      '// B',
      '```',
      'Shown in talks:',
      '```rust',
      'y',
      '```',
      '```mermaid',
      'graph LR',
      '```',
    )
    expect(read('code-sample', text)).toEqual([
      { line: 4, language: 'go', company: 'Uber', caption: "Uber's limiter", code: 'x' },
      { line: 7, language: 'java', company: 'Netflix', caption: 'A', code: '// B' },
      { line: 11, language: 'rust', caption: 'Shown in talks', code: 'y' },
    ])
  })
  test('are called by the last of several sentences only where no heading names them', () => {
    const text = lines(
      '## Code Samples',
      'Kettles boil over. This one whistles:',
      '```go',
      'x',
      '```',
      '### A Kettle',
      'Kettles boil over. This one whistles:',
      '```go',
      'y',
      '```',
    )
    expect(read('code-sample', text)).toMatchObject([
      { caption: 'This one whistles' },
      { caption: 'A Kettle' },
    ])
  })
  test('takes the names that the vocabulary knows', () => {
    const names = {
      company: (text: string) => /Uber/.exec(text)?.[0],
      pattern: (text: string) => /rate limiter/i.exec(text)?.[0],
    }
    const text = lines('## Code Samples', '```go', '// Uber Go rate limiter', '```')
    expect(readTemplate(documentOf(text), names).records).toMatchObject([
      { company: 'Uber', pattern: 'rate limiter' },
    ])
  })
})

test('a checklist of what must be ready is one of verification, wherever it stands', () => {
  const text = lines(
    '## The End',
    '### Production Readiness Checklist',
    '- [x] Kettle filled',
    '- [ ] Cups out',
  )
  expect(read('verification-item', text)).toEqual([
    { line: 3, text: 'Kettle filled', done: true },
    { line: 4, text: 'Cups out', done: false },
  ])
  expect(read('verification-item', '## Launch Checklist\n\nWe have none.')).toEqual([])
})

test('a regime is what a heading names without its kind of section', () => {
  const text = lines(
    '## Compliance Considerations',
    '### GDPR Compliance Checklist',
    '- [ ] Ask first',
    '### SOC 2',
    '- [ ] Log it',
  )
  expect(read('compliance', text)).toMatchObject([{ regime: 'GDPR' }, { regime: 'SOC 2' }])
})

test('a value ends before the colon that introduces code', () => {
  const text = lines(
    '### Kettle outage (June 8, 2021)',
    '- **Impact**: cold tea',
    '',
    '**Root Cause**: a bad setting:',
    '',
    '```',
    'boil = 9',
    '```',
  )
  expect(read('incident', text)).toMatchObject([{ rootCause: 'a bad setting' }])
})

describe('a YAML section', () => {
  test('that is a manifest holds no entry', () => {
    const text = lines(
      '### Observability Stack',
      '```yaml',
      'apiVersion: kettle/v1',
      'kind: Telemetry',
      'metrics: steam',
      'tracing: drops',
      '```',
    )
    expect(read('observability-stack', text)).toEqual([])
  })
  test('holds no entry that has a name and nothing else', () => {
    const text = lines(
      '### Cost Optimization Strategies',
      '```yaml',
      'kind: Kettle',
      'metadata:',
      '  name: big-kettle',
      '```',
    )
    expect(read('cost-optimization', text)).toEqual([])
  })
  test('is named by the bold line right above it where it has no name', () => {
    const text = lines(
      '### The Chaos Experiments Catalog',
      '#### Kitchen',
      '**1. Cold stove**',
      '```',
      'How it works: Cut the gas',
      'Expected behavior: Soup stays warm',
      '```',
      '**2. Wet salt**',
      '```yaml',
      'name: Damp salt',
      'hypothesis: Rice helps',
      '```',
    )
    expect(read('chaos-experiment', text)).toEqual([
      {
        line: 4,
        name: 'Cold stove',
        hypothesis: 'Soup stays warm',
        method: ['Cut the gas'],
      },
      { line: 9, name: 'Damp salt', hypothesis: 'Rice helps' },
    ])
  })
  test('that nearly parses is read, and the problem names the line of the file', () => {
    const document = documentOf(
      lines(
        '## Chaos Experiments',
        '```yaml',
        'chaos_experiment:',
        '  name: Slow: cache',
        '\tmethod:',
        '\t\t- Kill: one',
        '```',
      ),
    )
    expect(readTemplate(document).records).toMatchObject([
      {
        type: 'chaos-experiment',
        name: 'Slow: cache',
        method: ['Kill: one'],
        evidence: { line: 2 },
      },
    ])
    expect(document.problems).toMatchObject([
      { rule: 'yaml', severity: 'warning', path: 'episode.md', line: 4 },
    ])
  })
  test('with several experiments gives each its own line', () => {
    const text = lines(
      '## Chaos Experiments',
      '```yaml',
      'experiments:',
      '  - name: A',
      '    hypothesis: a',
      '  - name: B',
      '    hypothesis: b',
      '```',
    )
    expect(read('chaos-experiment', text)).toEqual([
      { line: 4, name: 'A', hypothesis: 'a' },
      { line: 6, name: 'B', hypothesis: 'b' },
    ])
  })
})

describe('a resource', () => {
  test('is divided from its neighbours and typed by label or heading', () => {
    const text = lines(
      '## Resources',
      '- **Papers**: Ada Bell, [Doors](https://a.example) (2019); "Locks", Bo Cole, 2020, https://b.example',
      '- Tools: [x](https://x.example), [y](https://y.example) and [z](https://z.example)',
      '',
      '### Books',
      '- *Release It!* by Michael Nygard',
      '- [Recommended deep dives]',
    )
    expect(read('resource', text)).toEqual([
      {
        line: 2,
        resourceType: 'paper',
        title: 'Doors',
        url: 'https://a.example',
        authors: 'Ada Bell',
        year: 2019,
      },
      {
        line: 2,
        resourceType: 'paper',
        title: 'Locks',
        url: 'https://b.example',
        authors: 'Bo Cole',
        year: 2020,
      },
      { line: 3, resourceType: 'tool', title: 'x', url: 'https://x.example' },
      { line: 3, resourceType: 'tool', title: 'y', url: 'https://y.example' },
      { line: 3, resourceType: 'tool', title: 'z', url: 'https://z.example' },
      { line: 6, resourceType: 'book', title: 'Release It!', authors: 'Michael Nygard' },
    ])
  })
})

test('sections are found under other words, levels and orders', () => {
  const text = lines(
    '# Cross-Episode Links',
    '#### Production Incidents',
    '## Actions for Listeners',
    '# 3. Math',
    '## Further Reading',
  )
  expect(readTemplate(documentOf(text)).sections).toEqual([
    'mathematical-foundations',
    'incident-intelligence',
    'action-items',
    'connections',
    'resources',
  ])
})

test('the one first-level heading is the title, whatever it says', () => {
  const text = lines(
    '# Observability',
    '',
    '| Metric | Alert | Formula |',
    '|---|---|---|',
    '| a | b | c |',
  )
  const { records, sections } = readTemplate(documentOf(text))
  expect(sections).toEqual(['header'])
  expect(records).toMatchObject([{ type: 'header', title: 'Observability' }])
})

describe('an empty first cell repeats the row above', () => {
  test('in a table of metrics', () => {
    const text = lines(
      '### Key Metrics',
      '',
      '| Metric | Alert Threshold |',
      '| --- | --- |',
      '| Queue lag | > 5 s |',
      '| | > 9 s |',
    )
    expect(read('metric', text)).toMatchObject([{ metric: 'Queue lag' }, { metric: 'Queue lag' }])
  })
  test('in a table of attack vectors, but not in an empty row', () => {
    const text = lines(
      '### Attack Vectors',
      '',
      '| Vector | Likelihood | Impact | Mitigation |',
      '| --- | --- | --- | --- |',
      '| Replay | High | Money lost | Nonces |',
      '| ″ | Low | Data lost | Timestamps |',
      '| | | | |',
    )
    expect(read('attack-vector', text)).toMatchObject([{ vector: 'Replay' }, { vector: 'Replay' }])
  })
})
