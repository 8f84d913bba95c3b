import type { ReactElement } from 'react'
import type { SiteGaps } from '../../model/site.ts'
import { TEXT } from '../strings.ts'
import { type GapsRoute, writeRoute } from '../url.ts'

const WORDS = TEXT.gapsPage

interface Props {
  baseline: NonNullable<SiteGaps['baseline']>
  route: GapsRoute
}

/** How far a corpus is with the gaps that it once accepted; what is new and what is accepted is shown apart. */
export function GapProgress({ baseline, route }: Props): ReactElement {
  const isAccepted = route.accepted === true
  return (
    <nav className="gap-progress" aria-labelledby="gap-progress-title">
      <h2 id="gap-progress-title">{WORDS.baseline}</h2>
      <ul>
        <li>
          <a
            href={writeRoute({ ...route, accepted: undefined })}
            aria-current={isAccepted ? undefined : 'true'}
          >
            {WORDS.isNew(baseline.new)}
          </a>
        </li>
        <li>
          <a
            href={writeRoute({ ...route, accepted: true })}
            aria-current={isAccepted ? 'true' : undefined}
          >
            {WORDS.accepted(baseline.accepted)}
          </a>
        </li>
        <li>{WORDS.gone(baseline.gone)}</li>
      </ul>
      {baseline.gone > 0 && <p>{WORDS.goneHint}</p>}
    </nav>
  )
}
