import { count } from './count.ts'

export const pathPage = {
  title: 'Learning path',
  lead: 'What must be heard first? Pick a goal, say what you know and how much time you have.',
  goal: 'Goal',
  goalPlaceholder: 'An episode, a pattern, a concept…',
  know: 'What you know already',
  knowPlaceholder: 'Add an episode, a pattern, a concept…',
  remove: (name: string) => `Remove ${name}`,
  time: 'Time you have',
  timePlaceholder: '6 h',
  timeHint: 'For instance 6 h, 90 min or 1 h 30. Leave it empty for the whole path.',
  timeWrong: (text: string) => `“${text}” is no time. Write it as 6 h, 90 min or 1 h 30.`,
  inferred: 'Show guessed prerequisites too',
  steps: (n: number) => count(n, 'step', 'steps'),
  inAll: (time: string) => `${time} in all`,
  heardOf: (time: string) => `${time} heard`,
  toHear: (time: string) => `${time} to hear`,
  untimed: (n: number, all: number) =>
    n === all
      ? 'No step states how long it is.'
      : `${count(n, 'step states', 'steps state')} no duration.`,
  order: 'In this order',
  heard: (name: string) => `Heard: ${name}`,
  requiredBy: 'required by',
  for: (name: string) => `for ${name}`,
  more: (n: number) => `and ${n.toLocaleString('en')} more`,
  states: {
    heard: 'heard',
    next: 'can be heard now',
    later: 'later',
    'left-out': 'no time for it',
    needless: 'not needed any more',
  },
  budget: {
    all: (time: string) => `All of it fits into ${time}.`,
    goal: (time: string, whole: string, fits: boolean) =>
      fits
        ? `The goal fits into ${time}.`
        : `The goal does not fit into ${time}: all of it takes ${whole}.`,
    goals: (reached: number, all: number, time: string) =>
      `${reached} of the ${count(all, 'episode', 'episodes')} about it fit into ${time}.`,
    fits: (steps: number, minutes: string) =>
      `${count(steps, 'step fits', 'steps fit')}: ${minutes}.`,
    untimed: 'Steps that state no duration are counted as if they took none.',
    none: (time: string) =>
      `Nothing on the way fits into ${time}: the shortest first step is longer.`,
    exact: 'No other choice brings more.',
    bound: (steps: number, most: number) =>
      `This is a bound: the search was cut off, and up to ${count(most, 'step', 'steps')} might fit instead of ${steps}.`,
  },
  leftOut: (time: string) => `No time for these in ${time}`,
  picture: 'The path as a picture',
  pictureHint: 'Lines lead from what is required to what requires it.',
  pictureStep: (place: number, needs: string) =>
    needs === ''
      ? `Step ${place}, requires nothing here.`
      : `Step ${place}, requires step ${needs}.`,
  pictureCycle: 'require each other',
  pictureWhole: 'Show the whole picture',
  pictureRolled: 'Show a part of the picture',
  pictureLong: (n: number) => `Draw all ${count(n, 'step', 'steps')}`,
  unlocks: 'What it unlocks next',
  unlocksNothing: 'Nothing requires it.',
  shortStates: {
    heard: 'heard',
    next: 'now',
    later: 'later',
    'left-out': 'no time',
    needless: 'not needed',
  },
  cycles: 'Circles',
  cyclesLead: 'These require each other, so no order is right; they are listed by number.',
  untaught: 'Also required, and taught by no episode',
  suggested: 'Guesses: perhaps required too',
  suggestedLead:
    'No text states these. Such guesses are right in 35 of 100 cases at best, and the path does not use them.',
  suggestedNothing: 'Nothing else seems to be required.',
  before: 'before',
  chance: (share: number) => `${Math.round(share * 100)} in 100`,
  noGoal: 'No goal yet. These are required most:',
  opened: 'Opened by what you know',
  nothing: 'Nothing left to hear: you know it already.',
  unteachable: 'No episode teaches it, so there is nothing to hear.',
  copy: 'Copy as Markdown',
  copied: 'Path copied.',
  print: 'Print',
  share: 'The address of this page holds the goal, what you know, the time and the ticks.',
  shared: 'These ticks come with the address.',
  own: 'Show mine',
} as const
