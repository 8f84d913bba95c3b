import type { Finding, Severity } from '../../model/finding.ts'
import { jsonText } from '../../text/json.ts'
import { fingerprintsOf } from './fingerprint.ts'
import { fullText, pathOf, type ReportContext, type RuleWords } from './report.ts'

const LEVELS: Record<Severity, 'error' | 'warning' | 'note'> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
}

/** SARIF 2.1.0 (OASIS, 2020), as code scanning services read it. */
export function toSarif(findings: readonly Finding[], context: ReportContext): string {
  const rules = allRules(findings, context)
  const indexes = new Map(rules.map(({ id }, index) => [id, index]))
  const prints = fingerprintsOf(findings)
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Episode Atlas',
            ...(context.version === undefined ? {} : { semanticVersion: context.version }),
            rules: rules.map(toDescriptor),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: findings.map((finding, index) => ({
          ruleId: finding.rule,
          ruleIndex: indexes.get(finding.rule),
          level: LEVELS[finding.severity],
          message: { text: withoutLinks(fullText(finding)) },
          locations: [{ physicalLocation: placeOf(finding, context) }],
          partialFingerprints: { 'atlasGap/v1': prints[index] },
          properties: { subject: finding.subject },
        })),
      },
    ],
  }
  return `${jsonText(log, 2)}\n`
}

/** The rules given, and those that findings name beside them (what could not be read, bad YAML). */
function allRules(findings: readonly Finding[], { rules = [] }: ReportContext): RuleWords[] {
  const all = new Map(rules.map((rule) => [rule.id, rule]))
  for (const { rule, severity } of findings)
    if (!all.has(rule))
      all.set(rule, { id: rule, severity, title: rule.replaceAll('-', ' '), explanation: '' })
  return [...all.values()]
}

function toDescriptor({ id, severity, title, explanation }: RuleWords) {
  const help = explanation === '' ? title : explanation
  return {
    id,
    shortDescription: { text: title },
    fullDescription: { text: help },
    help: { text: help, markdown: help },
    defaultConfiguration: { level: LEVELS[severity] },
  }
}

function placeOf(finding: Finding, context: ReportContext) {
  return {
    artifactLocation: { uri: toUri(pathOf(finding, context)), uriBaseId: '%SRCROOT%' },
    region: { startLine: Math.max(1, finding.line), startColumn: Math.max(1, finding.column) },
  }
}

/** Returns a path as a relative URI; a first segment with a colon is no scheme. */
function toUri(path: string): string {
  return path
    .split('/')
    .map((segment) => encodeURIComponent(wellFormed(segment)))
    .join('/')
}

/** Half a surrogate pair cannot be encoded. */
function wellFormed(text: string): string {
  return text.replace(
    /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
    '\ufffd',
  )
}

/** `[words](address)` in a message would be shown as a link (SARIF 3.11.6). */
function withoutLinks(text: string): string {
  return text.includes('](') ? text.replace(/[[\]]/g, '\\$&') : text
}
