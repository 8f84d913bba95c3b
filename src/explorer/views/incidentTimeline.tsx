import { type ReactElement, useMemo } from 'react'
import type { SiteNode } from '../../model/site.ts'
import { useLookup } from '../context.ts'
import { shorten } from '../format.ts'
import { nodeRoute } from '../lookup.ts'
import { KindMark } from '../parts/kindMark.tsx'
import { TEXT } from '../strings.ts'
import { timelineOf } from '../tables/timeline.ts'
import { writeRoute } from '../url.ts'

const WORDS = TEXT.tablesPage

/** All incidents by year, the dates within a year in order; those without a year below. */
export function IncidentTimeline(): ReactElement | null {
  const { atlas } = useLookup()
  const { years, undated } = useMemo(() => timelineOf(atlas.nodes), [atlas])
  if (years.length === 0) return null
  return (
    <section className="timeline" aria-labelledby="timeline-title">
      <h3 id="timeline-title">{WORDS.timeline}</h3>
      <ol>
        {years.map(({ year, incidents }) => (
          <li key={year} className={incidents.length === 0 ? 'quiet-year' : undefined}>
            <span className="year">{year}</span>
            {incidents.length === 0 ? (
              <span className="visually-hidden">{WORDS.noIncident}</span>
            ) : (
              <Incidents incidents={incidents} />
            )}
          </li>
        ))}
      </ol>
      {undated.length > 0 && (
        <details>
          <summary>{WORDS.undated(undated.length)}</summary>
          <Incidents incidents={undated} />
        </details>
      )}
    </section>
  )
}

function Incidents({ incidents }: { incidents: readonly SiteNode[] }): ReactElement {
  return (
    <ul>
      {incidents.map((node) => (
        <li key={node.key}>
          <a href={writeRoute(nodeRoute(node.key))}>
            <KindMark kind="incident" />
            {node.date && node.date.length > 4 && <time dateTime={node.date}>{node.date}</time>}{' '}
            <bdi>{shorten(node.label, 90)}</bdi>
          </a>
        </li>
      ))}
    </ul>
  )
}
