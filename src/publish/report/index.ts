import type { Report } from './report.ts'

/** Formats of `atlas check` by name, each loaded when it is asked for. */
export const REPORTS: ReadonlyMap<string, () => Promise<Report>> = new Map([
  ['text', async () => (await import('./text.ts')).toText],
  ['json', async () => (await import('./json.ts')).toJson],
  ['sarif', async () => (await import('./sarif.ts')).toSarif],
  ['github', async () => (await import('./github.ts')).toGithub],
])
