import { expect, test } from 'vitest'
import { atlasOf } from '../../support/corpus.ts'

async function said(text: string): Promise<string[]> {
  const { problems } = await atlasOf({ 'a.md': text })
  return problems
    .filter(({ rule }) => rule === 'misspelt-label')
    .map(({ line, column, message }) => `${line}:${column} ${message}`)
}

const incident = (label: string) =>
  `# Episode 1: Tides\n\n## Production Incidents\n\n### Incident 1: GitHub 2018\n- **Impact**: All\n- **${label}**: A cut\n`

test.each(['Root Cxuse', 'Root Caus', 'Roott Cause', 'RootC ause', 'root casue'])(
  'a label with a typing error is told of at its line: %s',
  async (label) => {
    expect(await said(incident(label))).toEqual([
      expect.stringContaining(
        `7:1 Found the label “${label}”, expected “Root Cause”; what it labels is not read as that`,
      ),
    ])
  },
)

test.each(['Root Cause', 'Outcome', 'Weather', 'Root'])('nothing is said of %s', async (label) => {
  expect(await said(incident(label))).toEqual([])
})

test('the head of a column is told of', async () => {
  const table = '| Metric | Formula | Allert Threshold |\n|---|---|---|\n| Lag | a/b | 5s |'
  expect(await said(`# Episode 1: Tides\n\n## Key Metrics to Track\n\n${table}\n`)).toEqual([
    expect.stringContaining('5:20 Found the label “Allert Threshold”, expected “Alert Threshold”'),
  ])
})

test('a key of settings is told of', async () => {
  const yaml = '```yaml\nmetrics: Prometheus\nlogghng: Loki\n```'
  expect(await said(`# Episode 1: Tides\n\n## Observability Stack\n\n${yaml}\n`)).toEqual([
    expect.stringContaining('7:1 Found the label “logghng”, expected “Logging”'),
  ])
})

test('labels of the header and of connections are told of, in one warning with their number', async () => {
  const head = '**Duration**: 1 hour\n**Target Duratoin**: 2 hours'
  const links = '- **Prerequisites**: Episode 2\n- **Case Stuides**: Episode 3'
  expect(await said(`# Episode 1: Tides\n\n${head}\n\n## Connections\n\n${links}\n`)).toEqual([
    expect.stringContaining(
      '4:3 Found the label “Target Duratoin” (first here, 2 such labels in all)',
    ),
  ])
})

test('a label alone among others that nobody knows is the author’s own', async () => {
  expect(await said('# Episode 1: Tides\n\n**Nmber**: 7\n\n**Weather**: fair\n')).toEqual([])
})
