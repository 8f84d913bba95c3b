import { count } from './count.ts'

export const pathPage = {
  title: 'Learning path',
  lead: 'Pick a goal: the atlas lists what comes first, in an order in which nothing comes too early.',
  goal: 'Goal',
  goalPlaceholder: 'An episode, a pattern…',
  know: 'What you know already',
  knowPlaceholder: 'Add one you know…',
  remove: (name: string) => `Remove ${name}`,
  known: 'I know this',
  steps: (n: number) => count(n, 'step', 'steps'),
  untimed: (n: number) => `${count(n, 'step states', 'steps state')} no duration.`,
  unlocks: 'What it unlocks next',
  unlocksNothing: 'Nothing requires it.',
  cycles: 'Circles',
  cyclesLead: 'These require each other, so no order is right; they are listed by number.',
  noGoal: 'No goal yet. These are required most:',
  nothing: 'Nothing left to hear: you know it already.',
  tooMany: (n: number) => `${n.toLocaleString('en')} match; keep typing.`,
} as const
