import { type ReactElement, useMemo } from 'react'
import type { SiteConnection, SiteNode } from '../../model/site.ts'
import { appearancesOf } from '../appearances.ts'
import { useLookup } from '../context.ts'
import { Empty } from '../parts/notice.tsx'
import { TEXT } from '../strings.ts'
import { AppearanceList } from './appearanceList.tsx'
import { CompanyIncidents } from './companyIncidents.tsx'
import { ConnectionList } from './connectionList.tsx'
import { DepthChart } from './depthChart.tsx'
import { SeriesEpisodes } from './seriesEpisodes.tsx'

const WORDS = TEXT.nodePage

interface Props {
  node: SiteNode
  connections: readonly SiteConnection[]
}

/** All that the corpus says of an entity: how deep, episode by episode, and what else it is linked with. */
export function EntityPanel({ node, connections }: Props): ReactElement {
  const lookup = useLookup()
  const appearances = useMemo(() => appearancesOf(connections, lookup), [connections, lookup])
  const others = connections.filter(({ kind }) => kind !== 'episode')
  const isSeries = node.kind === 'series'
  if (connections.length === 0) return <Empty>{WORDS.noLinks}</Empty>
  return (
    <>
      {isSeries && <SeriesEpisodes node={node} />}
      {!isSeries && appearances.length > 0 && <DepthChart appearances={appearances} />}
      {node.kind === 'company' && <CompanyIncidents company={node} />}
      {others.length > 0 && (
        <section aria-labelledby="others-title">
          <h2 id="others-title">
            {WORDS.linkedWith} <span className="count">{others.length}</span>
          </h2>
          <ConnectionList connections={others} path={node.path} />
        </section>
      )}
      {!isSeries && appearances.length > 0 && <AppearanceList appearances={appearances} />}
    </>
  )
}
