import type { SiteNode } from '../model/site.ts'
import { type Lookup, nodesOf } from './lookup.ts'
import { hubsOf } from './reasons.ts'

/** Returns the two patterns that most episodes treat together: an example of a connection. */
export function closestPatterns(lookup: Lookup): [SiteNode, SiteNode] | undefined {
  const [first, ...others] = hubsOf(lookup, 'pattern', 30)
  if (!first) return undefined
  const shared = (other: SiteNode): number => {
    const own = treatedIn(first, lookup)
    return [...treatedIn(other, lookup)].filter((key) => own.has(key)).length
  }
  const [second] = others.sort((a, b) => shared(b) - shared(a))
  return second && [first, second]
}

function treatedIn({ key }: SiteNode, { edges }: Lookup): Set<string> {
  const covers = (edges.get(key) ?? []).filter((edge) => edge.relation === 'covers')
  return new Set(covers.filter(({ salience }) => salience === 'core').map(({ source }) => source))
}

/** Returns the episode with most before it: an example of a path. */
export function mostDemanding(lookup: Lookup): SiteNode | undefined {
  const required = ({ key }: SiteNode): number =>
    (lookup.edges.get(key) ?? []).filter(
      (edge) => edge.relation === 'requires' && edge.source === key && edge.origin === 'stated',
    ).length
  const [most] = nodesOf(lookup, 'episode').sort((a, b) => required(b) - required(a))
  return most && required(most) > 0 ? most : undefined
}
