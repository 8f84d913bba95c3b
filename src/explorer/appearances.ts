import type { Evidence } from '../model/evidence.ts'
import type { NodeKey } from '../model/key.ts'
import type { Relation } from '../model/kind.ts'
import type { SiteConnection, SiteNode } from '../model/site.ts'
import type { Direction } from './connections.ts'
import { byNumber, type Lookup } from './lookup.ts'

/** What an episode gives of a thing, besides its name: kinds of record, and a heading of its own. */
export const FACETS = [
  'heading',
  'implementation',
  'code',
  'incident',
  'story',
  'security',
  'cost',
] as const
export type Facet = (typeof FACETS)[number]

const FACET_OF: ReadonlyMap<string, Facet> = new Map([
  ['template/implementation-matrix', 'implementation'],
  ['template/code-samples', 'code'],
  ['template/incidents', 'incident'],
  ['template/success-stories', 'story'],
  ['template/security-patterns', 'security'],
  ['template/cost-profile', 'cost'],
  ['template/cost-optimization', 'cost'],
])

/** What one episode says of a thing. */
export interface Appearance {
  episode: SiteNode
  /** Treated there, not only named. */
  isCore: boolean
  relations: { relation: Relation; direction: Direction }[]
  facets: ReadonlySet<Facet>
  /** Of the links between the two. */
  evidence: Evidence[]
}

/** Returns what the episodes say of a thing, in the order of their series. */
export function appearancesOf(
  connections: readonly SiteConnection[],
  { nodes, documents }: Lookup,
): Appearance[] {
  const found = new Map<NodeKey, Appearance & { facets: Set<Facet> }>()
  const at = (episode: SiteNode): Appearance & { facets: Set<Facet> } => {
    const known = found.get(episode.key)
    if (known) return known
    const fresh = { episode, isCore: false, relations: [], facets: new Set<Facet>(), evidence: [] }
    found.set(episode.key, fresh)
    return fresh
  }
  for (const { key, relation, direction, salience, evidence } of connections) {
    const episode = nodes.get(key)
    if (episode?.kind === 'episode') {
      const own = at(episode)
      own.isCore ||= salience !== 'mention'
      own.relations.push({ relation, direction })
      own.evidence.push(...evidence)
    }
    for (const one of evidence) {
      const teller = documents.get(one.path)
      const facet = facetOf(one)
      if (teller?.kind === 'episode' && facet) at(teller).facets.add(facet)
    }
  }
  return [...found.values()].sort((a, b) => byNumber(a.episode, b.episode))
}

function facetOf({ rule, section, excerpt }: Evidence): Facet | undefined {
  return (
    FACET_OF.get(rule) ?? (excerpt !== '' && section.at(-1) === excerpt ? 'heading' : undefined)
  )
}

/** Returns how deep an episode goes: 0 for a name in passing, then one for each facet. */
export function depthOf({ isCore, facets }: Appearance): number {
  return (isCore ? 1 : 0) + facets.size
}

/** Returns the appearance that says most; the first of equals. */
export function deepestOf(appearances: readonly Appearance[]): Appearance | undefined {
  return appearances.reduce<Appearance | undefined>(
    (best, one) => (best === undefined || depthOf(one) > depthOf(best) ? one : best),
    undefined,
  )
}
