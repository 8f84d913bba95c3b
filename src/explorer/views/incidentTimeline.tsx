import { type ReactElement, useMemo } from 'react'
import type { SiteNode } from '../../model/site.ts'
import { useLookup } from '../context.ts'
import { shorten } from '../format.ts'
import { nodeRoute } from '../lookup.ts'
import { KindMark } from '../parts/kindMark.tsx'
import { TEXT } from '../strings.ts'
import { timelineOf, type Year } from '../tables/timeline.ts'
import { writeRoute } from '../url.ts'

const WORDS = TEXT.tablesPage

/** All incidents by year, a sign each; the same as a list with their names, and those without a year. */
export function IncidentTimeline(): ReactElement | null {
  const { atlas } = useLookup()
  const { years, undated } = useMemo(() => timelineOf(atlas.nodes), [atlas])
  if (years.length === 0) return null
  return (
    <section className="timeline" aria-labelledby="timeline-title">
      <h3 id="timeline-title">{WORDS.timeline}</h3>
      <p className="aside">{WORDS.timelineOf(lengthOf(years) + undated.length)}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: many years scroll, also by keyboard */}
      <section ref={showLatest} className="scroll" tabIndex={0} aria-label={WORDS.timelineYears}>
        <ol className="timeline-years">
          {years.map(({ year, incidents }) => (
            <li key={year}>
              <span className="year">{year}</span>
              {incidents.length === 0 && (
                <span className="visually-hidden">{WORDS.noIncident}</span>
              )}
              {incidents.map((node) => (
                <Sign key={node.key} node={node} />
              ))}
            </li>
          ))}
        </ol>
      </section>
      <details>
        <summary>{WORDS.asList}</summary>
        <Incidents incidents={years.flatMap(({ incidents }) => incidents)} />
      </details>
      {undated.length > 0 && (
        <details>
          <summary>{WORDS.undated(undated.length)}</summary>
          <Incidents incidents={undated} />
        </details>
      )}
    </section>
  )
}

/** Where not all years fit, the latest are shown first. */
function showLatest(frame: HTMLElement | null): void {
  if (frame) frame.scrollLeft = frame.scrollWidth
}

const lengthOf = (years: readonly Year[]): number =>
  years.reduce((sum, { incidents }) => sum + incidents.length, 0)

/** No stop of the tab key: dozens would stand before the table, and the list below has them all. */
function Sign({ node }: { node: SiteNode }): ReactElement {
  const name = [node.date, shorten(node.label, 90)].filter(Boolean).join(' ')
  return (
    <a href={writeRoute(nodeRoute(node.key))} aria-label={name} title={name} tabIndex={-1}>
      <KindMark kind="incident" />
    </a>
  )
}

function Incidents({ incidents }: { incidents: readonly SiteNode[] }): ReactElement {
  return (
    <ul className="timeline-list">
      {incidents.map((node) => (
        <li key={node.key}>
          <a href={writeRoute(nodeRoute(node.key))}>
            <KindMark kind="incident" />
            <time>{node.date ?? node.year}</time> <bdi>{shorten(node.label, 90)}</bdi>
          </a>
          {node.company && (
            <>
              {' '}
              <span className="company">
                <bdi>{shorten(node.company, 60)}</bdi>
              </span>
            </>
          )}
        </li>
      ))}
    </ul>
  )
}
