import type { Atlas } from '../model/atlas.ts'
import { type Baseline, compareWithBaseline, problemFindings } from '../model/baseline.ts'
import { SITE_VERSION, type SiteGap, type SiteGaps } from '../model/site.ts'

export interface GapsOptions {
  rules: SiteGaps['rules']
  baseline?: Baseline | undefined
}

/** Returns the gaps as a data file of the site, those that the baseline accepts marked. */
export function gapsOf(atlas: Atlas, { rules, baseline }: GapsOptions): SiteGaps {
  const keyOfPath = new Map(atlas.extracts.map((extract) => [extract.path, extract.key]))
  // A baseline of `check --json` has the problems of reading too.
  const compared =
    baseline &&
    compareWithBaseline([...problemFindings(atlas.problems), ...atlas.findings], baseline)
  const open = compared && new Set(compared.open)
  const findings = atlas.findings.map((finding): SiteGap => {
    const key = keyOfPath.get(finding.path)
    const isAccepted = open !== undefined && !open.has(finding)
    return {
      ...finding,
      ...(key === undefined ? {} : { key }),
      ...(isAccepted ? { accepted: true } : {}),
    }
  })
  const accepted = findings.filter((gap) => gap.accepted).length
  return {
    version: SITE_VERSION,
    rules,
    findings,
    ...(compared && {
      baseline: { new: findings.length - accepted, accepted, gone: compared.gone },
    }),
    problems: atlas.problems,
    skipped: atlas.corpus.skipped,
    failed: atlas.corpus.failed,
  }
}
