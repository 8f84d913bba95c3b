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
  hubs: 'Patterns with the most links',
  busy: 'Episodes with the most links',
  bridges: 'Bridges between topics',
  estimated: (pivots: number) =>
    `Estimated from ${count(pivots, 'node', 'nodes')}: all of them would take too long.`,
  episodes: 'Episodes in order',
  noEpisodes:
    'No episodes yet. Put Markdown files into the corpus folder and run “atlas build” again.',
  unread: (n: number) =>
    `${count(n, 'file was', 'files were')} found and not read; the gaps page says why.`,
  episode: 'Episode',
  duration: 'Duration',
  status: 'Status',
} as const
