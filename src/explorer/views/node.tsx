import type { ReactElement } from 'react'
import type { SiteNode, SiteNodePage } from '../../model/site.ts'
import { useLookup, usePage, useStore } from '../context.ts'
import { go } from '../navigate.ts'
import { KindMark } from '../parts/kindMark.tsx'
import { Name } from '../parts/name.tsx'
import { Failed, Loading } from '../parts/notice.tsx'
import { PageTitle } from '../parts/title.tsx'
import { KIND_NAMES, TEXT } from '../strings.ts'
import { type EntityRoute, type EpisodeRoute, NO_FILTER, writeRoute } from '../url.ts'
import { Facts } from './facts.tsx'
import { Lost } from './lost.tsx'
import { NodeTabs } from './nodeTabs.tsx'
import { Order } from './order.tsx'
import '../styles/node.css'

type Route = EpisodeRoute | EntityRoute

/** The page of an episode or an entity: what it is, how it connects, what it says. */
export default function NodePlace({ route }: { route: Route }): ReactElement {
  const node = useLookup().nodes.get(route.key)
  if (!node) return <Lost what={writeRoute(route)} />
  return (
    <div className="page node-page">
      <p className="kicker">
        <KindMark kind={node.kind} /> {KIND_NAMES[node.kind].one}
        {node.number !== undefined && ` ${node.number}`}
      </p>
      <PageTitle name={node.title ?? node.label}>
        <Name text={node.title ?? node.label} />
      </PageTitle>
      <Actions node={node} />
      <Content node={node} route={route} />
    </div>
  )
}

function Actions({ node }: { node: SiteNode }): ReactElement {
  const hasPath = node.kind === 'episode' || node.kind === 'pattern' || node.kind === 'concept'
  return (
    <p className="actions">
      <a href={writeRoute({ view: 'map', ...NO_FILTER, focus: node.key, select: node.key })}>
        {TEXT.nodePage.onMap}
      </a>
      <a href={writeRoute({ view: 'connect', a: node.key })}>{TEXT.mapPage.connectWith}</a>
      {hasPath && (
        <a href={writeRoute({ view: 'path', to: node.key, known: [] })}>{TEXT.nodePage.pathTo}</a>
      )}
    </p>
  )
}

function Content({ node, route }: { node: SiteNode; route: Route }): ReactElement {
  const store = useStore()
  const page = usePage(node)
  if (page.state === 'failed') {
    return <Failed failure={page.failure} onRetry={() => void store.loadPage(node)} />
  }
  if (page.state !== 'ready') return <Loading what={TEXT.page} />
  return (
    <>
      <Facts attributes={{ ...node, ...page.value.attributes }} />
      {hasOrder(node, page.value) && <Order node={node} connections={page.value.connections} />}
      <NodeTabs
        node={node}
        page={page.value}
        route={route}
        onTab={(tab) => go({ ...route, tab, line: undefined }, { replace: true })}
      />
    </>
  )
}

/** Requirements are the heart of an episode's page; elsewhere they are shown where there are any. */
function hasOrder(node: SiteNode, page: SiteNodePage): boolean {
  return node.kind === 'episode' || page.connections.some((one) => one.relation === 'requires')
}
