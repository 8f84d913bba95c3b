import type { ReactElement } from 'react'
import type { Chain, Hop } from '../../model/answer.ts'
import type { Evidence } from '../../model/evidence.ts'
import type { NodeKey } from '../../model/key.ts'
import type { SiteNode, SiteNodePage } from '../../model/site.ts'
import { useLookup, usePage, useStore } from '../context.ts'
import { shorten } from '../format.ts'
import { EvidenceList } from '../parts/evidence.tsx'
import { NodeLink } from '../parts/nodeLink.tsx'
import { Failed, Loading } from '../parts/notice.tsx'
import { RELATION_NAMES, TEXT } from '../strings.ts'

const WORDS = TEXT.connectPage

/** One chain: what it starts from, then link by link where it leads, each with the text that says so. */
export function ChainRow({ chain, number }: { chain: Chain; number: number }): ReactElement {
  const { nodes } = useLookup()
  const start = nodes.get(chain.hops[0]?.from ?? ('' as NodeKey))
  const links = chain.hops.length === 1 ? WORDS.direct : TEXT.linkCount(chain.hops.length)
  return (
    <li className="chain">
      <h3>{WORDS.chain(number, links)}</h3>
      <ol className="hops">
        <li className="hop">{start && <NodeLink node={start} />}</li>
        {chain.hops.map((hop) => (
          <HopRow key={`${hop.from} ${hop.relation} ${hop.to}`} hop={hop} />
        ))}
      </ol>
    </li>
  )
}

function HopRow({ hop }: { hop: Hop }): ReactElement {
  const to = useLookup().nodes.get(hop.to)
  return (
    <li className="hop">
      <p className="hop-relation">
        {RELATION_NAMES[hop.relation][hop.forward ? 'out' : 'in'].toLowerCase()}{' '}
        {hop.detail && (
          <span className="detail">
            <bdi>{shorten(hop.detail)}</bdi>
          </span>
        )}
      </p>
      {to && <NodeLink node={to} />}
      <HopEvidence hop={hop} />
    </li>
  )
}

function HopEvidence({ hop }: { hop: Hop }): ReactElement | null {
  const end = useLookup().nodes.get(speakerOf(hop))
  return end ? <EvidenceAt hop={hop} end={end} /> : null
}

/** The atlas has no evidence: the page of an end has it, best the episode that says it. */
function EvidenceAt({ hop, end }: { hop: Hop; end: SiteNode }): ReactElement {
  const store = useStore()
  const page = usePage(end)
  if (page.state === 'failed')
    return <Failed failure={page.failure} onRetry={() => void store.loadPage(end)} />
  if (page.state !== 'ready') return <Loading what={TEXT.nodePage.evidence.toLowerCase()} />
  return <EvidenceList evidence={evidenceOf(page.value, hop, end)} />
}

function speakerOf({ from, to }: Hop): NodeKey {
  return !from.startsWith('episode:') && to.startsWith('episode:') ? to : from
}

function evidenceOf(page: SiteNodePage, hop: Hop, end: SiteNode): readonly Evidence[] {
  const isStart = end.key === hop.from
  const other = isStart ? hop.to : hop.from
  const direction = isStart === hop.forward ? 'out' : 'in'
  return page.connections
    .filter(
      ({ key, relation, direction: own }) =>
        key === other && relation === hop.relation && own === direction,
    )
    .flatMap(({ evidence }) => evidence)
}
