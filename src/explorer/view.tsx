import { lazy, type ReactElement } from 'react'
import type { Route } from './url.ts'
import { Lost } from './views/lost.tsx'
import { Overview } from './views/overview.tsx'

const MapView = lazy(() => import('./views/map.tsx'))
const ListView = lazy(() => import('./views/list.tsx'))
const NodeView = lazy(() => import('./views/node.tsx'))
const GapsView = lazy(() => import('./views/gaps.tsx'))
const LinksView = lazy(() => import('./views/links.tsx'))
const ConnectView = lazy(() => import('./views/connect.tsx'))
const TablesView = lazy(() => import('./views/tables.tsx'))
const PathView = lazy(() => import('./views/path.tsx'))
const SearchView = lazy(() => import('./views/search.tsx'))

/** The table of contents of the site: one view for each place; only the first is loaded at once. */
export function View({ route }: { route: Route }): ReactElement {
  switch (route.view) {
    case 'overview':
      return <Overview />
    case 'map':
      return <MapView route={route} />
    case 'list':
      return <ListView route={route} />
    case 'episode':
    case 'entity':
      return <NodeView key={route.key} route={route} />
    case 'gaps':
      return <GapsView route={route} />
    case 'tables':
      return <TablesView route={route} />
    case 'path':
      return <PathView route={route} />
    case 'links':
      return <LinksView route={route} />
    case 'connect':
      return <ConnectView route={route} />
    case 'search':
      return <SearchView route={route} />
    case 'lost':
      return <Lost what={route.hash} />
    default:
      return route satisfies never
  }
}
