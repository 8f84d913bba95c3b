import { type Hand, heading, table } from './hand.ts'
import { formOf, type SectionForm } from './section-form.ts'

const ACTIONS = [
  { horizon: 'immediate', text: 'Give every call a timeout', done: false },
  { horizon: 'immediate', text: 'Count your retries', done: true },
  { horizon: 'short-term', text: 'Move one queue to pull: the busiest', done: false },
  { horizon: 'long-term', text: 'Run a game day without notes', done: false },
]

type Action = (typeof ACTIONS)[number]

const NAMES: Record<string, readonly [string, ...string[]]> = {
  immediate: ['Immediate (This Week)', 'Immediate', 'This Week', 'Immediate Actions'],
  'short-term': ['Short-term (This Month)', 'Short-term', 'This Month', 'Short Term'],
  'long-term': ['Long-term (This Quarter)', 'Long-term', 'This Quarter', 'Long Term Goals'],
}

function actions(hand: Hand, records: readonly Action[]): string {
  const top = heading(
    hand,
    2,
    hand(
      'Action Items for Listeners',
      'Actions for Listeners',
      'Action Items',
      'Your Action Items',
    ),
  )
  const level = (/^#+/.exec(top)?.[0].length ?? 2) + hand(1, 1, 2)
  const groups = [...new Set(records.map(({ horizon }) => horizon))].map((horizon) => ({
    name: hand(...(NAMES[horizon] ?? [''])),
    own: records.filter((one) => one.horizon === horizon),
  }))
  const bullet = hand('1.', '-', '*')
  const items = (own: readonly Action[], indent: string) =>
    own
      .map((one, index) => `${indent}${sign(bullet, index)} ${box(hand, one)} ${one.text}`)
      .join('\n')
  const body = hand(
    () =>
      groups.map(
        ({ name, own }) => `${'#'.repeat(level)} ${hand('', '⚡ ')}${name}\n\n${items(own, '')}`,
      ),
    () =>
      groups.map(
        ({ name, own }) =>
          `${hand(`**${name}**`, `**${name}:**`, `${name}:`)}\n\n${items(own, '')}`,
      ),
    () =>
      groups.map(
        ({ name, own }) => `- ${hand(`**${name}**`, `**${name}:**`, name)}\n${items(own, '    ')}`,
      ),
  )()
  return `${top}\n\n${body.join('\n\n')}`
}

function sign(bullet: string, index: number): string {
  return bullet === '1.' ? `${index + 1}.` : bullet
}

function box(hand: Hand, { done }: Action): string {
  return done ? hand('[x]', '[X]') : '[ ]'
}

const UNBOXED = [
  { horizon: 'immediate', text: 'Draw the map of your calls' },
  { horizon: 'short-term', text: 'Cut the longest chain' },
  { horizon: 'long-term', text: 'Own one clock' },
]

function stated(hand: Hand, records: typeof UNBOXED): string {
  const top = heading(hand, 2, hand('Action Items for Listeners', 'Next Steps', 'Homework'))
  const words = records.map(({ horizon, text }) => ({
    name: hand(...(NAMES[horizon] ?? [''])),
    text,
  }))
  const rows = table(hand, [
    { names: ['Horizon', 'When', 'Timeframe'], values: words.map(({ name }) => name) },
    { names: ['Action', 'Task', 'Action Item'], values: words.map(({ text }) => text) },
  ])
  const items = words.map(({ name, text }) =>
    hand(
      `- **${name}**: ${text}`,
      `- **${name}:** ${text}`,
      `- ${name}: ${text}`,
      `- **${name}** - ${text}`,
    ),
  )
  const lines = words.map(({ name, text }) => hand(`**${name}**: ${text}`, `**${name}:** ${text}`))
  return `${top}\n\n${hand(rows, items.join('\n'), lines.join('\n\n'), lines.join('\n'))}`
}

export const ACTION_FORMS: readonly SectionForm[] = [formOf('action-item', ACTIONS, actions)]

/** Items without boxes are done and not done neither. */
export const UNBOXED_FORMS: readonly SectionForm[] = [formOf('action-item', UNBOXED, stated)]
