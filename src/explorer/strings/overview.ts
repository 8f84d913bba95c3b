import { count } from './count.ts'

export const overviewPage = {
  lead: (episodes: string, hours: string, links: string) =>
    `${episodes}${hours}, joined by ${links}, each with the line that says so.`,
  inAll: (hours: string) => ` of ${hours} in all`,
  numbers: 'The corpus in numbers',
  connections: 'Links',
  mapTitle: 'Map',
  openMap: 'Open the map',
  mapAlt: (nodes: number, edges: number) =>
    `A small map of ${count(nodes, 'node', 'nodes')} and ${count(edges, 'link', 'links')}. The map page has it in full, and as a list.`,
  worst: 'Worst gaps',
  allGaps: (n: number) => `All ${count(n, 'gap', 'gaps')}`,
  noGaps: 'No gaps were found.',
  questions: 'Questions',
  howConnected: 'How do patterns connect?',
  whatFirst: 'What must be heard first?',
  whatMissing: 'What is missing?',
  forExample: 'For example:',
  pairExample: (a: string, b: string) => `${a} and ${b}`,
  goalExample: (goal: string) => `the path to ${goal}`,
  hubs: 'Patterns at the centre',
  busy: 'Episodes at the centre',
  byPageRank: 'By PageRank: much leads here, from what is much linked itself.',
  bridges: 'Bridges between topics',
  byBetweenness: 'By betweenness: the shortest chains between others run through them.',
  between: (one: string, other: string) => `between ${one} and ${other}`,
  estimated: (pivots: number) =>
    `Estimated from ${count(pivots, 'node', 'nodes')}: all of them would take too long.`,
  episodes: 'Episodes in order',
  noEpisodes:
    'No episodes yet. Put Markdown files into the corpus folder and run “atlas build” again.',
  unread: (n: number) =>
    `${count(n, 'file was', 'files were')} found and not read; the gaps page says why.`,
  noSeries: 'Without a series',
  episode: 'Episode',
  duration: 'Duration',
  status: 'Status',
} as const
