import type { ReactElement } from 'react'
import type { NodeKey } from '../../model/key.ts'
import type { SiteNode } from '../../model/site.ts'
import { type EndGroup, groupEdges } from '../connections.ts'
import { useLookup } from '../context.ts'
import { nodeRoute } from '../lookup.ts'
import { KindMark } from '../parts/kindMark.tsx'
import { More } from '../parts/more.tsx'
import { Name } from '../parts/name.tsx'
import { NodeLink } from '../parts/nodeLink.tsx'
import { Panel } from '../parts/panel.tsx'
import { KIND_NAMES, RELATION_NAMES, TEXT } from '../strings.ts'
import { type MapRoute, writeRoute } from '../url.ts'
import type { DetailsProps } from './detailsProps.ts'
import { Facts } from './facts.tsx'
import { SelectionActions } from './selectionActions.tsx'

const WORDS = TEXT.mapPage

/** The node that is selected: its facts, what can be done with it, and its links by relation. */
export function Selection({
  node,
  route,
  scene,
  onChange,
}: DetailsProps & { node: SiteNode }): ReactElement {
  const { edges, atlas } = useLookup()
  const community = atlas.communities.find(({ id }) => id === node.community)?.name
  return (
    <Panel
      kicker={
        <>
          <KindMark kind={node.kind} /> {KIND_NAMES[node.kind].one}
          {community && (
            <>
              {' · '}
              <bdi>{community}</bdi>
            </>
          )}
        </>
      }
      title={<Name text={node.label} />}
      onClose={() => onChange({ select: undefined })}
    >
      {scene.scene.guests.has(node.key) && <p className="guest-note">{WORDS.guest}</p>}
      <p className="selection-actions">
        <a href={writeRoute(nodeRoute(node.key))}>{WORDS.openPage}</a>
        <a href={writeRoute({ view: 'connect', a: node.key })}>{WORDS.connectWith}</a>
      </p>
      <SelectionActions node={node} route={route} onChange={onChange} />
      <Facts attributes={node} />
      {groupEdges(node.key, edges.get(node.key) ?? []).map((group) => (
        <Ends
          key={`${group.relation} ${group.direction}`}
          from={node}
          group={group}
          route={route}
        />
      ))}
    </Panel>
  )
}

interface EndsProps {
  from: SiteNode
  group: EndGroup
  route: MapRoute
}

function Ends({ from, group: { relation, direction, ends }, route }: EndsProps): ReactElement {
  const { nodes } = useLookup()
  const others = ends.flatMap((key) => nodes.get(key) ?? [])
  const edgeTo = (key: NodeKey) =>
    direction === 'out'
      ? { source: from.key, relation, target: key }
      : { source: key, relation, target: from.key }
  return (
    <section>
      <h3>
        {RELATION_NAMES[relation][direction]} <span className="count">{others.length}</span>
      </h3>
      <More items={others} first={6} className="plain ends">
        {(other) => (
          <li key={other.key}>
            <NodeLink node={other} href={writeRoute({ ...route, select: other.key })} />{' '}
            <a
              className="why"
              href={writeRoute({ ...route, select: undefined, edge: edgeTo(other.key) })}
              aria-label={WORDS.whyThis(
                from.label,
                RELATION_NAMES[relation][direction].toLowerCase(),
                other.label,
              )}
            >
              {WORDS.why}
            </a>
          </li>
        )}
      </More>
    </section>
  )
}
