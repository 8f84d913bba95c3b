import { type Finding, SEVERITIES, type Severity } from '../../model/finding.ts'
import { clippedMessage } from '../../text/printable-message.ts'
import { escapeControls } from '../../text/unprintable.ts'
import { severityCounts } from './counts.ts'
import { fullText, pathOf, type ReportContext } from './report.ts'

const COMMANDS: Record<Severity, string> = { error: 'error', warning: 'warning', info: 'notice' }

/** GitHub shows about as many annotations of a kind for each step. */
const MAX_SHOWN = 10

/** Annotations for a pull request, worst first, then how many more there are. */
export function toGithub(findings: readonly Finding[], context: ReportContext): string {
  const groups = SEVERITIES.map((severity) =>
    findings.filter((finding) => finding.severity === severity),
  )
  const shown = groups.flatMap((group) => group.slice(0, MAX_SHOWN))
  const hidden = groups.flatMap((group) => group.slice(MAX_SHOWN))
  const lines = shown.map((finding) => toCommand(finding, context))
  if (hidden.length > 0)
    lines.push(`${severityCounts(hidden, ' more ')} found; “atlas check” lists them all.`)
  return lines.map((line) => `${line}\n`).join('')
}

function toCommand(finding: Finding, context: ReportContext): string {
  const { severity, line, column, rule } = finding
  const properties = [
    `file=${property(pathOf(finding, context))}`,
    `line=${line}`,
    `col=${column}`,
    `title=${property(rule)}`,
  ]
  return `::${COMMANDS[severity]} ${properties.join(',')}::${data(fullText(finding))}`
}

/** A message: behind the command of its line no other is looked for. */
function data(text: string): string {
  return encoded(clippedMessage(text))
}

/** A path must stay what it is. */
function property(text: string): string {
  return encoded(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}

/** What a workflow command may carry: see `@actions/core`, command.ts. */
function encoded(text: string): string {
  return escapeControls(text.replaceAll('%', '%25'), '\r\n')
    .replaceAll('\r', '%0D')
    .replaceAll('\n', '%0A')
}
