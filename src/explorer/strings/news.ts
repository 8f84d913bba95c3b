import { count } from './count.ts'

export const newsPart = {
  title: 'New since the last build',
  first:
    'This site replaced none. Build over it again after a change, and what is new stands here.',
  added: 'Added',
  changed: 'Changed',
  removed: 'Removed',
  entities: 'Named for the first time',
  opened: 'New gaps',
  closed: 'Gaps closed',
  andMore: (n: number) => `and ${count(n, 'more', 'more')}`,
} as const
