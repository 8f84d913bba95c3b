import { type ReactElement, useMemo } from 'react'
import type { SiteConnection } from '../../model/site.ts'
import { type ConnectionGroup, groupConnections } from '../connections.ts'
import { useLookup } from '../context.ts'
import { shorten } from '../format.ts'
import { EvidenceList } from '../parts/evidence.tsx'
import { More } from '../parts/more.tsx'
import { NodeLink } from '../parts/nodeLink.tsx'
import { Empty } from '../parts/notice.tsx'
import { shareEvidence } from '../passages.ts'
import { RELATION_NAMES, TEXT } from '../strings.ts'

const WORDS = TEXT.nodePage

interface Props {
  connections: readonly SiteConnection[]
  /** The file of the page's own node. */
  path?: string | undefined
}

/** Every link of a node by relation, each with all the places that say it. */
export function ConnectionList({ connections, path }: Props): ReactElement {
  const lookup = useLookup()
  const groups = useMemo(() => groupConnections(connections, lookup), [connections, lookup])
  if (groups.length === 0) return <Empty>{WORDS.noLinks}</Empty>
  return (
    <>
      {groups.map((group) => (
        <Group key={`${group.relation} ${group.direction}`} group={group} path={path} />
      ))}
    </>
  )
}

interface GroupProps {
  group: ConnectionGroup
  path: string | undefined
}

/** Links that the same sentence states stand together, with the sentence once. */
function Group({ group: { relation, direction, connections }, path }: GroupProps): ReactElement {
  const shared = useMemo(() => shareEvidence(connections), [connections])
  return (
    <section className="connection-group">
      <h3>
        {RELATION_NAMES[relation][direction]} <span className="count">{connections.length}</span>
      </h3>
      <More items={shared} first={12} className="connections" sizeOf={({ items }) => items.length}>
        {({ key, items, evidence }) => (
          <li key={key}>
            {items.map((connection) => (
              <Connection key={`${connection.key} ${connection.origin}`} connection={connection} />
            ))}
            <EvidenceList evidence={evidence} path={path} />
          </li>
        )}
      </More>
    </section>
  )
}

function Connection({ connection }: { connection: SiteConnection }): ReactElement {
  const { origin, salience, detail, confidence, reasons } = connection
  const number = useLookup().nodes.get(connection.key)?.number
  return (
    <>
      <p className="connection-head">
        <NodeLink node={number === undefined ? connection : { ...connection, number }} />
        {detail && (
          <span className="detail">
            <bdi>{shorten(detail)}</bdi>
          </span>
        )}
        {salience === 'mention' && <span className="tag">{WORDS.mention}</span>}
        {origin === 'inferred' && (
          <span className="tag tag-inferred">
            {WORDS.inferred}
            {confidence !== undefined && `, ${WORDS.confidence(confidence)}`}
          </span>
        )}
      </p>
      {reasons && reasons.length > 0 && (
        <p className="reasons">
          {WORDS.reasons}: <bdi>{shorten(reasons.join('; '), 400)}</bdi>
        </p>
      )}
    </>
  )
}
