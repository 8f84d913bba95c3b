import { type ReactElement, type ReactNode, useMemo } from 'react'
import { SEVERITIES } from '../../model/finding.ts'
import type { SiteGaps } from '../../model/site.ts'
import { naturalOrder } from '../../text/compare.ts'
import { shorten } from '../format.ts'
import { countBy, type SeriesOf, severityRank } from '../gaps.ts'
import { SEVERITY_NAMES, TEXT } from '../strings.ts'
import { type GapsRoute, writeRoute } from '../url.ts'

const WORDS = TEXT.gapsPage

interface Props {
  gaps: SiteGaps
  route: GapsRoute
  seriesOf: SeriesOf
}

/** What to choose gaps by: severity, series and rule, each with its count. */
export function GapRules(props: Props): ReactElement {
  return (
    <div className="gap-rules choices">
      <SeverityChoice {...props} />
      <SeriesChoice {...props} />
      <RuleChoice {...props} />
    </div>
  )
}

function SeverityChoice({ gaps, route }: Props): ReactElement {
  const counts = useMemo(() => countBy(gaps.findings, ({ severity }) => severity), [gaps])
  return (
    <ChoiceList name={WORDS.severity}>
      <Choice
        route={{ ...route, severity: undefined }}
        name={WORDS.all}
        count={gaps.findings.length}
        isChosen={route.severity === undefined}
      />
      {SEVERITIES.filter((severity) => counts.has(severity)).map((severity) => (
        <Choice
          key={severity}
          route={{ ...route, severity }}
          name={SEVERITY_NAMES[severity].many}
          mark={`severity severity-${severity}`}
          count={counts.get(severity) ?? 0}
          isChosen={route.severity === severity}
        />
      ))}
    </ChoiceList>
  )
}

/** There is nothing to choose where all gaps stand in one series. */
function SeriesChoice({ gaps, route, seriesOf }: Props): ReactElement | null {
  const counts = useMemo(() => countBy(gaps.findings, seriesOf), [gaps, seriesOf])
  if (counts.size < 2) return null
  const names = [...counts.keys()].sort(naturalOrder)
  return (
    <ChoiceList name={WORDS.series}>
      <Choice
        route={{ ...route, series: undefined }}
        name={WORDS.allSeries}
        count={gaps.findings.length}
        isChosen={route.series === undefined}
      />
      {names.map((series) => (
        <Choice
          key={series}
          route={{ ...route, series }}
          name={shorten(series, 80)}
          count={counts.get(series) ?? 0}
          isChosen={route.series === series}
        />
      ))}
    </ChoiceList>
  )
}

/** Worst rules first, of equal ones those with most gaps. */
function RuleChoice({ gaps, route }: Props): ReactElement {
  const counts = useMemo(() => countBy(gaps.findings, ({ rule }) => rule), [gaps])
  const rules = gaps.rules
    .filter(({ rule }) => counts.has(rule))
    .sort(
      (a, b) =>
        severityRank(a.severity) - severityRank(b.severity) ||
        (counts.get(b.rule) ?? 0) - (counts.get(a.rule) ?? 0),
    )
  return (
    <ChoiceList name={WORDS.rules}>
      <Choice
        route={{ ...route, rule: undefined }}
        name={WORDS.allRules}
        count={gaps.findings.length}
        isChosen={route.rule === undefined}
      />
      {rules.map(({ rule, title, severity }) => (
        <Choice
          key={rule}
          route={{ ...route, rule }}
          name={title}
          mark={`severity severity-${severity}`}
          count={counts.get(rule) ?? 0}
          isChosen={route.rule === rule}
        />
      ))}
    </ChoiceList>
  )
}

function ChoiceList({ name, children }: { name: string; children: ReactNode }): ReactElement {
  return (
    <nav aria-label={name}>
      <h2>{name}</h2>
      <ul>{children}</ul>
    </nav>
  )
}

interface ChoiceProps {
  route: GapsRoute
  name: string
  mark?: string
  count: number
  isChosen: boolean
}

function Choice({ route, name, mark, count, isChosen }: ChoiceProps): ReactElement {
  return (
    <li>
      <a href={writeRoute(route)} aria-current={isChosen ? 'true' : undefined}>
        <span className={mark}>{name}</span>
        <span className="count">{count.toLocaleString('en')}</span>
      </a>
    </li>
  )
}
