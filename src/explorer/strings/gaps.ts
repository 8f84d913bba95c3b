import { count } from './count.ts'

export const gapsPage = {
  title: 'Gaps',
  lead: 'What is missing or wrong, by rule: at which place, and what to do.',
  rules: 'Rules',
  allRules: 'All rules',
  severity: 'Severity',
  all: 'All',
  rule: 'Rule',
  place: 'Place',
  message: 'What, and what to do',
  filter: 'Filter by words',
  table: 'Gaps, one a row',
  none: 'No gaps at all: every rule passes.',
  noneHere: 'No gap matches. Widen the filter.',
  shown: (n: number, all: number) => `${n.toLocaleString('en')} of ${count(all, 'gap', 'gaps')}`,
  problems: 'Problems while reading',
  noProblems: 'None.',
  files: 'Files',
  account: (files: number, read: number, skipped: number, failed: number) =>
    `${count(files, 'file', 'files')} found: ${read} read, ${skipped} skipped, ${failed} failed.`,
  skipped: 'Skipped',
  failed: 'Failed',
  fix: 'Fix',
  sort: (name: string) => `Sort by ${name}`,
  clear: 'Clear filters',
} as const
