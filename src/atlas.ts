import { rateNodes } from './analyze/centrality.ts'
import { findCommunities } from './analyze/communities.ts'
import { findGaps } from './analyze/find-gaps.ts'
import { RULES } from './analyze/rules/index.ts'
import type { Config } from './config.ts'
import { readCorpus } from './corpus/read.ts'
import type { Effects } from './effects.ts'
import { extract } from './extract/extract.ts'
import { buildGraph } from './graph/build.ts'
import { layOut } from './graph/layout.ts'
import type { Atlas } from './model/atlas.ts'
import type { Extract } from './model/extract.ts'
import { type NameFinder, nameFinder } from './model/name-finder.ts'
import type { Corpus } from './model/source.ts'
import type { Vocabulary } from './model/vocabulary.ts'
import { type SiteFile, siteFiles } from './publish/site.ts'
import { claimHomes } from './resolve/homes.ts'
import { resolve } from './resolve/resolve.ts'
import { buildSearch } from './search/index.ts'

export interface AtlasOptions {
  config: Config
  vocabulary: Vocabulary
}

/** Returns everything known of the corpus in a folder: files, records, identities, graph, gaps. */
export async function makeAtlas(
  root: string,
  { config, vocabulary }: AtlasOptions,
  effects: Effects,
): Promise<Atlas> {
  const corpus = await readCorpus(root, config, effects)
  const finder = nameFinder(vocabulary)
  const extracts = claimHomes(extractAll(corpus, finder, effects))
  const identity = resolve(extracts, finder)
  const graph = buildGraph(identity, extracts)
  const communities = findCommunities(graph)
  rateNodes(graph)
  layOut(graph)
  const findings = findGaps({ extracts, identity, graph }, config.rules)
  const problems = [...corpus.problems, ...extracts.flatMap((one) => one.problems)]
  return { corpus, extracts, identity, graph, communities, findings, problems }
}

/** Returns the full-text index of an atlas. */
export function searchIndexOf({ extracts, graph }: Atlas): ReturnType<typeof buildSearch> {
  return buildSearch(extracts, graph)
}

/** Returns the data files of the published site, beside which the explorer's own files stand. */
export function publishSite(atlas: Atlas, effects: Effects): Generator<SiteFile> {
  const rules = RULES.map(({ id, severity, title, explanation }) => ({
    rule: id,
    severity,
    title,
    explanation,
  }))
  const search = searchIndexOf(atlas).toJSON()
  return siteFiles(atlas, { search, rules, progress: effects.progress })
}

/** Returns what each file says, in file order. A file whose text breaks a reader costs itself alone. */
export function extractAll(corpus: Corpus, finder: NameFinder, effects: Effects): Extract[] {
  return corpus.sources.map((source, index) => {
    effects.progress({ stage: 'extract', done: index + 1, total: corpus.sources.length })
    return extract(source, finder)
  })
}
