import type { Known } from '../../atlas.ts'
import type { Effects } from '../../effects.ts'
import type { Atlas } from '../../model/atlas.ts'
import type { Baseline } from '../../model/baseline.ts'
import type { NodeKey } from '../../model/key.ts'
import { pageName } from '../../model/page-name.ts'
import type { PreviousSite } from '../../model/previous.ts'
import type { Problem } from '../../model/problem.ts'
import { shardPath } from '../../model/shards.ts'
import { readCorpusBaseline } from '../corpus-files.ts'
import { assertMarkdown, type OpenCorpus, openCorpus, withCache } from '../open-corpus.ts'
import type { OutputFile } from '../output/folder.ts'
import { pipeline, publishing, rereading } from '../pipeline.ts'
import { printable } from '../printable.ts'
import { showProblems } from '../problems.ts'
import { showProgress } from '../progress.ts'
import type { Shell } from '../shell.ts'
import { summaryOf } from '../summary.ts'
import { systemRefusal } from '../system-refusal.ts'
import { keptThreads } from '../threads/kept-threads.ts'
import type { SiteServer } from './server.ts'
import { servedSite } from './site.ts'
import type { Changes } from './watch.ts'

/** A corpus whose site is served while its files change. */
export interface LiveCorpus {
  /** Reads everything and serves it. */
  build(): Promise<Atlas>
  /** Serves what changed: at once the text of files that were written, then everything. Never rejects. */
  update(changes: Changes): Promise<void>
  close(): Promise<void>
}

export interface LiveOptions {
  root: string
  explorer: readonly OutputFile[]
  server: SiteServer
}

/** More files at a time are no edit: they are read with everything else. */
const SHOWN_AT_ONCE = 5
/** As long an open page has at most to fetch a text, before everything is built and nobody is answered for a while. */
const PAGES_FIRST_MS = 150

/** What is known from the last build. */
interface LastBuild {
  corpus: OpenCorpus
  atlas: Atlas
  /** Read once for each build: it may be large, and a text that is shown alone changes none of it. */
  baseline: Baseline | undefined
  /** What the site of this build is told against. */
  before: PreviousSite | undefined
}

/** Returns a corpus that is served by a server, with threads that are kept until it is closed. */
export function liveCorpus({ root, explorer, server }: LiveOptions, shell: Shell): LiveCorpus {
  const made: Known = { texts: new Map(), extracts: new Map() }
  const threads = keptThreads(shell)
  let last: LastBuild | undefined
  let published: PreviousSite | undefined
  let busy: Promise<unknown> = Promise.resolve()

  /** One piece of work after the other. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = busy.then(work)
    busy = done.catch(() => {})
    return done
  }
  const show = async (
    { corpus, atlas, baseline, before }: LastBuild,
    key?: NodeKey,
  ): Promise<void> => {
    const { serveSite } = await publishing()
    const effects = { ...shell.effects, spread: threads.for(corpus) }
    const report = (problem: Problem) => showProblems([problem], atlas.corpus, shell)
    const options = { previous: before, baseline, report }
    const made = serveSite(atlas, corpus.vocabulary, effects, options)
    server.replace(
      servedSite(explorer, made),
      key === undefined ? { is: 'rebuilt' } : { is: 'page', page: pageName(key) },
    )
  }
  const build = async (): Promise<Atlas> => {
    const { makeAtlas } = await pipeline()
    const { previousSite } = await publishing()
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
    await show(last)
    // The site before needed them until now.
    await threads.closeOutdated()
    // News are told against the first site of the session: what one has written since.
    const site = previousSite(atlas)
    published = { ...site, snapshot: published?.snapshot ?? site.snapshot }
    return atlas
  }
  const showText = async ({ written }: Changes): Promise<void> => {
    if (!last || written.size > SHOWN_AT_ONCE) return
    const { rereadFile } = await rereading()
    let shown: string | undefined
    const { corpus } = last
    const effects = { ...shell.effects, spread: threads.for(corpus) }
    for (const path of written) {
      const atlas = await rereadFile(last.atlas, path, corpus, effects)
      const key = atlas?.extracts.find((extract) => extract.path === path)?.key
      if (!atlas || key === undefined) continue
      last = { ...last, atlas }
      await show(last, key)
      shown = shardPath(pageName(key))
    }
    if (shown !== undefined) await server.sent(shown, PAGES_FIRST_MS)
  }
  /** A build that fails is said, and costs nothing: the last good site stays. */
  const rebuild = async (changes: Changes): Promise<void> => {
    try {
      await showText(changes)
      const atlas = await build()
      shell.err.write(`Built again: ${summaryOf(atlas)[0]}\n`)
    } catch (error) {
      const reason =
        systemRefusal(error) ?? (error instanceof Error ? error.message : String(error))
      shell.err.write(`atlas: not built again, the last site stays: ${printable(reason)}\n`)
    }
  }
  return {
    build: () => inTurn(build),
    update: (changes) => inTurn(() => rebuild(changes)),
    close: threads.close,
  }
}
