import type { ReactElement } from 'react'
import { useExplorer } from '../context.ts'
import { PRODUCT, TEXT } from '../strings.ts'
import { type Route, writeRoute } from '../url.ts'
import { SearchEntry } from './searchEntry.tsx'
import { ThemeButton } from './themeButton.tsx'

const PLACES: readonly { name: string; route: Route }[] = [
  { name: TEXT.overview, route: { view: 'overview' } },
  { name: TEXT.map, route: { view: 'map', mentions: false, inferred: false, depth: 1 } },
  { name: TEXT.list, route: { view: 'list', mentions: false, inferred: false, depth: 1 } },
  { name: TEXT.path, route: { view: 'path', known: [] } },
  { name: TEXT.connect, route: { view: 'connect' } },
  { name: TEXT.tables, route: { view: 'tables' } },
  { name: TEXT.gaps, route: { view: 'gaps' } },
  { name: TEXT.links, route: { view: 'links' } },
]

export function Header(): ReactElement {
  const view = useExplorer((state) => state.route.view)
  return (
    <header className="header">
      <a className="brand" href="#/">
        {PRODUCT}
      </a>
      <nav aria-label={TEXT.navigation}>
        <ul>
          {PLACES.map(({ name, route }) => (
            <li key={name}>
              <a href={writeRoute(route)} aria-current={route.view === view ? 'page' : undefined}>
                {name}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <SearchEntry />
      <ThemeButton />
    </header>
  )
}
