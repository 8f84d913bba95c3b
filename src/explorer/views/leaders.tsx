import { type ReactElement, useMemo } from 'react'
import type { SiteNode } from '../../model/site.ts'
import { useLookup } from '../context.ts'
import { shorten } from '../format.ts'
import type { Lookup } from '../lookup.ts'
import { Ranking } from '../parts/ranking.tsx'
import { betweennessOf, bridgedBy, bridgesOf, hubsOf, rankOf, sharesOf } from '../reasons.ts'
import { count } from '../strings/count.ts'
import { KIND_NAMES, RELATION_NAMES, TEXT } from '../strings.ts'

const WORDS = TEXT.overviewPage
const MOST = 6

/** What holds the corpus together: patterns and episodes that much leads to, and bridges, each with why. */
export function Leaders(): ReactElement {
  const lookup = useLookup()
  const top = useMemo(
    () => ({
      patterns: hubsOf(lookup, 'pattern', MOST),
      episodes: hubsOf(lookup, 'episode', MOST),
      bridges: bridgesOf(lookup, MOST),
    }),
    [lookup],
  )
  const why = (node: SiteNode): string => whyHub(node, lookup)
  const { pivots } = lookup.atlas.counts
  return (
    <div className="columns">
      <Ranking title={WORDS.hubs} nodes={top.patterns} measure={rankOf} why={why}>
        <p className="aside">{WORDS.byPageRank}</p>
      </Ranking>
      <Ranking title={WORDS.busy} nodes={top.episodes} measure={rankOf} why={why}>
        <p className="aside">{WORDS.byPageRank}</p>
      </Ranking>
      <Ranking
        title={WORDS.bridges}
        nodes={top.bridges}
        measure={betweennessOf}
        why={(node) => whyBridge(node, lookup)}
      >
        <p className="aside">
          {WORDS.byBetweenness} {pivots < lookup.atlas.nodes.length && WORDS.estimated(pivots)}
        </p>
      </Ranking>
    </div>
  )
}

function whyHub(node: SiteNode, lookup: Lookup): string {
  return sharesOf(node, lookup, 3)
    .map(({ relation, direction, kind, count: of }) => {
      const { one, many } = KIND_NAMES[kind]
      return `${RELATION_NAMES[relation][direction]} ${count(of, one, many)}`.toLowerCase()
    })
    .join(', ')
}

function whyBridge(node: SiteNode, lookup: Lookup): string {
  const [one, other] = bridgedBy(node, lookup)
  return one && other ? WORDS.between(shorten(one, 50), shorten(other, 50)) : whyHub(node, lookup)
}
