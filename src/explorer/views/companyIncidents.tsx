import { type ReactElement, useMemo } from 'react'
import type { SiteNode } from '../../model/site.ts'
import { useLookup } from '../context.ts'
import { incidentsOf } from '../incidents.ts'
import { More } from '../parts/more.tsx'
import { NodeLink } from '../parts/nodeLink.tsx'
import { KIND_NAMES, RELATION_NAMES } from '../strings.ts'

const FIRST = 12

/** What happened to a company, in the order in which it happened, and which episodes tell it. */
export function CompanyIncidents({ company }: { company: SiteNode }): ReactElement | null {
  const lookup = useLookup()
  const told = useMemo(() => incidentsOf(company, lookup), [company, lookup])
  if (told.length === 0) return null
  return (
    <section className="company-incidents" aria-labelledby="incidents-title">
      <h2 id="incidents-title">
        {KIND_NAMES.incident.many} <span className="count">{told.length}</span>
      </h2>
      <More items={told} first={FIRST} className="plain">
        {({ incident, episodes }) => (
          <li key={incident.key}>
            <p>
              <time>{incident.date ?? incident.year}</time> <NodeLink node={incident} />
            </p>
            {episodes.length > 0 && (
              <div className="told-in">
                <span>{RELATION_NAMES.recounts.in}</span>
                <ul className="plain">
                  {episodes.map((episode) => (
                    <li key={episode.key}>
                      <NodeLink node={episode} />
                    </li>
                  ))}
                </ul>
              </div>
            )}
          </li>
        )}
      </More>
    </section>
  )
}
