// A synthetic atlas: clusters of nodes, most links inside, places given, the same for the same seed.
import { randomFrom } from './random.mjs'

const KINDS = ['pattern', 'company', 'technology', 'resource', 'incident', 'concept']
const RELATIONS = {
  pattern: 'covers',
  company: 'features',
  technology: 'uses',
  resource: 'cites',
  incident: 'recounts',
  concept: 'requires',
}
const EPISODES = 0.1
const LINKS = 4

/** Returns nodes and edges of an atlas, four edges a node, as the explorer knows them. */
export function syntheticGraph(size, seed = 5) {
  const random = randomFrom(seed)
  const clusters = Math.max(4, Math.round(Math.sqrt(size) / 4))
  const nodes = Array.from({ length: size }, (_, index) =>
    nodeOf(index, size, index % clusters, clusters, random),
  )
  const episodes = nodes.filter(({ kind }) => kind === 'episode')
  const known = new Set()
  const edges = []
  while (edges.length < size * LINKS) {
    const source = random.pick(episodes)
    const near = random.next() < 0.8
    const target = near
      ? nodes[(random.below(Math.floor(size / clusters)) * clusters + source.community) % size]
      : random.pick(nodes)
    const id = `${source.key} ${target.key}`
    if (source === target || known.has(id)) continue
    known.add(id)
    edges.push(edgeOf(source, target))
    source.degree++
    target.degree++
  }
  return { nodes, edges, clusters }
}

function nodeOf(index, size, community, clusters, random) {
  const kind = index < size * EPISODES ? 'episode' : KINDS[index % KINDS.length]
  const angle = (community / clusters) * 2 * Math.PI
  const [turn, reach] = [random.next() * 2 * Math.PI, 18 * Math.sqrt(random.next())]
  return {
    key: `${kind}:n${index}`,
    kind,
    label: `${kind} number ${index}`,
    aliases: [],
    page: '',
    community,
    pageRank: 1 / size,
    betweenness: 0,
    x: Math.round((80 * Math.cos(angle) + reach * Math.cos(turn)) * 100) / 100,
    y: Math.round((80 * Math.sin(angle) + reach * Math.sin(turn)) * 100) / 100,
    degree: 0,
    findings: 0,
  }
}

function edgeOf(source, target) {
  const relation = target.kind === 'episode' ? 'deep-dives' : RELATIONS[target.kind]
  return {
    source: source.key,
    target: target.key,
    relation,
    origin: 'stated',
    ...(['covers', 'features', 'uses', 'recounts'].includes(relation) ? { salience: 'core' } : {}),
    weight: 3,
  }
}
