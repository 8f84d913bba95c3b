import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const CONSENSUS = '#/episode/episode%3A05-consensus'

/** Places that every site has, whatever is in its corpus. */
const COMMON = {
  overview: '#/',
  map: '#/map',
  'map-communities': '#/map?color=community',
  list: '#/list',
  incidents: '#/tables/incident',
  implementations: '#/tables/implementation',
  metrics: '#/tables/metric',
  gaps: '#/gaps',
  links: '#/links',
  'path-empty': '#/path',
  'connect-empty': '#/connect',
  'search-empty': '#/search',
}

/** The places of the demo corpus's site. */
export const DEMO_PLACES = {
  ...COMMON,
  'map-selected': '#/map?select=pattern%3Acircuit-breaker',
  'map-focus': '#/map?focus=pattern%3Asaga&depth=2',
  'map-path': '#/map?from=pattern%3Asaga&to=pattern%3Afencing-token',
  'list-link': '#/list?edge=episode%3A05-consensus,covers,pattern%3Araft',
  episode: CONSENSUS,
  'episode-links': `${CONSENSUS}?tab=links`,
  'episode-records': `${CONSENSUS}?tab=records`,
  'episode-gaps': `${CONSENSUS}?tab=gaps`,
  'episode-text': `${CONSENSUS}?line=152`,
  entity: '#/entity/pattern%3Atransactional-outbox',
  pattern: '#/entity/pattern%3Acircuit-breaker',
  series: '#/entity/series%3Adistributed-systems-field-guide',
  path: '#/path?to=episode%3A05-consensus&known=episode%3A03-replication&time=360',
  'path-long':
    '#/path?to=episode%3A12-sagas-and-outbox&heard=episode%3A01-time-and-clocks&inferred=1',
  connect: '#/connect?a=pattern%3Asaga&b=pattern%3Atransactional-outbox',
  search: '#/search?q=fencing%20token',
}

/** The same places in any other site: its most linked things stand where the demo's were chosen. */
export function placesOf(site) {
  const { nodes } = JSON.parse(readFileSync(join(site, 'data/atlas.json'), 'utf8'))
  const goals = JSON.parse(readFileSync(join(site, 'data/requirements.json'), 'utf8')).requirements
  const ranked = nodes.toSorted((a, b) => b.degree - a.degree)
  const [episode] = ranked.filter(({ kind }) => kind === 'episode')
  const [pattern, other] = ranked.filter(({ kind }) => kind === 'pattern')
  const foreign = ranked.find(({ kind, label }) => kind === 'episode' && /\p{Lo}/u.test(label))
  const goal = mostFrequent(goals.map(({ source }) => source))
  const key = (node) => encodeURIComponent(node.key)
  return {
    ...COMMON,
    ...(pattern && {
      'map-selected': `#/map?select=${key(pattern)}`,
      'map-focus': `#/map?focus=${key(pattern)}`,
      pattern: `#/entity/${key(pattern)}`,
      search: `#/search?q=${encodeURIComponent(pattern.label)}`,
    }),
    ...(other && {
      'map-path': `#/map?from=${key(pattern)}&to=${key(other)}`,
      connect: `#/connect?a=${key(pattern)}&b=${key(other)}`,
    }),
    ...(episode && {
      episode: `#/episode/${key(episode)}`,
      'episode-links': `#/episode/${key(episode)}?tab=links`,
      'episode-records': `#/episode/${key(episode)}?tab=records`,
      'episode-gaps': `#/episode/${key(episode)}?tab=gaps`,
    }),
    ...(foreign && { 'episode-script': `#/episode/${key(foreign)}` }),
    ...(goal && { path: `#/path?to=${encodeURIComponent(goal)}&inferred=1` }),
  }
}

function mostFrequent(names) {
  const counts = new Map()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts.keys()].sort((a, b) => counts.get(b) - counts.get(a))[0]
}
