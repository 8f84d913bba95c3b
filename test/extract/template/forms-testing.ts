import { fields, type Hand, heading, type Labelled, table } from './hand.ts'
import { fence } from './hand-code.ts'
import { formOf, type SectionForm } from './section-form.ts'

const TESTS = [
  {
    name: 'The contract of the door',
    language: 'python',
    code: 'def test_door():\n    assert opens(door)',
  },
  {
    name: 'Doors under load',
    language: 'javascript',
    code: "it('stays open', () => expect(door.open).toBe(true))",
  },
]

function tests(hand: Hand, records: typeof TESTS): string {
  const top = heading(
    hand,
    3,
    hand('Test Patterns', 'Testing Patterns', 'Test Examples', 'Sample Tests'),
  )
  const isHeaded = hand(false, false, true)
  const blocks = records.map(({ name, language, code }) => {
    const block = fence(hand, language, code)
    if (isHeaded) return `#### ${name}\n\n${block}`
    return hand(
      fence(hand, `${language} title="${name}"`, code),
      `${name}:\n\n${block}`,
      `**${name}**\n\n${block}`,
    )
  })
  return [top, ...blocks].join('\n\n')
}

const EXPERIMENTS = [
  {
    name: 'Lose the lighthouse',
    hypothesis: 'Ships find the harbour within 30 seconds',
    method: ['Turn off the lamp in one region', 'Measure: the arrivals'],
    rollback: 'The lamp turns on by itself after 5 minutes',
    validation: ['Collisions < 0.1%', 'p99 arrival below 40 s'],
  },
  {
    name: 'Slow tide',
    hypothesis: 'The queue drains before the next tide',
    method: ['Delay every message by 2 s', 'Watch the queue'],
    rollback: 'Remove the delay',
    validation: ['Nothing is lost', 'The queue is empty at noon'],
  },
]

type Experiment = (typeof EXPERIMENTS)[number]

function experimentFields(hand: Hand, one: Experiment): Labelled[] {
  return [
    [hand('Hypothesis', 'Steady State Hypothesis'), one.hypothesis],
    [hand('Method', 'Steps'), one.method],
    [hand('Rollback', 'Abort Condition'), one.rollback],
    [hand('Validation', 'Success Criteria'), one.validation],
  ]
}

function experimentYaml(hand: Hand, one: Experiment, indent: string, tab: string): string[] {
  const isQuoted = hand(true, false)
  const text = (value: string) => (isQuoted ? JSON.stringify(value) : value)
  const items = (values: readonly string[]) =>
    values.map((value) => `${indent}${tab}- ${text(value)}`)
  return [
    `${indent}name: ${text(one.name)}`,
    `${indent}hypothesis: ${text(one.hypothesis)}`,
    `${indent}method:`,
    ...items(one.method),
    `${indent}rollback: ${text(one.rollback)}`,
    `${indent}validation:`,
    ...items(one.validation),
  ]
}

function experiments(hand: Hand, records: typeof EXPERIMENTS): string {
  const top = heading(
    hand,
    3,
    hand('Chaos Experiments', 'Chaos Testing', 'Chaos Tests', 'Game Days'),
  )
  const tab = hand('  ', '    ', '\t')
  const blocks = records.map((one) =>
    fence(
      hand,
      hand('yaml', 'yml', ''),
      hand(
        ['chaos_experiment:', ...experimentYaml(hand, one, tab, tab)],
        experimentYaml(hand, one, '', tab),
      ).join('\n'),
    ),
  )
  const entries = records.map((one, index) => {
    const title = hand(one.name, `Experiment ${index + 1}: ${one.name}`)
    return `#### ${title}\n\n${fields(hand, experimentFields(hand, one), 4)}`
  })
  const rows = table(hand, [
    { names: ['Experiment', 'Name'], values: records.map(({ name }) => name) },
    { names: ['Hypothesis'], values: records.map(({ hypothesis }) => hypothesis) },
    {
      names: ['Method', 'Steps'],
      values: records.map(({ method }) => method.map((step) => `- ${step}`).join('<br>')),
    },
    { names: ['Rollback'], values: records.map(({ rollback }) => rollback) },
    { names: ['Validation'], values: records.map(({ validation }) => validation.join('<br>')) },
  ])
  return `${top}\n\n${hand(blocks.join('\n\n'), entries.join('\n\n'), rows)}`
}

const CHECKS = [
  { text: 'Unit tests of the hinge', done: true },
  { text: 'Contract tests: door and frame', done: false },
  { text: 'Load tests at 2,000 guests a second', done: false },
]

function checks(hand: Hand, records: typeof CHECKS): string {
  const top = heading(
    hand,
    3,
    hand('Verification Checklist', 'Test Checklist', 'Validation Checklist'),
  )
  const bullet = hand('-', '*', '1.', '+')
  const items = records.map(({ text, done }) => {
    const box = done ? hand('[x]', '[X]') : '[ ]'
    const open = text.indexOf(':')
    const words = open < 0 ? text : hand(text, `**${text.slice(0, open)}**${text.slice(open)}`)
    return `${bullet} ${box} ${words}`
  })
  return `${top}\n\n${items.join(hand('\n', '\n\n'))}`
}

export const TESTING_FORMS: readonly SectionForm[] = [
  formOf('test-pattern', TESTS, tests),
  formOf('chaos-experiment', EXPERIMENTS, experiments),
  formOf('verification-item', CHECKS, checks),
]
