import type { ReactElement } from 'react'
import type { Finding } from '../../model/finding.ts'
import { shorten } from '../format.ts'
import { TEXT } from '../strings.ts'
import { More } from './more.tsx'
import { PlaceLink } from './place.tsx'
import { SeverityMark } from './severity.tsx'

interface Props {
  findings: readonly Finding[]
  first: number
}

export function FindingList({ findings, first }: Props): ReactElement {
  return (
    <More items={findings} first={first} className="findings">
      {(finding) => (
        <li
          key={`${finding.rule}:${finding.path}:${finding.line}:${finding.column}:${finding.message}`}
        >
          <SeverityMark severity={finding.severity} />
          <div>
            <p>
              <bdi>{shorten(finding.message, 400)}</bdi>
            </p>
            {finding.fix && (
              <p className="fix">
                {TEXT.gapsPage.fix}: <bdi>{shorten(finding.fix, 400)}</bdi>
              </p>
            )}
            <p className="evidence-place">
              <PlaceLink path={finding.path} line={finding.line} />
              <code>{finding.rule}</code>
            </p>
          </div>
        </li>
      )}
    </More>
  )
}
