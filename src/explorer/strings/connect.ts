import { count } from './count.ts'

export const connectPage = {
  title: 'How two things connect',
  lead: 'Pick two: the atlas shows the strongest chains between them, with the line for every link.',
  first: 'From',
  second: 'To',
  placeholder: 'A pattern, an episode, a company…',
  swap: 'Swap',
  pickBoth: 'Pick two to see what links them. For example:',
  pickOther: (name: string) => `Now pick what “${name}” is to be linked with. Other examples:`,
  example: (a: string, b: string) => `${a} and ${b}`,
  same: 'Both are the same. Pick another for one of them.',
  none: 'No chain of four links or fewer joins them.',
  chains: (n: number) => count(n, 'chain', 'chains'),
  chain: (n: number, links: string) => `Chain ${n}: ${links}`,
  direct: 'direct',
} as const
