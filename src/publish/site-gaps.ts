import type { Atlas } from '../model/atlas.ts'
import { type Baseline, compareAtlas } from '../model/baseline.ts'
import { SITE_VERSION, type SiteGap, type SiteGaps } from '../model/site.ts'
import { linkPatch } from './link-patch.ts'

export interface GapsOptions {
  /** Returns the text of a file as it is on disk; undefined where it is not as it was read. */
  textOf(path: string): Promise<string | undefined>
  rules: SiteGaps['rules']
  baseline?: Baseline | undefined
}

/** Returns the gaps as a data file of the site, those that the baseline accepts marked. */
export async function gapsOf(
  atlas: Atlas,
  { rules, baseline, textOf }: GapsOptions,
): Promise<SiteGaps> {
  const keyOfPath = new Map(atlas.extracts.map((extract) => [extract.path, extract.key]))
  const compared = baseline && compareAtlas(atlas, baseline)
  const open = compared && new Set(compared.open)
  const texts = await textsToCorrect(atlas, textOf)
  const findings = atlas.findings.map((finding): SiteGap => {
    const { correction: _, ...gap } = finding
    const text = texts.get(finding.path)
    const patch = text === undefined ? undefined : linkPatch(finding, text)
    const key = keyOfPath.get(finding.path)
    const isAccepted = open !== undefined && !open.has(finding)
    return {
      ...gap,
      ...(key === undefined ? {} : { key }),
      ...(isAccepted ? { accepted: true } : {}),
      ...(patch === undefined ? {} : { patch }),
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

async function textsToCorrect(
  { findings }: Atlas,
  textOf: GapsOptions['textOf'],
): Promise<Map<string, string>> {
  const texts = new Map<string, string>()
  const paths = new Set(findings.filter((one) => one.correction).map(({ path }) => path))
  for (const path of paths) {
    const text = await textOf(path)
    if (text !== undefined) texts.set(path, text)
  }
  return texts
}
