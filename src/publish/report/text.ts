import type { Finding, Severity } from '../../model/finding.ts'
import { codeUnitOrder } from '../../text/compare.ts'
import { groupBy } from '../../text/group-by.ts'
import { pathInLog } from '../../text/path-in-log.ts'
import { printableMessage } from '../../text/printable-message.ts'
import { severityCounts } from './counts.ts'
import { pathOf, type ReportContext, type ReportStyle } from './report.ts'

const COLORS: Record<Severity, ReportStyle> = { error: 'red', warning: 'yellow', info: 'blue' }

/** One line for each finding, files apart and in order, then the counts. */
export function toText(findings: readonly Finding[], context: ReportContext): string {
  const files = groupBy([...findings].sort(inFileOrder), (finding) =>
    pathInLog(pathOf(finding, context)),
  )
  const blocks = [...files].map(([path, inFile]) => linesOf(path, inFile, context))
  return [...blocks, summaryOf(findings, files.size, context)].join('\n')
}

function linesOf(path: string, findings: readonly Finding[], { style = plain }: ReportContext) {
  const places = findings.map(({ line, column }) => `${printableMessage(path)}:${line}:${column}`)
  const width = Math.max(...places.map((place) => place.length))
  return findings
    .map(({ severity, message, rule }, index) => {
      const place = (places[index] ?? '').padEnd(width)
      const word = style(COLORS[severity], severity.padEnd(7))
      return `${place}  ${word}  ${printableMessage(message)}  ${style('dim', printableMessage(rule))}\n`
    })
    .join('')
}

function summaryOf(
  findings: readonly Finding[],
  files: number,
  { style = plain, baseline }: ReportContext,
): string {
  const compared =
    baseline && `accepted ${baseline.accepted}, new ${baseline.new}, gone ${baseline.gone}`
  const where = `in ${files} ${files === 1 ? 'file' : 'files'}`
  const found =
    findings.length === 0
      ? `No ${baseline ? 'new ' : ''}gaps found.`
      : style('bold', `${severityCounts(findings)} ${where}`)
  return [found, compared]
    .filter(Boolean)
    .map((line) => `${line}\n`)
    .join('')
}

function inFileOrder(a: Finding, b: Finding): number {
  return codeUnitOrder(a.path, b.path) || a.line - b.line || a.column - b.column
}

function plain(_style: ReportStyle, text: string): string {
  return text
}
