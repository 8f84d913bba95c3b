import type { ReactElement } from 'react'
import type { Relation } from '../../model/kind.ts'
import type { SiteNode } from '../../model/site.ts'
import { type Direction, groupEdges } from '../connections.ts'
import { useLookup } from '../context.ts'
import { nodeRoute } from '../lookup.ts'
import { go } from '../navigate.ts'
import { KindMark } from '../parts/kindMark.tsx'
import { More } from '../parts/more.tsx'
import { Name } from '../parts/name.tsx'
import { NodeLink } from '../parts/nodeLink.tsx'
import type { Scene } from '../scene.ts'
import { KIND_NAMES, RELATION_NAMES, TEXT } from '../strings.ts'
import { type MapRoute, writeRoute } from '../url.ts'
import { Facts } from './facts.tsx'

interface Props {
  node: SiteNode
  route: MapRoute
  scene: Scene
}

/** The node that is selected on the map: its facts, and its links by relation. */
export function Selection({ node, route, scene }: Props): ReactElement {
  const edges = useLookup().edges.get(node.key) ?? []
  const isShown = scene.nodes.some((shown) => shown.key === node.key)
  return (
    <aside className="selection" aria-label={TEXT.mapPage.selection}>
      <button
        type="button"
        className="selection-close"
        aria-label={TEXT.mapPage.close}
        onClick={() => go({ ...route, select: undefined }, { replace: true })}
      >
        <span aria-hidden="true">×</span>
      </button>
      <p className="kicker">
        <KindMark kind={node.kind} /> {KIND_NAMES[node.kind].one}
      </p>
      <h2>
        <Name text={node.label} />
      </h2>
      <p className="selection-actions">
        <a href={writeRoute(nodeRoute(node.key))}>{TEXT.mapPage.openPage}</a>
        <a href={writeRoute({ view: 'connect', a: node.key })}>{TEXT.mapPage.connectWith}</a>
        {route.focus !== node.key && (
          <button type="button" onClick={() => go({ ...route, focus: node.key, select: node.key })}>
            {TEXT.mapPage.focus}
          </button>
        )}
      </p>
      {!isShown && <p className="aside">{TEXT.mapPage.empty}</p>}
      <Facts attributes={node} />
      {groupEdges(node.key, edges).map(({ relation, direction, ends }) => (
        <Ends
          key={`${relation} ${direction}`}
          relation={relation}
          direction={direction}
          ends={ends}
        />
      ))}
    </aside>
  )
}

interface EndsProps {
  relation: Relation
  direction: Direction
  ends: readonly SiteNode['key'][]
}

function Ends({ relation, direction, ends }: EndsProps): ReactElement {
  const { nodes } = useLookup()
  const others = ends.flatMap((key) => nodes.get(key) ?? [])
  return (
    <section>
      <h3>
        {RELATION_NAMES[relation][direction]} <span className="count">{others.length}</span>
      </h3>
      <More items={others} first={6} className="plain">
        {(other) => (
          <li key={other.key}>
            <NodeLink node={other} />
          </li>
        )}
      </More>
    </section>
  )
}
