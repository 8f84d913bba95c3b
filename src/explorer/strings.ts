import { connectPage } from './strings/connect.ts'
import { count } from './strings/count.ts'
import { gapsPage } from './strings/gaps.ts'
import { listPage } from './strings/list.ts'
import { mapPage } from './strings/map.ts'
import { newsPart } from './strings/news.ts'
import { nodePage } from './strings/node.ts'
import { overviewPage } from './strings/overview.ts'
import { pathPage } from './strings/path.ts'
import { searchPage } from './strings/search.ts'
import { suggestionsPage } from './strings/suggestions.ts'
import { tablesPage } from './strings/tables.ts'

export * from './strings/names.ts'

export const PRODUCT = 'Episode Atlas'

const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1)

/** Every word that the explorer shows; those of one place are in a file of its name. */
export const TEXT = {
  skip: 'Skip to the content',
  skipTo: {
    map: 'Skip to the map',
    list: 'Skip to the list',
    gaps: 'Skip to the gaps',
    table: 'Skip to the table',
  },
  navigation: 'Places',
  overview: 'Overview',
  map: 'Map',
  list: 'List',
  gaps: 'Gaps',
  links: 'Missing links',
  tables: 'Tables',
  path: 'Path',
  connect: 'Connect',
  search: 'Search',
  yes: 'yes',
  no: 'no',
  gapCount: (n: number) => count(n, 'gap', 'gaps'),
  linkCount: (n: number) => count(n, 'link', 'links'),
  episodeCount: (n: number) => count(n, 'episode', 'episodes'),
  showMore: (n: number) => `Show ${n.toLocaleString('en')} more`,
  showFewer: 'Show fewer',
  line: (n: number) => `line ${n}`,
  theme: { system: 'Theme: system', light: 'Theme: light', dark: 'Theme: dark' },
  loading: (what: string) => `Loading ${what}…`,
  arrived: 'How much has come',
  megabytes: (bytes: number, all: number | undefined) =>
    `${megabytes(bytes)}${all === undefined ? '' : ` of ${megabytes(all)}`} MB`,
  whole: 'the atlas',
  searchIndex: 'the search index',
  searchText: 'the rest of the texts: so far only titles and headings were searched',
  page: 'this page',
  gapList: 'the gaps',
  failed: {
    missing: (file: string) => `The file ${file} is not there.`,
    damaged: (file: string, why: string) => `The file ${file} is damaged: ${why}.`,
    version: (file: string, found: string, expected: number) =>
      `The file ${file} has data version ${found}; this explorer reads version ${expected}.`,
    unreachable: (file: string) =>
      `The file ${file} could not be loaded: the server did not answer.`,
    title: 'This could not be shown',
    advice: 'Build the site again with “atlas build”, and publish all of its files together.',
    again: 'Try again',
    broken: 'Something in this page’s data was not as expected.',
  },
  lost: {
    title: 'There is no such place',
    body: (what: string) => `Nothing in this atlas has the address ${what}.`,
    advice:
      'It may have been renamed since the link was made. Search for it, or start at the overview.',
  },
  overviewPage,
  mapPage,
  listPage,
  newsPart,
  nodePage,
  tablesPage,
  gapsPage,
  pathPage,
  connectPage,
  searchPage,
  suggestionsPage,
} as const
