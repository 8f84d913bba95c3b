import type { ReactElement, ReactNode } from 'react'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import type { SiteNode, SiteNodePage } from '../../model/site.ts'
import { FindingList } from '../parts/findingList.tsx'
import { Empty } from '../parts/notice.tsx'
import { Suggestions } from '../parts/suggestions.tsx'
import { KIND_NAMES, TEXT } from '../strings.ts'
import { type PageRoute, TABS, type Tab as TabName } from '../url.ts'
import { ConnectionList } from './connectionList.tsx'
import { DocumentPanel } from './documentPanel.tsx'
import { EntityPanel } from './entityPanel.tsx'
import { Records } from './records.tsx'

const WORDS = TEXT.nodePage

interface Props {
  node: SiteNode
  page: SiteNodePage
  route: PageRoute
  onTab: (tab: TabName) => void
}

/** A node's links, and for a document what it states, lacks and says. */
export function NodeTabs({ node, page, route, onTab }: Props): ReactElement {
  const tabs = tabsOf(node, page)
  // An episode is there to be read; of an entity one wants to know what others say.
  const first = node.kind === 'episode' && page.html !== undefined ? 'text' : 'links'
  // A line is a place in the text, whatever tab the address names.
  const asked = route.line !== undefined ? 'text' : route.tab
  const open = tabs.find(({ name }) => name === asked)?.name ?? first
  if (tabs.length === 1) {
    return (
      <div className="tabs entity-panel">{panelOf('links', { node, page, line: undefined })}</div>
    )
  }
  return (
    <Tabs
      className="tabs"
      selectedKey={open}
      onSelectionChange={(key) => onTab(TABS.find((tab) => tab === key) ?? 'links')}
    >
      <TabList className="tab-list" aria-label={KIND_NAMES[node.kind].one}>
        {tabs.map(({ name, count }) => (
          <Tab key={name} id={name} className="tab">
            {WORDS[name]}{' '}
            {count !== undefined && <span className="count">{count.toLocaleString('en')}</span>}
          </Tab>
        ))}
      </TabList>
      {tabs.map(({ name }) => (
        <TabPanel key={name} id={name} className="tab-panel">
          <h2 className="visually-hidden">{WORDS[name]}</h2>
          {name === open && panelOf(name, { node, page, line: route.line })}
        </TabPanel>
      ))}
    </Tabs>
  )
}

/** An entity without a home page has links only, and gaps where there are some. */
function tabsOf(node: SiteNode, page: SiteNodePage): { name: TabName; count?: number }[] {
  const isDocument = page.html !== undefined || page.records.length > 0 || page.outline.length > 0
  const links = { name: 'links', count: page.connections.length } as const
  const gaps = { name: 'gaps', count: page.findings.length } as const
  if (!isDocument) return page.findings.length > 0 ? [links, gaps] : [links]
  const document = [
    { name: 'text' },
    links,
    { name: 'records', count: page.records.length },
    gaps,
  ] as const
  return node.kind === 'episode' ? [...document, { name: 'suggestions' }] : [...document]
}

interface Panel {
  node: SiteNode
  page: SiteNodePage
  line: number | undefined
}

function panelOf(name: TabName, { node, page, line }: Panel): ReactNode {
  switch (name) {
    case 'links':
      return node.kind === 'episode' ? (
        <ConnectionList connections={page.connections} path={node.path} />
      ) : (
        <EntityPanel node={node} connections={page.connections} />
      )
    case 'records':
      return <Records records={page.records} node={node} />
    case 'gaps':
      return page.findings.length === 0 ? (
        <Empty>{WORDS.noGaps}</Empty>
      ) : (
        <FindingList findings={page.findings} first={50} />
      )
    case 'suggestions':
      return <Suggestions of={node.key} />
    case 'text':
      return <DocumentPanel node={node} page={page} line={line} />
    default:
      return name satisfies never
  }
}
