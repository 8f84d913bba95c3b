import type { ReactElement, ReactNode } from 'react'
import type { SiteChanges, SiteDocument } from '../../model/site.ts'
import { useLookup, useNews } from '../context.ts'
import { shorten } from '../format.ts'
import { More } from '../parts/more.tsx'
import { Name } from '../parts/name.tsx'
import { NodeLink } from '../parts/nodeLink.tsx'
import { PlaceLink } from '../parts/place.tsx'
import { SeverityMark } from '../parts/severity.tsx'
import { TEXT } from '../strings.ts'

const WORDS = TEXT.newsPart
const FIRST = 5

/** What the last build brought. A site that replaced none says so; one without the file says nothing. */
export function News(): ReactElement | null {
  const news = useNews()
  if (news.state !== 'ready') return null
  const { changes } = news.value
  return (
    <section aria-labelledby="news-title">
      <h2 id="news-title">{WORDS.title}</h2>
      {changes ? <Changes changes={changes} /> : <p className="aside">{WORDS.first}</p>}
    </section>
  )
}

function Changes({ changes }: { changes: SiteChanges }): ReactElement {
  return (
    <div className="columns news">
      <Documents title={WORDS.added} documents={changes.added} />
      <Documents title={WORDS.changed} documents={changes.changed} />
      <Documents title={WORDS.removed} documents={changes.removed} />
      <Entities entities={changes.entities} />
      <Findings title={WORDS.opened} gaps={changes.opened} />
      <Findings title={WORDS.closed} gaps={changes.closed} />
    </div>
  )
}

interface PartProps<T> {
  title: string
  count: number
  items: readonly T[]
  children: (item: T) => ReactElement
}

/** Nothing where nothing changed. What the file leaves out is said in the count. */
function Part<T>({ title, count, items, children }: PartProps<T>): ReactNode {
  if (count === 0) return null
  return (
    <section>
      <h3>
        {title} <span className="count">{count.toLocaleString('en')}</span>
      </h3>
      <More items={items} first={FIRST} className="plain">
        {children}
      </More>
      {count > items.length && <p className="aside">{WORDS.andMore(count - items.length)}</p>}
    </section>
  )
}

function Documents(props: { title: string; documents: readonly SiteDocument[] }): ReactElement {
  const { nodes } = useLookup()
  return (
    <Part title={props.title} count={props.documents.length} items={props.documents}>
      {({ key, path, title }) => {
        const node = nodes.get(key)
        return <li key={path}>{node ? <NodeLink node={node} /> : <Name text={title} />}</li>
      }}
    </Part>
  )
}

function Entities({ entities }: { entities: SiteChanges['entities'] }): ReactElement {
  return (
    <Part title={WORDS.entities} count={entities.count} items={entities.first}>
      {(entity) => (
        <li key={entity.key}>
          <NodeLink node={entity} />
        </li>
      )}
    </Part>
  )
}

function Findings(props: { title: string; gaps: SiteChanges['closed'] }): ReactElement {
  return (
    <Part title={props.title} count={props.gaps.count} items={props.gaps.first}>
      {({ rule, severity, path, line, column, message }) => (
        <li key={`${rule}:${path}:${line}:${column}:${message}`}>
          <SeverityMark severity={severity} /> <bdi>{shorten(message, 160)}</bdi>{' '}
          <PlaceLink path={path} line={line} />
        </li>
      )}
    </Part>
  )
}
