import type { ReactElement, ReactNode } from 'react'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import type { SiteNode, SiteNodePage } from '../../model/site.ts'
import { DocumentText } from '../parts/documentText.tsx'
import { FindingList } from '../parts/findingList.tsx'
import { Empty } from '../parts/notice.tsx'
import { KIND_NAMES, TEXT } from '../strings.ts'
import { type PageRoute, TABS, type Tab as TabName } from '../url.ts'
import { ConnectionList } from './connectionList.tsx'
import { Outline } from './outline.tsx'
import { Records } from './records.tsx'

const WORDS = TEXT.nodePage
const NO_LINKS = {}

interface Props {
  node: SiteNode
  page: SiteNodePage
  route: PageRoute
  onTab: (tab: TabName) => void
}

/** A node's links, and for a document what it states, lacks and says. */
export function NodeTabs({ node, page, route, onTab }: Props): ReactElement {
  const tabs = tabsOf(page)
  // A line is a place in the text, whatever tab the address names.
  const asked = route.line !== undefined ? 'text' : route.tab
  const open = tabs.find(({ name }) => name === asked)?.name ?? 'links'
  if (tabs.length === 1) {
    return (
      <section className="tabs only-tab">
        <h2>{WORDS.links}</h2>
        {panelOf('links', { node, page, line: undefined })}
      </section>
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
function tabsOf(page: SiteNodePage): { name: TabName; count?: number }[] {
  const isDocument = page.html !== undefined || page.records.length > 0 || page.outline.length > 0
  const all: { name: TabName; count?: number }[] = [
    { name: 'links', count: page.connections.length },
    { name: 'records', count: page.records.length },
    { name: 'gaps', count: page.findings.length },
    { name: 'text' },
  ]
  return isDocument
    ? all
    : all.filter(({ name }) => name === 'links' || (name === 'gaps' && page.findings.length > 0))
}

interface Panel {
  node: SiteNode
  page: SiteNodePage
  line: number | undefined
}

function panelOf(name: TabName, { node, page, line }: Panel): ReactNode {
  switch (name) {
    case 'links':
      return <ConnectionList connections={page.connections} />
    case 'records':
      return <Records records={page.records} />
    case 'gaps':
      return page.findings.length === 0 ? (
        <Empty>{WORDS.noGaps}</Empty>
      ) : (
        <FindingList findings={page.findings} first={50} />
      )
    case 'text':
      if (page.html === undefined) return <Empty>{WORDS.noText}</Empty>
      return (
        <div className="text-panel">
          <Outline node={node.key} outline={page.outline} />
          <DocumentText
            key={node.key}
            html={page.html}
            links={page.links ?? NO_LINKS}
            node={node.key}
            outline={page.outline}
            line={line}
          />
        </div>
      )
    default:
      return name satisfies never
  }
}
