import { count } from './count.ts'

export const mapPage = {
  title: 'Map',
  stage: 'Map of the nodes shown. Arrow keys move it, plus and minus zoom, 0 shows all.',
  asList: 'Show as list',
  asMap: 'Show as map',
  find: 'Find on the map',
  findPlaceholder: 'Name…',
  nothingFound: 'Nothing of that name.',
  kinds: 'Kinds',
  groups: 'Links',
  mentions: 'Hide passing mentions',
  inferred: 'Hide inferred links',
  focusedOn: 'Around',
  depth: 'Steps away',
  unfocus: 'Show everything',
  focus: 'Focus on it',
  connectWith: 'Connect with…',
  openPage: 'Open its page',
  close: 'Close',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  fit: 'Show all',
  filters: 'Filters',
  reset: 'Reset filters',
  shown: (nodes: number, edges: number) =>
    `${count(nodes, 'node', 'nodes')}, ${count(edges, 'link', 'links')}`,
  capped: (nodes: number, allNodes: number, links: number, allLinks: number) => {
    const of = (part: number, all: number, one: string): string =>
      part === all
        ? `all ${count(all, one, one)}`
        : `${part.toLocaleString('en')} of ${count(all, one, one)}`
    return `Drawn: ${of(nodes, allNodes, 'nodes')}, the most linked first, and the strongest ${of(links, allLinks, 'links')}. Find or select a node to see its own.`
  },
  drawWhole: 'Draw all nodes',
  drawPart: 'Draw the most linked only',
  alone: (n: number) =>
    `${count(n, 'node has', 'nodes have')} no link with these filters and ${n === 1 ? 'is' : 'are'} left out.`,
  empty: 'Nothing to show with these filters.',
  noWebgl: 'This browser cannot draw the map (WebGL is missing). Here is all of it as a list.',
  hint: 'Click selects, double click focuses.',
  selection: 'Selected',
  direction: 'Arrows point from what says it to what it is said of.',
} as const
