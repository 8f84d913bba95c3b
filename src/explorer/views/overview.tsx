import { type ReactElement, useMemo } from 'react'
import { SEVERITIES } from '../../model/finding.ts'
import type { SiteNode } from '../../model/site.ts'
import { useGaps, useLookup, useStore } from '../context.ts'
import { formatMinutes } from '../format.ts'
import { byDegree, nodesOf } from '../lookup.ts'
import { FindingList } from '../parts/findingList.tsx'
import { Name } from '../parts/name.tsx'
import { Empty, Failed, Loading } from '../parts/notice.tsx'
import { NumberStrip } from '../parts/numberStrip.tsx'
import { Preview } from '../parts/preview.tsx'
import { Ranking } from '../parts/ranking.tsx'
import { PageTitle } from '../parts/title.tsx'
import { KIND_NAMES, TEXT } from '../strings.ts'
import { NO_FILTER, writeRoute } from '../url.ts'
import { EpisodeTable } from './episodeTable.tsx'

const WORDS = TEXT.overviewPage

export function Overview(): ReactElement {
  const lookup = useLookup()
  const { counts } = lookup.atlas
  const unread = counts.skipped + counts.failed
  return (
    <div className="page">
      <PageTitle name={lookup.atlas.corpus}>
        <Name text={lookup.atlas.corpus} limit={80} />
      </PageTitle>
      <Lead />
      <NumberStrip />
      {unread > 0 && (
        <p className="aside">
          <a href={writeRoute({ view: 'gaps' })}>{WORDS.unread(unread)}</a>
        </p>
      )}
      <div className="overview-top">
        <section className="preview" aria-labelledby="map-title">
          <h2 id="map-title">{WORDS.mapTitle}</h2>
          <a className="preview-link" href={writeRoute({ view: 'map', ...NO_FILTER })}>
            <Preview />
            <span>{WORDS.openMap}</span>
          </a>
        </section>
        <WorstGaps />
      </div>
      <Hubs />
      <section aria-labelledby="episodes-title">
        <h2 id="episodes-title">{WORDS.episodes}</h2>
        <EpisodeTable />
      </section>
    </div>
  )
}

/** What this corpus is, in one sentence. */
function Lead(): ReactElement {
  const lookup = useLookup()
  const episodes = nodesOf(lookup, 'episode')
  const minutes = episodes.reduce((sum, node) => sum + (node.durationMinutes ?? 0), 0)
  const { one, many } = KIND_NAMES.episode
  const words = `${episodes.length.toLocaleString('en')} ${(episodes.length === 1 ? one : many).toLowerCase()}`
  const hours = minutes > 0 ? WORDS.inAll(formatMinutes(minutes)) : ''
  return (
    <p className="lead">{WORDS.lead(words, hours, TEXT.linkCount(lookup.atlas.edges.length))}</p>
  )
}

function WorstGaps(): ReactElement {
  const gaps = useGaps()
  const store = useStore()
  return (
    <section className="worst" aria-labelledby="worst-title">
      <h2 id="worst-title">{WORDS.worst}</h2>
      {gaps.state === 'failed' && (
        <Failed failure={gaps.failure} onRetry={() => void store.loadGaps()} />
      )}
      {(gaps.state === 'loading' || gaps.state === 'idle') && <Loading what={TEXT.gapList} />}
      {gaps.state === 'ready' && gaps.value.findings.length === 0 && <Empty>{WORDS.noGaps}</Empty>}
      {gaps.state === 'ready' && gaps.value.findings.length > 0 && (
        <>
          <FindingList findings={worst(gaps.value.findings)} first={5} />
          <p>
            <a href={writeRoute({ view: 'gaps' })}>{WORDS.allGaps(gaps.value.findings.length)}</a>
          </p>
        </>
      )}
    </section>
  )
}

function worst<T extends { severity: (typeof SEVERITIES)[number] }>(findings: readonly T[]): T[] {
  return SEVERITIES.flatMap((severity) =>
    findings.filter((one) => one.severity === severity),
  ).slice(0, 5)
}

function Hubs(): ReactElement {
  const lookup = useLookup()
  const top = useMemo(() => {
    const patterns = nodesOf(lookup, 'pattern').sort(byDegree).slice(0, 8)
    const episodes = nodesOf(lookup, 'episode').sort(byDegree).slice(0, 8)
    return { patterns, episodes, bridges: bridgesOf(lookup.atlas.nodes) }
  }, [lookup])
  return (
    <div className="columns">
      <Ranking title={WORDS.hubs} nodes={top.patterns} measure={(node) => node.degree} />
      <Ranking title={WORDS.busy} nodes={top.episodes} measure={(node) => node.degree} />
      <Ranking
        title={WORDS.bridges}
        nodes={top.bridges}
        measure={(node) => node.betweenness ?? 0}
        isRelative
      >
        {lookup.atlas.counts.pivots < lookup.atlas.nodes.length && (
          <p className="aside">{WORDS.estimated(lookup.atlas.counts.pivots)}</p>
        )}
      </Ranking>
    </div>
  )
}

function bridgesOf(nodes: readonly SiteNode[]): SiteNode[] {
  return nodes
    .filter((node) => (node.betweenness ?? 0) > 0 && node.kind !== 'series')
    .sort((a, b) => (b.betweenness ?? 0) - (a.betweenness ?? 0) || byDegree(a, b))
    .slice(0, 8)
}
