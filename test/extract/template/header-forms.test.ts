import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyHand, anyMark, type Hand } from './hand.ts'
import { read } from './reading.ts'

const HEADER = {
  number: 12,
  title: 'Queues That Forget',
  series: 'Harbour Radio',
  currentDurationHours: 2.5,
  targetDurationHours: 3,
  status: 'in-progress',
}

function titleLine(hand: Hand): string {
  const { number, title } = HEADER
  const level = '#'.repeat(hand(1, 2, 3))
  const words = hand(
    `Episode: ${number} - ${title}`,
    `Episode ${number}: ${title}`,
    `Ep. ${number} – ${title}`,
    `🎙 Episode #${number}: ${title}`,
    `PODCAST EPISODE ${number}: ${title}`,
    `S02E${number}: ${title}`,
    `Episode ${number} | ${title}`,
  )
  return `${level} ${words}`
}

const CURRENT = [
  '2.5 hours',
  '2h 30m',
  '150 minutes',
  '2 hours 30 minutes',
  '2½ hours',
  '150 min (2.5 hours)',
  '2:30:00',
]
const TARGET = ['3 hours', '3h', '180 minutes', 'three hours', '3 hrs', 'PT3H']

function statusValue(hand: Hand): string {
  return hand(
    '[x] Planning [x] In Progress [ ] Complete',
    '[ ] Planning [x] In Progress [ ] Complete',
    '☑ Planning ☑ In Progress ☐ Complete',
    'In Progress',
    '🟡 In progress',
    'drafting',
  )
}

function details(hand: Hand): string {
  const pairs: [string, string][] = [
    [hand('Series', 'Podcast Series'), HEADER.series],
    [hand('Current Duration', 'Duration', 'Runtime'), hand(...CURRENT)],
    [hand('Target Duration', 'Planned Duration', 'Target Length'), hand(...TARGET)],
    [hand('Enhancement Status', 'Status', 'Episode Status'), statusValue(hand)],
  ]
  const mark = anyMark(hand)
  const bullet = hand('- ', '* ')
  return hand(
    pairs.map(([label, value]) => `${mark(label)} ${value}`).join(hand('  \n', '\n\n', '<br>\n')),
    pairs.map(([label, value]) => `${bullet}${mark(label)} ${value}`).join('\n'),
    pairs.map(([label, value]) => `> ${mark(label)} ${value}`).join('\n>\n'),
    pairs.map(([label, value]) => `**${label}**: ${value}`).join(' | '),
    ['| Field | Value |', '|---|---|', ...pairs.map((pair) => `| ${pair.join(' | ')} |`)].join(
      '\n',
    ),
  )
}

test('a header says the same in whatever form it is written', () => {
  fc.assert(
    fc.property(anyHand, (hand) => {
      const about = hand('', '', '## Episode Metadata\n\n', '### 📋 Overview\n\n')
      const text = `${titleLine(hand)}\n\n${about}${details(hand)}\n\n---\n\nWelcome to the harbour.\n`
      expect(read('header', text), text).toEqual([{ line: 1, ...HEADER }])
    }),
    { numRuns: 300, endOnFailure: true },
  )
})

test('front matter says the same as labels', () => {
  const text = [
    '---',
    'series: Harbour Radio',
    'number: 12',
    'title: Queues That Forget',
    'duration: 150 min',
    'target_duration: 3h',
    'status: drafting',
    '---',
    '',
    'Welcome to the harbour.',
  ].join('\n')
  expect(read('header', text)).toEqual([{ line: 1, ...HEADER }])
})

test('a marked line may say how long it is', () => {
  expect(read('header', '# Episode 4: Locks\n*A show | Canal Series | 2.5 Hours*\n')).toEqual([
    { line: 1, number: 4, title: 'Locks', series: 'Canal Series', currentDurationHours: 2.5 },
  ])
})

test('a range of episodes is no number, and a part of the work is in progress', () => {
  const text = '# Canal Series\n\n**Episodes**: 19-30 (12 episodes)\n**Status**: 85% complete\n'
  expect(read('header', text)).toEqual([{ line: 1, title: 'Canal Series', status: 'in-progress' }])
})

test('what stands below an incident right after the title is not said of the episode', () => {
  const text = '# Episode 4: Locks\n\n### Incident 1: A Flood\n\n- **Duration**: 45 min\n'
  expect(read('header', text)).toEqual([{ line: 1, number: 4, title: 'Locks' }])
})

test('an episode heading that stands twice still names its document’s own episode', () => {
  const heading = '## Episode 12: Queues That Forget'
  expect(read('header', `# Enhancement Template\n\n${heading}\n\n${heading}\n`)).toMatchObject([
    { line: 3, number: 12, title: 'Queues That Forget' },
  ])
})
