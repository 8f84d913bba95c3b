import { type ReactElement, useMemo } from 'react'
import type { NodeKey } from '../../model/key.ts'
import type { SiteNode } from '../../model/site.ts'
import { useLookup } from '../context.ts'
import { byDegree, type Lookup, nodesOf } from '../lookup.ts'
import { Ranking } from '../parts/ranking.tsx'
import { TEXT } from '../strings.ts'
import { EpisodeTable } from './episodeTable.tsx'

const WORDS = TEXT.nodePage
const MOST = 10

/** A series: its episodes in order, and what they teach most. */
export function SeriesEpisodes({ node }: { node: SiteNode }): ReactElement {
  const lookup = useLookup()
  const taught = useMemo(() => taughtIn(node.label, lookup), [node, lookup])
  return (
    <>
      <Ranking
        title={WORDS.taughtMost}
        nodes={taught.nodes}
        measure={taught.count}
        say={TEXT.episodeCount}
      />
      <section aria-labelledby="episodes-title">
        <h2 id="episodes-title">{TEXT.overviewPage.episodes}</h2>
        <EpisodeTable series={node.label} />
      </section>
    </>
  )
}

/** The patterns that most episodes of a series treat, and how many do. */
function taughtIn(
  series: string,
  lookup: Lookup,
): { nodes: SiteNode[]; count: (node: SiteNode) => number } {
  const counts = new Map<NodeKey, number>()
  for (const { source, target, relation, salience } of lookup.atlas.edges)
    if (relation === 'covers' && salience === 'core' && lookup.nodes.get(source)?.series === series)
      counts.set(target, (counts.get(target) ?? 0) + 1)
  const count = ({ key }: SiteNode): number => counts.get(key) ?? 0
  const nodes = nodesOf(lookup, 'pattern')
    .filter(({ key }) => counts.has(key))
    .sort((a, b) => count(b) - count(a) || byDegree(a, b))
  return { nodes: nodes.slice(0, MOST), count }
}
