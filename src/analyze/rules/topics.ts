import { codeUnitOrder } from '../../text/compare.ts'
import { groupByEach } from '../../text/group-by.ts'
import { episodeJudge } from './episodes.ts'
import type { RuleContext } from './rule.ts'

/** Keys of the episodes of one community. */
export type Group = readonly string[]

/** What episodes are about: the uncommon patterns at their core, and how rare each is. */
export interface Topics {
  of(episode: string): ReadonlySet<string>
  /** Of a pattern: 0 where every episode has it. */
  rarity(pattern: string): number
}

/** What a tenth of the episodes are about says nothing of any; in a small corpus, what more than three are. */
const COMMON_SHARE = 0.1
const COMMON_COUNT = 3

/** Returns the uncommon patterns at the core of each episode, with their rarity (inverse document frequency). */
export function topicsOf({ graph, identity }: RuleContext): Topics {
  const episodes = identity.documents.filter(episodeJudge(identity.documents))
  const topics = new Map<string, Set<string>>()
  const counts = new Map<string, number>()
  for (const { key } of episodes) {
    const patterns = new Set<string>()
    graph.forEachOutEdge(key, (_, { relation, salience }, _source, target) => {
      if (relation === 'covers' && salience === 'core') patterns.add(target)
    })
    for (const pattern of patterns) counts.set(pattern, (counts.get(pattern) ?? 0) + 1)
    topics.set(key, patterns)
  }
  const most = Math.max(COMMON_COUNT, episodes.length * COMMON_SHARE)
  for (const patterns of topics.values())
    for (const pattern of patterns) if ((counts.get(pattern) ?? 0) > most) patterns.delete(pattern)
  return {
    of: (episode) => topics.get(episode) ?? new Set(),
    rarity: (pattern) => Math.log(episodes.length / (counts.get(pattern) ?? episodes.length)),
  }
}

/** How much two groups talk of the same things. */
export interface Likeness {
  /** 0..1: the part of the smaller group's topics that the other has too, weighed by rarity. */
  strength: number
  /** Shared patterns, the rarest first. */
  shared: string[]
  /** The two episodes, one of each, with most in common. */
  pair: readonly [string, string]
}

const MIN_SHARED = 3
const MIN_STRENGTH = 0.4
/** Two episodes with less in common than this have no need to name each other. */
const MIN_COSINE = 0.25

/** Returns the pairs of groups that share as many topics as alike ones must, in their order. */
export function alikeGroups(groups: readonly Group[], topics: Topics): [Group, Group][] {
  const unions = groups.map((group) => new Set(group.flatMap((key) => [...topics.of(key)])))
  const holders = holdersOf(unions)
  return groups.flatMap((group, at) =>
    sharersOf(unions[at] ?? [], holders)
      .filter((other) => other > at)
      .map((other): [Group, Group] => [group, groups[other] as Group]),
  )
}

/** The places of the sets that hold each pattern. */
function holdersOf(sets: readonly ReadonlySet<string>[]): Map<string, number[]> {
  return groupByEach(sets.keys(), (at) => sets[at] ?? [])
}

/** The places, in order, of the sets that share enough with some patterns; the others are not looked at. */
function sharersOf(
  patterns: Iterable<string>,
  holders: ReadonlyMap<string, readonly number[]>,
): number[] {
  const counts = new Map<number, number>()
  for (const pattern of patterns)
    for (const at of holders.get(pattern) ?? []) counts.set(at, (counts.get(at) ?? 0) + 1)
  return [...counts]
    .flatMap(([at, count]) => (count >= MIN_SHARED ? [at] : []))
    .sort((x, y) => x - y)
}

/** Returns in what two groups are alike; undefined where they are not, or no two episodes are. */
export function likenessOf(a: Group, b: Group, topics: Topics): Likeness | undefined {
  const union = (group: Group) => new Set(group.flatMap((key) => [...topics.of(key)]))
  const [left, right] = [union(a), union(b)]
  const strength =
    sum(common(left, right), topics) /
    Math.max(1e-9, Math.min(sum(left, topics), sum(right, topics)))
  const best = bestPair(a, b, topics)
  if (strength < MIN_STRENGTH || !best || best.shared.length < MIN_SHARED) return undefined
  return { strength, ...best }
}

/** Returns the pair whose shared patterns weigh most, as a part of all that both are about (cosine). */
function bestPair(a: Group, b: Group, topics: Topics): Omit<Likeness, 'strength'> | undefined {
  let best: Omit<Likeness, 'strength'> | undefined
  let most = MIN_COSINE
  const holders = holdersOf(b.map((other) => topics.of(other)))
  for (const one of a) {
    for (const at of sharersOf(topics.of(one), holders)) {
      const other = b[at] as string
      const shared = common(topics.of(one), topics.of(other))
      const all = Math.sqrt(sum(topics.of(one), topics) * sum(topics.of(other), topics))
      const cosine = sum(shared, topics) / Math.max(1e-9, all)
      if (cosine <= most) continue
      most = cosine
      best = { shared: rarestFirst(shared, topics), pair: [one, other] }
    }
  }
  return best
}

function common(a: ReadonlySet<string>, b: ReadonlySet<string>): string[] {
  return [...a].filter((pattern) => b.has(pattern))
}

function sum(patterns: Iterable<string>, { rarity }: Topics): number {
  let total = 0
  for (const pattern of patterns) total += rarity(pattern)
  return total
}

function rarestFirst(patterns: readonly string[], { rarity }: Topics): string[] {
  return [...patterns].sort((a, b) => rarity(b) - rarity(a) || codeUnitOrder(a, b))
}
