import { type ReactElement, useCallback, useDeferredValue, useMemo } from 'react'
import { SEVERITIES } from '../../model/finding.ts'
import type { SiteGaps } from '../../model/site.ts'
import { useGaps, useLookup, useStore } from '../context.ts'
import { filterGaps, gapsStanding, type SeriesOf } from '../gaps.ts'
import { GAP_GROUPINGS, type GapGrouping } from '../gapsState.ts'
import { go } from '../navigate.ts'
import { Choice } from '../parts/choice.tsx'
import { Disclosed } from '../parts/disclosed.tsx'
import { Empty, Failed, Loading } from '../parts/notice.tsx'
import { PageTitle } from '../parts/title.tsx'
import { WordFilter } from '../parts/wordFilter.tsx'
import { SEVERITY_NAMES, TEXT } from '../strings.ts'
import { type GapsRoute, writeRoute } from '../url.ts'
import { FileAccount } from './fileAccount.tsx'
import { GapProgress } from './gapProgress.tsx'
import { GapRules } from './gapRules.tsx'
import { GapTable } from './gapTable.tsx'
import '../styles/gaps.css'

const WORDS = TEXT.gapsPage
const GROUPINGS = (['none', ...GAP_GROUPINGS] as const).map((value) => ({
  value,
  name: WORDS.groupings[value],
}))

export default function GapsPlace({ route }: { route: GapsRoute }): ReactElement {
  const gaps = useGaps()
  const store = useStore()
  return (
    <div className="page">
      <PageTitle name={WORDS.title} />
      <p className="lead">
        {WORDS.lead} <a href={writeRoute({ view: 'links' })}>{WORDS.links}</a>
      </p>
      {gaps.state === 'failed' && (
        <Failed failure={gaps.failure} onRetry={() => void store.loadGaps()} />
      )}
      {(gaps.state === 'idle' || gaps.state === 'loading') && <Loading what={TEXT.gapList} />}
      {gaps.state === 'ready' && <Content all={gaps.value} route={route} />}
    </div>
  )
}

function Content({ all, route }: { all: SiteGaps; route: GapsRoute }): ReactElement {
  const gaps = useMemo(() => gapsStanding(all, route.accepted === true), [all, route.accepted])
  return (
    <>
      {all.baseline && <GapProgress baseline={all.baseline} route={route} />}
      {gaps.findings.length === 0 ? (
        <Empty>{emptiness(all, route)}</Empty>
      ) : (
        <ChosenGaps gaps={gaps} route={route} />
      )}
      <FileAccount gaps={gaps} />
    </>
  )
}

interface ChosenProps {
  gaps: SiteGaps
  route: GapsRoute
}

/** Gaps beside what they are chosen by; the choice is the address. */
function ChosenGaps({ gaps, route }: ChosenProps): ReactElement {
  const { documents } = useLookup()
  const filter = useDeferredValue(route)
  const seriesOf = useCallback<SeriesOf>(({ path }) => documents.get(path)?.series, [documents])
  const shown = useMemo(() => filterGaps(gaps.findings, filter, seriesOf), [gaps, filter, seriesOf])
  const rule = gaps.rules.find((one) => one.rule === route.rule)
  return (
    <div className="gaps-layout">
      <Disclosed title={TEXT.mapPage.filters}>
        <GapRules gaps={gaps} route={route} seriesOf={seriesOf} />
      </Disclosed>
      <section className="gaps-main" aria-labelledby="gaps-title">
        <h2 id="gaps-title" tabIndex={-1}>
          {rule?.title ?? WORDS.allRules}
        </h2>
        {rule && <p className="explanation">{rule.explanation}</p>}
        <GapFilter route={route} shown={shown.length} all={gaps.findings.length} />
        {shown.length === 0 ? (
          <Empty>{WORDS.noneHere}</Empty>
        ) : (
          <GapTable
            findings={shown}
            grouping={filter.group}
            seriesOf={seriesOf}
            nameOf={(id) => groupName(id, filter.group, gaps)}
          />
        )}
      </section>
    </div>
  )
}

interface FilterProps {
  route: GapsRoute
  shown: number
  all: number
}

/** Words to look for and how to group; says how many gaps are left. */
function GapFilter({ route, shown, all }: FilterProps): ReactElement {
  const unfiltered = writeRoute({ view: 'gaps', group: route.group, accepted: route.accepted })
  return (
    <div className="gaps-filter">
      <WordFilter
        label={WORDS.filter}
        words={route.words}
        onChange={(words) => go({ ...route, words }, { replace: true })}
      />
      <Choice
        label={WORDS.grouping}
        value={route.group ?? 'none'}
        choices={GROUPINGS}
        onChange={(group) =>
          go({ ...route, group: group === 'none' ? undefined : group }, { replace: true })
        }
      />
      <p role="status">
        {WORDS.shown(shown, all)}{' '}
        {writeRoute(route) !== unfiltered && <a href={unfiltered}>{WORDS.clear}</a>}
      </p>
    </div>
  )
}

function emptiness({ baseline }: SiteGaps, { accepted }: GapsRoute): string {
  if (accepted) return WORDS.noneAccepted
  return baseline ? WORDS.noneNew : WORDS.none
}

function groupName(id: string, grouping: GapGrouping | undefined, { rules }: SiteGaps): string {
  if (grouping === 'rule') return rules.find(({ rule }) => rule === id)?.title ?? id
  if (grouping === 'series') return id || WORDS.noSeries
  const severity = SEVERITIES.find((known) => known === id)
  return severity ? SEVERITY_NAMES[severity].many : id
}
