import { Fragment, type ReactElement, useDeferredValue, useMemo, useState } from 'react'
import type { SiteNode } from '../../model/site.ts'
import type { SearchAnswer } from '../../query/search.ts'
import { useLookup } from '../context.ts'
import { wordsOf } from '../marks.ts'
import { findNames } from '../names.ts'
import { go } from '../navigate.ts'
import { CountTitle } from '../parts/countTitle.tsx'
import { Hit } from '../parts/hit.tsx'
import { NodeList } from '../parts/nodeList.tsx'
import { Empty, Failed, Loading } from '../parts/notice.tsx'
import { OnMap } from '../parts/onMap.tsx'
import { PageTitle } from '../parts/title.tsx'
import { useSearch } from '../searching.ts'
import { TEXT } from '../strings.ts'
import type { SearchRoute } from '../url.ts'
import '../styles/search.css'

const WORDS = TEXT.searchPage
const MOST_NAMES = 200
/** Texts are fetched for the sentences shown: a page of hits at a time. */
const PAGE = 20

/** All that a query finds: names first, then what the texts say. */
export default function SearchPlace({ route }: { route: SearchRoute }): ReactElement {
  const query = useDeferredValue(route.query.trim())
  return (
    <div className="page search-page">
      <PageTitle name={query ? `${WORDS.title}: ${query}` : WORDS.title}>{WORDS.title}</PageTitle>
      <label className="search-words">
        {WORDS.label}
        <input
          type="search"
          value={route.query}
          placeholder={WORDS.short}
          onChange={(event) => go({ view: 'search', query: event.target.value }, { replace: true })}
        />
      </label>
      {query === '' ? <Syntax /> : <Results query={query} />}
    </div>
  )
}

/** What can be asked for, for who has not typed anything yet. */
function Syntax(): ReactElement {
  return (
    <>
      <Empty>{WORDS.empty}</Empty>
      <dl className="search-syntax">
        {WORDS.syntax.map(([sign, meaning]) => (
          <Fragment key={sign}>
            <dt>
              <code>{sign}</code>
            </dt>
            <dd>{meaning}</dd>
          </Fragment>
        ))}
      </dl>
    </>
  )
}

function Results({ query }: { query: string }): ReactElement {
  const { atlas } = useLookup()
  const [wanted, setWanted] = useState({ query, limit: PAGE })
  const limit = wanted.query === query ? wanted.limit : PAGE
  const named = useMemo(() => findNames(atlas.nodes, query, MOST_NAMES), [atlas, query])
  const { state, answer, retry } = useSearch('page', query, limit)
  return (
    <>
      {state.reach === 'text' && named.length + answer.hits.length === 0 && (
        <Empty>
          {WORDS.nothing(query)} {WORDS.advice}
        </Empty>
      )}
      {named.length > 0 && <Names nodes={named} />}
      {state.failure && <Failed failure={state.failure} onRetry={retry} />}
      {!state.failure && state.reach !== 'text' && (
        <Loading
          what={state.reach === undefined ? TEXT.searchIndex : TEXT.searchText}
          arrived={state.arrived}
        />
      )}
      {answer.hits.length > 0 && (
        <Texts
          query={query}
          answer={answer}
          onMore={() => setWanted({ query, limit: limit + PAGE })}
        />
      )}
    </>
  )
}

function Names({ nodes }: { nodes: readonly SiteNode[] }): ReactElement {
  return (
    <section>
      <CountTitle level={2} count={nodes.length}>
        {WORDS.names}
      </CountTitle>
      <NodeList
        nodes={nodes}
        first={10}
        className="plain names"
        beside={(node) => <OnMap node={node.key} name={node.label} />}
      />
    </section>
  )
}

interface TextsProps {
  query: string
  answer: SearchAnswer
  onMore: () => void
}

/** Places in texts, best first, with the sentence that fits. */
function Texts({ query, answer, onMore }: TextsProps): ReactElement {
  const { hits, total } = answer
  const words = useMemo(() => [...wordsOf(query), ...answer.terms], [query, answer])
  return (
    <section>
      <CountTitle
        level={2}
        count={total === undefined ? WORDS.atLeast(hits.length) : total.toLocaleString('en')}
      >
        {WORDS.texts}
      </CountTitle>
      <ul className="hits">
        {hits.map((hit) => (
          <li key={`${hit.key}:${hit.line}:${hit.section.join()}`}>
            <Hit hit={hit} words={words} />
          </li>
        ))}
      </ul>
      {hits.length < (total ?? Number.POSITIVE_INFINITY) && (
        <button type="button" className="quiet" onClick={onMore}>
          {WORDS.more}
        </button>
      )}
    </section>
  )
}
