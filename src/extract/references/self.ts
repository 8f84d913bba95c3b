import type { Problem } from '../../model/problem.ts'
import type { ConnectionRecord } from '../../model/record.ts'
import { foldWords } from '../../text/fold.ts'
import { pageFiles, readLink } from '../../text/link-path.ts'

/** What the document itself is: naming it in its own text is no reference. */
export interface SelfNames {
  path: string
  number?: number
  series?: string
}

/** Returns the records that speak of other documents, and a problem for each that demands the document itself. */
export function withoutSelf(
  records: readonly ConnectionRecord[],
  self: SelfNames,
): { records: ConnectionRecord[]; problems: Problem[] } {
  const others = records.filter((record) => !isSelf(record, self))
  const problems = records
    .filter((record) => record.relation === 'requires' && record.source === undefined)
    .filter((record) => isSelf(record, self) && !isOneOfMany(record, others))
    .map(({ evidence: { path, line, column } }) => ({
      rule: 'self-reference',
      severity: 'warning' as const,
      path,
      line,
      column,
      message: 'Found the document as its own prerequisite, expected another one',
    }))
  return { records: others, problems }
}

export function isSameSeries(series: string, own: string | undefined): boolean {
  return seriesWords(series) === seriesWords(own ?? '')
}

function isSelf({ target, source }: ConnectionRecord, self: SelfNames): boolean {
  const { number, to, path, series } = target
  if (path !== undefined) return source === undefined && isOwnPath(path, self.path)
  if (source !== undefined && source.number !== number) return false
  const isOwnNumber = self.number !== undefined && number === self.number && to === undefined
  return isOwnNumber && (series === undefined || isSameSeries(series, self.series))
}

/** A link to an anchor of the own text leads on in it, and demands nothing. */
function isOwnPath(link: string, own: string): boolean {
  if (link.startsWith('#') || /^[a-z][a-z0-9+.-]*:/i.test(link)) return false
  const { path, anchor } = readLink(link, own)
  return path !== undefined && anchor === undefined && pageFiles(path).includes(own)
}

/** "Episodes 1-5" in episode 3, and lists that name all of a series, mean the others. */
function isOneOfMany({ evidence }: ConnectionRecord, others: readonly ConnectionRecord[]): boolean {
  return others.some(
    ({ evidence: { line, rule } }) => line === evidence.line && rule === evidence.rule,
  )
}

function seriesWords(series: string): string {
  return foldWords(series).replace(/^the | series$/g, '')
}
