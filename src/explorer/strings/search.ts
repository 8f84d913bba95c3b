import { count } from './count.ts'

export const searchPage = {
  title: 'Search',
  label: 'Search the atlas',
  placeholder: 'Search',
  short: 'Names and text',
  names: 'Names',
  texts: 'In the text',
  nothing: (query: string) => `Nothing found for “${query}”.`,
  advice: 'Try fewer words, or one word of the name.',
  empty: 'Type a name, or words that an episode says. A letter or two may be wrong.',
  syntax: [
    ['"write-ahead log"', 'these words, one behind the other'],
    ['cache -redis', 'without a word'],
    ['kind:incident dns', 'of one kind: episode, pattern, company, incident, technology, concept'],
    ['series:"deep dives" cache', 'of one series'],
    ['episode:5 quorum', 'of the episodes of one number'],
  ],
  all: 'All results',
  onMap: 'On the map',
  onMapOf: (title: string) => `On the map: ${title}`,
  more: 'Show more',
  atLeast: (n: number) => `${n.toLocaleString('en')} or more`,
  count: (n: number) => count(n, 'result', 'results'),
} as const
