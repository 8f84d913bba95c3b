export interface Place {
  name: string
  hash: string
}

const at = (view: string, key: string, query = ''): string =>
  `#/${view}/${encodeURIComponent(key)}${query}`

/** Every kind of place of the demo site, by its address. */
export const PLACES: readonly Place[] = [
  { name: 'overview', hash: '#/' },
  { name: 'map', hash: '#/map' },
  { name: 'map with a selection', hash: '#/map?select=pattern%3Acircuit-breaker' },
  { name: 'map around a focus', hash: '#/map?focus=pattern%3Asaga&depth=2' },
  { name: 'list', hash: '#/list' },
  { name: 'episode', hash: at('episode', 'episode:05-consensus') },
  { name: 'records', hash: at('episode', 'episode:05-consensus', '?tab=records') },
  { name: 'gaps of an episode', hash: at('episode', 'episode:05-consensus', '?tab=gaps') },
  { name: 'text', hash: at('episode', 'episode:05-consensus', '?line=152') },
  { name: 'entity', hash: at('entity', 'pattern:saga') },
  { name: 'gaps', hash: '#/gaps' },
  { name: 'missing links', hash: '#/links' },
  { name: 'tables', hash: '#/tables' },
  { name: 'implementations', hash: '#/tables/implementation?sort=-company' },
  { name: 'path', hash: '#/path' },
  {
    name: 'path to a goal',
    hash: '#/path?to=episode%3A05-consensus&known=episode%3A03-replication&time=360&heard=episode%3A01-time-and-clocks&inferred=1',
  },
  { name: 'connect', hash: '#/connect' },
  {
    name: 'connected',
    hash: '#/connect?a=pattern%3Asaga&b=pattern%3Atransactional-outbox',
  },
  { name: 'search', hash: '#/search?q=fencing%20token' },
  { name: 'lost', hash: '#/nowhere' },
]
