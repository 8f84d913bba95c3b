import type { Finding } from '../../model/finding.ts'
import { jsonText } from '../../text/json.ts'

/** The rows of the contract, one object for each finding, keys always in this order. */
export function toJson(findings: readonly Finding[]): string {
  const rows = findings.map(({ rule, severity, path, line, column, message, subject, fix }) => ({
    rule,
    severity,
    path,
    line,
    column,
    message,
    subject,
    ...(fix === undefined ? {} : { fix }),
  }))
  return `${jsonText(rows, 2)}\n`
}
