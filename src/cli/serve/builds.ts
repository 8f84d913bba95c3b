import type { Known } from '../../atlas.ts'
import type { Effects } from '../../effects.ts'
import type { Atlas } from '../../model/atlas.ts'
import type { Baseline } from '../../model/baseline.ts'
import type { NodeKey } from '../../model/key.ts'
import type { PreviousSite } from '../../model/previous.ts'
import { readCorpusBaseline } from '../corpus-files.ts'
import { assertMarkdown, type OpenCorpus, openCorpus, withCache } from '../open-corpus.ts'
import { pipeline, publishing, rereading } from '../pipeline.ts'
import { showProgress } from '../progress.ts'
import type { Shell } from '../shell.ts'
import type { KeptThreads } from '../threads/kept-threads.ts'

/** What is known from a build. */
export interface Build {
  corpus: OpenCorpus
  atlas: Atlas
  /** Read once for each build: it may be large, and a text that is shown alone changes none of it. */
  baseline: Baseline | undefined
  /** What the site of this build is told against. */
  before: PreviousSite | undefined
}

/** The builds of a corpus, each of which takes over what the one before it has read. */
export interface Builds {
  /** Reads everything. */
  next(): Promise<Build>
  /** Returns the last build with one file read anew, and the key of its document; `undefined` where it has none. */
  reread(path: string): Promise<{ build: Build; key: NodeKey } | undefined>
  /** To be told once the last build is shown: the next one is told against it. */
  shown(): Promise<void>
}

export function buildsOf(root: string, threads: KeptThreads, shell: Shell): Builds {
  const made: Known = { texts: new Map(), extracts: new Map() }
  let last: Build | undefined
  let published: PreviousSite | undefined
  return {
    next: async () => {
      const { makeAtlas } = await pipeline()
      // Threads and names are kept as long as the vocabulary is the same one.
      const corpus = await openCorpus(root, shell.effects, last?.corpus)
      const baseline = await readCorpusBaseline(corpus, shell.effects)
      const world: Effects = { ...(await withCache(shell)), spread: threads.for(corpus) }
      const options = { ...corpus, known: { ...made, atlas: last?.atlas } }
      const atlas = await showProgress(shell, (progress) =>
        makeAtlas(root, options, { ...world, progress }),
      )
      assertMarkdown(atlas.corpus, shell)
      last = { corpus, atlas, baseline, before: published }
      return last
    },
    reread: async (path) => {
      if (!last) return undefined
      const { rereadFile } = await rereading()
      const effects = { ...shell.effects, spread: threads.for(last.corpus) }
      const atlas = await rereadFile(last.atlas, path, last.corpus, effects)
      const key = atlas?.extracts.find((extract) => extract.path === path)?.key
      if (!atlas || key === undefined) return undefined
      last = { ...last, atlas }
      return { build: last, key }
    },
    shown: async () => {
      if (!last) return
      const { previousSite } = await publishing()
      const site = previousSite(last.atlas)
      // News are told against the first site of the session: what one has written since.
      published = { ...site, snapshot: published?.snapshot ?? site.snapshot }
    },
  }
}
