import type { Finding, Severity } from '../../model/finding.ts'

/** What a report says of a rule. */
export interface RuleWords {
  id: string
  severity: Severity
  title: string
  explanation: string
}

/** How words may stand out in a terminal. */
export type ReportStyle = 'red' | 'yellow' | 'blue' | 'dim' | 'bold'

/** What a report may know beyond its findings. */
export interface ReportContext {
  /** All rules; those of which nothing was found too. */
  rules?: readonly RuleWords[]
  /** The product's version. */
  version?: string
  /** The corpus folder as seen from where the report is read, to be put before every path. */
  folder?: string
  /** Where the findings were compared with accepted ones: how many are accepted, new, and gone. */
  baseline?: { accepted: number; new: number; gone: number }
  /** Returns text in a style; without it the report is plain. */
  style?: (style: ReportStyle, text: string) => string
}

/** Returns findings in one format, as a text that ends with a line end. */
export type Report = (findings: readonly Finding[], context: ReportContext) => string

/** Returns a finding's path as the reader of the report sees it. */
export function pathOf({ path }: Finding, { folder = '' }: ReportContext): string {
  const base = folder.replace(/^\.\//, '').replace(/\/$/, '')
  return base === '' || base === '.' ? path : `${base}/${path}`
}

/** Returns the message of a finding with its advice as a second sentence. */
export function fullText({ message, fix }: Finding): string {
  if (fix === undefined) return message
  return `${message}${/[.!?]$/.test(message) ? '' : '.'} ${fix}`
}
