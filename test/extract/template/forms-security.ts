import { anyMark, fields, type Hand, heading, type Labelled, list, table } from './hand.ts'
import { formOf, type SectionForm } from './section-form.ts'

const VECTORS = [
  {
    vector: 'Jobs that steal without end',
    likelihood: 'Medium',
    impact: '$20,000 an hour, other tenants starve',
    mitigation: 'Quotas by tenant',
  },
  {
    vector: 'A forged job header',
    likelihood: 'Low',
    impact: 'Jobs run as somebody else',
    mitigation: 'Signed headers',
  },
]

function vectorFields(hand: Hand, one: (typeof VECTORS)[number]): Labelled[] {
  return [
    [hand('Likelihood', 'Probability'), one.likelihood],
    ['Impact', one.impact],
    [hand('Mitigation', 'Countermeasure', 'Defense'), one.mitigation],
  ]
}

function vectors(hand: Hand, records: typeof VECTORS): string {
  const top = heading(hand, 3, hand('Attack Vectors', 'Threat Vectors', 'Threat Model'))
  const mark = anyMark(hand)
  const bullet = hand('1.', '-', '*')
  const lead = hand('**Vector**: ', '**Vector:** ', 'Vector: ', '**Attack Vector**: ', '')
  const items = records.map((one, index) => {
    const sign = bullet === '1.' ? `${index + 1}.` : bullet
    const words = lead === '' ? hand(`**${one.vector}**`, one.vector) : `${lead}${one.vector}`
    return `${sign} ${words}\n${list(hand, vectorFields(hand, one), mark, ' '.repeat(sign.length + 1))}`
  })
  const boldLines = records.map(
    (one, index) =>
      `**Vector ${index + 1}: ${one.vector}**\n\n${list(hand, vectorFields(hand, one), mark, '')}`,
  )
  const entries = records.map((one, index) => {
    const title = hand(`Vector ${index + 1}: ${one.vector}`, one.vector)
    return `#### ${title}\n\n${fields(hand, vectorFields(hand, one), 4)}`
  })
  const rows = table(hand, [
    { names: ['Vector', 'Attack', 'Threat'], values: records.map(({ vector }) => vector) },
    { names: ['Likelihood', 'Probability'], values: records.map(({ likelihood }) => likelihood) },
    { names: ['Impact'], values: records.map(({ impact }) => impact) },
    { names: ['Mitigation', 'Defence'], values: records.map(({ mitigation }) => mitigation) },
  ])
  return `${top}\n\n${hand(
    items.join(hand('\n', '\n\n')),
    boldLines.join('\n\n'),
    entries.join('\n\n'),
    rows,
  )}`
}

const PATTERNS = [
  {
    pattern: 'Signed Jobs',
    implementation: 'Sigstore',
    overhead: '3 ms a job',
    complexity: 'High',
  },
  { pattern: 'Tenant Quotas', implementation: 'Envoy/Redis', overhead: '5-10% latency' },
]

function patterns(hand: Hand, records: typeof PATTERNS): string {
  const top = heading(hand, 3, hand('Security Patterns', 'Security Requirements'))
  const tab = hand('  ', '    ', '\t')
  const entry = (one: (typeof records)[number], indent: string) =>
    Object.entries(one)
      .map(([key, value], index) => `${indent}${index === 0 ? '- ' : '  '}${key}: ${value}`)
      .join('\n')
  const yaml = hand(
    `security_requirements:\n${records.map((one) => entry(one, tab)).join('\n')}`,
    records.map((one) => entry(one, '')).join('\n'),
  )
  const rows = table(hand, [
    { names: ['Pattern', 'Security Pattern'], values: records.map(({ pattern }) => pattern) },
    {
      names: ['Implementation', 'Tool'],
      values: records.map(({ implementation }) => implementation),
    },
    { names: ['Overhead'], values: records.map(({ overhead }) => overhead) },
    { names: ['Complexity'], values: records.map(({ complexity }) => complexity ?? '') },
  ])
  const mark = anyMark(hand)
  const items = records.map(({ pattern, implementation, overhead, complexity }) => {
    const below: Labelled[] = [
      ['Implementation', implementation],
      ['Overhead', overhead],
      ...(complexity === undefined ? [] : [['Complexity', complexity] as Labelled]),
    ]
    const lead = hand(`**${pattern}**`, `**Pattern**: ${pattern}`, pattern)
    return `- ${lead}\n${list(hand, below, mark, '  ')}`
  })
  const body = hand(`\`\`\`${hand('yaml', 'yml', '')}\n${yaml}\n\`\`\``, rows, items.join('\n'))
  return `${top}\n\n${body}`
}

export const SECURITY_FORMS: readonly SectionForm[] = [
  formOf('attack-vector', VECTORS, vectors),
  formOf('security-pattern', PATTERNS, patterns),
]
