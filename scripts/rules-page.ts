import type { Rule } from '../src/analyze/rules/rule.ts'
import { type Finding, SEVERITIES } from '../src/model/finding.ts'

/** Returns what a check of these files finds. */
export type Check = (files: Readonly<Record<string, string>>) => Promise<readonly Finding[]>

const HEAD = `# Gap rules

What \`atlas check\` looks for. Each rule has an example that fails, with the findings it gives, and one
that passes; the tests run both. This page is made from \`src/analyze/rules\` by
\`node scripts/write-rules-page.mjs\`.

A rule is given another severity, or switched off, in \`atlas.config.yaml\`:

\`\`\`yaml
rules:
  orphan-episode: off
  dead-link: warning
\`\`\`

A single finding is accepted by a comment on its line or the line above,
\`<!-- atlas-ignore dead-link: moves with the next release -->\`, all findings of a rule in one file by
\`<!-- atlas-ignore-file orphan-episode -->\`.
`

/** Returns the page that explains every rule, worst first, with the findings of its examples. */
export async function rulesPage(rules: readonly Rule[], check: Check): Promise<string> {
  const ordered = SEVERITIES.flatMap((severity) =>
    rules.filter((rule) => rule.severity === severity),
  )
  const sections: string[] = []
  for (const rule of ordered) sections.push(await sectionOf(rule, await check(rule.failing)))
  return [HEAD, tableOf(ordered), ...sections].join('\n')
}

function tableOf(rules: readonly Rule[]): string {
  const rows = rules.map(
    ({ id, severity, title }) => `| [\`${id}\`](#${id}) | ${severity} | ${title} |`,
  )
  return ['| rule | severity | finds |', '| --- | --- | --- |', ...rows, ''].join('\n')
}

async function sectionOf(rule: Rule, findings: readonly Finding[]): Promise<string> {
  const rows = findings.map(
    ({ path, line, column, message, fix }) =>
      `${path}:${line}:${column}  ${message}${fix === undefined ? '' : `\n    ${fix}`}`,
  )
  return [
    `## \`${rule.id}\``,
    '',
    `**${rule.title}** (${rule.severity}). ${rule.explanation}`,
    '',
    'Fails:',
    '',
    ...filesOf(rule.failing),
    ...fenced(rows.join('\n'), 'text'),
    'Passes:',
    '',
    ...filesOf(rule.passing),
  ].join('\n')
}

function filesOf(files: Readonly<Record<string, string>>): string[] {
  return Object.entries(files).flatMap(([path, text]) => [
    `\`${path}\``,
    '',
    ...fenced(text.trimEnd(), 'markdown'),
  ])
}

function fenced(text: string, language: string): string[] {
  return [`\`\`\`${language}`, text, '```', '']
}
