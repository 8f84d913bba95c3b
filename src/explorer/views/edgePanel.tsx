import type { ReactElement } from 'react'
import type { NodeKey } from '../../model/key.ts'
import type { SiteConnection, SiteNode } from '../../model/site.ts'
import { useLookup, usePage, useStore } from '../context.ts'
import { shorten } from '../format.ts'
import { type EdgeName, isEdge } from '../mapState.ts'
import { EvidenceList } from '../parts/evidence.tsx'
import { NodeLink } from '../parts/nodeLink.tsx'
import { Empty, Failed, Loading } from '../parts/notice.tsx'
import { Panel } from '../parts/panel.tsx'
import { RELATION_NAMES, TEXT } from '../strings.ts'
import { writeRoute } from '../url.ts'
import type { DetailsProps } from './detailsProps.ts'

const WORDS = TEXT.mapPage

/** Why a link is there: its ends, how often it is said, and the sentences that say it. */
export function EdgePanel({
  edge,
  route,
  onChange,
}: DetailsProps & { edge: EdgeName }): ReactElement {
  const { nodes, edges } = useLookup()
  const source = nodes.get(edge.source)
  const target = nodes.get(edge.target)
  const known = edges.get(edge.source)?.some((one) => isEdge(one, edge)) ?? false
  const hrefOf = (key: NodeKey): string => writeRoute({ ...route, select: key, edge: undefined })
  return (
    <Panel title={WORDS.edge} onClose={() => onChange({ edge: undefined })}>
      {source && target && known ? (
        <>
          <div className="edge-ends">
            <NodeLink node={source} href={hrefOf(source.key)} />
            <p className="hop-relation">{RELATION_NAMES[edge.relation].out.toLowerCase()}</p>
            <NodeLink node={target} href={hrefOf(target.key)} />
          </div>
          <Reasons edge={edge} source={source} target={target} />
        </>
      ) : (
        <Empty>{TEXT.lost.title}</Empty>
      )}
    </Panel>
  )
}

interface ReasonsProps {
  edge: EdgeName
  source: SiteNode
  target: SiteNode
}

/** The atlas has no evidence: the page of an end has it, best the shorter one of an episode. */
function Reasons({ edge, source, target }: ReasonsProps): ReactElement {
  const store = useStore()
  const end = source.kind !== 'episode' && target.kind === 'episode' ? target : source
  const page = usePage(end)
  if (page.state === 'failed')
    return <Failed failure={page.failure} onRetry={() => void store.loadPage(end)} />
  if (page.state !== 'ready') return <Loading what={TEXT.nodePage.evidence.toLowerCase()} />
  const [direction, other] = end === source ? ['out', edge.target] : ['in', edge.source]
  const connections = page.value.connections.filter(
    (one) => one.key === other && one.relation === edge.relation && one.direction === direction,
  )
  return (
    <>
      {connections.map((connection) => (
        <Connection key={connection.origin} connection={connection} />
      ))}
    </>
  )
}

function Connection({ connection }: { connection: SiteConnection }): ReactElement {
  const { origin, salience, weight, confidence, reasons, detail, evidence } = connection
  const words = TEXT.nodePage
  return (
    <>
      <p className="edge-facts">
        {detail && (
          <span className="detail">
            <bdi>{shorten(detail)}</bdi>
          </span>
        )}
        {origin === 'stated' ? (
          <span className="tag">{WORDS.stated(weight)}</span>
        ) : (
          <span className="tag tag-inferred">
            {words.inferred}
            {confidence !== undefined && `, ${words.confidence(confidence)}`}
          </span>
        )}
        {salience === 'mention' && <span className="tag">{words.mention}</span>}
      </p>
      {reasons && reasons.length > 0 && (
        <p className="reasons">
          {words.reasons}: <bdi>{shorten(reasons.join('; '), 400)}</bdi>
        </p>
      )}
      {evidence.length === 0 ? (
        <Empty>{WORDS.noEvidence}</Empty>
      ) : (
        <EvidenceList evidence={evidence} />
      )}
    </>
  )
}
