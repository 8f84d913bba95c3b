import type { ReactElement } from 'react'
import type { SiteGaps } from '../../model/site.ts'
import { useGaps, useStore } from '../context.ts'
import { shorten } from '../format.ts'
import { gapsStanding } from '../gaps.ts'
import { Empty, Failed, Loading } from '../parts/notice.tsx'
import { PlaceLink } from '../parts/place.tsx'
import { SeverityMark } from '../parts/severity.tsx'
import { type RuleGroup, ruleGroups } from '../ruleGroups.ts'
import { TEXT } from '../strings.ts'
import { writeRoute } from '../url.ts'

const WORDS = TEXT.overviewPage
const MOST = 5

/** What is missing, one entry for each rule, with an example each. */
export function WorstGaps(): ReactElement {
  const gaps = useGaps()
  const store = useStore()
  return (
    <section className="worst" aria-labelledby="worst-title">
      <h2 id="worst-title">{WORDS.worst}</h2>
      {gaps.state === 'failed' && (
        <Failed failure={gaps.failure} onRetry={() => void store.loadGaps()} />
      )}
      {(gaps.state === 'loading' || gaps.state === 'idle') && <Loading what={TEXT.gapList} />}
      {gaps.state === 'ready' && <Groups gaps={gaps.value} />}
    </section>
  )
}

function Groups({ gaps }: { gaps: SiteGaps }): ReactElement {
  const open = gapsStanding(gaps, false)
  if (open.findings.length === 0) return <Empty>{WORDS.noGaps}</Empty>
  return (
    <>
      <ul className="rule-groups">
        {ruleGroups(open)
          .slice(0, MOST)
          .map((group) => (
            <li key={group.rule}>
              <Group group={group} />
            </li>
          ))}
      </ul>
      <p>
        <a href={writeRoute({ view: 'gaps' })}>{WORDS.allGaps(open.findings.length)}</a>
      </p>
    </>
  )
}

function Group({
  group: { rule, title, severity, count, example },
}: {
  group: RuleGroup
}): ReactElement {
  return (
    <>
      <p className="rule-group-head">
        <a href={writeRoute({ view: 'gaps', rule })}>{title}</a>
        <SeverityMark severity={severity} /> <span className="count">{TEXT.gapCount(count)}</span>
      </p>
      <p className="rule-group-example">
        <bdi>{shorten(example.message, 160)}</bdi>
      </p>
      <p className="rule-group-place">
        <PlaceLink path={example.path} line={example.line} />
      </p>
    </>
  )
}
