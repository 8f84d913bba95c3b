import type { ReactElement } from 'react'
import type { Severity } from '../../model/finding.ts'
import { SEVERITY_NAMES } from '../strings.ts'

/** A severity in a word, with a sign of its own: never by colour alone. */
export function SeverityMark({ severity }: { severity: Severity }): ReactElement {
  return <span className={`severity severity-${severity}`}>{SEVERITY_NAMES[severity].one}</span>
}
