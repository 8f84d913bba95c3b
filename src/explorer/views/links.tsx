import { type ReactElement, useDeferredValue, useMemo } from 'react'
import { RELATIONS, type Relation } from '../../model/kind.ts'
import type { SiteSuggestion } from '../../model/site.ts'
import { useLookup, useStore, useSuggestions } from '../context.ts'
import { go } from '../navigate.ts'
import { More } from '../parts/more.tsx'
import { Empty, Failed, Loading } from '../parts/notice.tsx'
import { SuggestionItem } from '../parts/suggestion.tsx'
import { PageTitle } from '../parts/title.tsx'
import { WordFilter } from '../parts/wordFilter.tsx'
import { RELATION_NAMES, TEXT } from '../strings.ts'
import { filterSuggestions } from '../suggestions.ts'
import { type LinksRoute, writeRoute } from '../url.ts'

const WORDS = TEXT.suggestionsPage
const FIRST = 30

/** Which documents should link to each other, over the whole corpus. The address holds the filters. */
export default function LinksPlace({ route }: { route: LinksRoute }): ReactElement {
  const store = useStore()
  const loaded = useSuggestions()
  return (
    <div className="page">
      <PageTitle name={WORDS.title} />
      <p className="lead">{WORDS.lead}</p>
      {loaded.state === 'failed' && (
        <Failed failure={loaded.failure} onRetry={() => void store.loadSuggestions()} />
      )}
      {(loaded.state === 'idle' || loaded.state === 'loading') && <Loading what={WORDS.list} />}
      {loaded.state === 'ready' &&
        (loaded.value.suggestions.length === 0 ? (
          <Empty>{WORDS.none}</Empty>
        ) : (
          <Content suggestions={loaded.value.suggestions} route={route} />
        ))}
    </div>
  )
}

interface Props {
  suggestions: readonly SiteSuggestion[]
  route: LinksRoute
}

function Content({ suggestions, route }: Props): ReactElement {
  const { nodes } = useLookup()
  const filter = useDeferredValue(route)
  const shown = useMemo(
    () => filterSuggestions(suggestions, filter, (key) => nodes.get(key)?.label ?? key),
    [suggestions, filter, nodes],
  )
  const isFiltered = writeRoute(route) !== writeRoute({ view: 'links' })
  return (
    <>
      <div className="links-filter">
        <WordFilter
          label={WORDS.filter}
          words={route.words}
          onChange={(words) => go({ ...route, words }, { replace: true })}
        />
        <RelationChoice suggestions={suggestions} route={route} />
        <p role="status">
          {WORDS.shown(shown.length, suggestions.length)}{' '}
          {isFiltered && <a href={writeRoute({ view: 'links' })}>{WORDS.clear}</a>}
        </p>
      </div>
      {shown.length === 0 && <Empty>{WORDS.noneHere}</Empty>}
      <More items={shown} first={FIRST} className="suggestion-list">
        {(one) => <SuggestionItem key={`${one.source} ${one.target}`} suggestion={one} />}
      </More>
    </>
  )
}

/** There is nothing to choose where all would say the same. */
function RelationChoice({ suggestions, route }: Props): ReactElement | null {
  const said = new Set<Relation>(suggestions.map(({ relation }) => relation))
  if (said.size < 2) return null
  const choose = (value: string): void =>
    go({ ...route, relation: RELATIONS.find((one) => one === value) }, { replace: true })
  return (
    <label>
      {WORDS.relation}
      <select value={route.relation ?? ''} onChange={(event) => choose(event.target.value)}>
        <option value="">{WORDS.anyRelation}</option>
        {RELATIONS.filter((relation) => said.has(relation)).map((relation) => (
          <option key={relation} value={relation}>
            {RELATION_NAMES[relation].out}
          </option>
        ))}
      </select>
    </label>
  )
}
