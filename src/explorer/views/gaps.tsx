import { type ReactElement, useDeferredValue, useMemo } from 'react'
import type { SiteGaps } from '../../model/site.ts'
import { useGaps, useStore } from '../context.ts'
import { filterGaps } from '../gaps.ts'
import { go } from '../navigate.ts'
import { Disclosed } from '../parts/disclosed.tsx'
import { Empty, Failed, Loading } from '../parts/notice.tsx'
import { PageTitle } from '../parts/title.tsx'
import { TEXT } from '../strings.ts'
import { type GapsRoute, writeRoute } from '../url.ts'
import { FileAccount } from './fileAccount.tsx'
import { GapRules } from './gapRules.tsx'
import { GapTable } from './gapTable.tsx'
import '../styles/gaps.css'

const WORDS = TEXT.gapsPage

export default function GapsPlace({ route }: { route: GapsRoute }): ReactElement {
  const gaps = useGaps()
  const store = useStore()
  return (
    <div className="page">
      <PageTitle name={WORDS.title} />
      <p className="lead">{WORDS.lead}</p>
      {gaps.state === 'failed' && (
        <Failed failure={gaps.failure} onRetry={() => void store.loadGaps()} />
      )}
      {(gaps.state === 'idle' || gaps.state === 'loading') && <Loading what={TEXT.gapList} />}
      {gaps.state === 'ready' && <Content gaps={gaps.value} route={route} />}
    </div>
  )
}

function Content({ gaps, route }: { gaps: SiteGaps; route: GapsRoute }): ReactElement {
  const filter = useDeferredValue(route)
  const shown = useMemo(() => filterGaps(gaps.findings, filter), [gaps, filter])
  const rule = gaps.rules.find((one) => one.rule === route.rule)
  const isFiltered = writeRoute(route) !== writeRoute({ view: 'gaps' })
  return (
    <>
      {gaps.findings.length === 0 ? (
        <Empty>{WORDS.none}</Empty>
      ) : (
        <div className="gaps-layout">
          <Disclosed title={TEXT.mapPage.filters}>
            <GapRules gaps={gaps} route={route} />
          </Disclosed>
          <section className="gaps-main" aria-labelledby="gaps-title">
            <h2 id="gaps-title">{rule?.title ?? WORDS.allRules}</h2>
            {rule && <p className="explanation">{rule.explanation}</p>}
            <div className="gaps-filter">
              <label>
                {WORDS.filter}
                <input
                  type="search"
                  value={route.words ?? ''}
                  onChange={(event) =>
                    go({ ...route, words: event.target.value }, { replace: true })
                  }
                />
              </label>
              <p role="status">
                {WORDS.shown(shown.length, gaps.findings.length)}{' '}
                {isFiltered && <a href={writeRoute({ view: 'gaps' })}>{WORDS.clear}</a>}
              </p>
            </div>
            {shown.length === 0 ? <Empty>{WORDS.noneHere}</Empty> : <GapTable findings={shown} />}
          </section>
        </div>
      )}
      <FileAccount gaps={gaps} />
    </>
  )
}
