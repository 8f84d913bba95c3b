import type { Atlas } from '../../model/atlas.ts'
import { pageName } from '../../model/page-name.ts'
import type { Problem } from '../../model/problem.ts'
import { shardPath } from '../../model/shards.ts'
import type { OutputFile } from '../output/folder.ts'
import { publishing } from '../pipeline.ts'
import { printable } from '../printable.ts'
import { showProblems } from '../problems.ts'
import type { Shell } from '../shell.ts'
import { summaryOf } from '../summary.ts'
import { systemRefusal } from '../system-refusal.ts'
import { keptThreads } from '../threads/kept-threads.ts'
import { type Build, buildsOf } from './builds.ts'
import { inTurn } from './in-turn.ts'
import type { SiteChange, SiteServer } from './server.ts'
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

/** Returns a corpus that is served by a server, with threads that are kept until it is closed. */
export function liveCorpus({ root, explorer, server }: LiveOptions, shell: Shell): LiveCorpus {
  const threads = keptThreads(shell)
  const builds = buildsOf(root, threads, shell)
  const next = inTurn()

  const show = async (build: Build, change: SiteChange): Promise<void> => {
    const { atlas, corpus, baseline, before } = build
    const { serveSite } = await publishing()
    const effects = { ...shell.effects, spread: threads.for(corpus) }
    const report = (problem: Problem) => showProblems([problem], atlas.corpus, shell)
    const options = { previous: before, baseline, report }
    const made = serveSite(atlas, corpus.vocabulary, effects, options)
    server.replace(servedSite(explorer, made), change)
  }
  const build = async (): Promise<Atlas> => {
    const built = await builds.next()
    await show(built, { is: 'rebuilt' })
    // The site before needed them until now.
    await threads.closeOutdated()
    await builds.shown()
    return built.atlas
  }
  const showTexts = async (written: ReadonlySet<string>): Promise<void> => {
    if (written.size > SHOWN_AT_ONCE) return
    let last: string | undefined
    for (const path of written) {
      const reread = await builds.reread(path)
      if (!reread) continue
      const page = pageName(reread.key)
      await show(reread.build, { is: 'page', page })
      last = shardPath(page)
    }
    if (last !== undefined) await server.sent(last, PAGES_FIRST_MS)
  }
  /** A build that fails is said, and costs nothing: the last good site stays. */
  const rebuild = async ({ written }: Changes): Promise<void> => {
    try {
      await showTexts(written)
      const atlas = await build()
      shell.err.write(`Built again: ${summaryOf(atlas)[0]}\n`)
    } catch (error) {
      const reason =
        systemRefusal(error) ?? (error instanceof Error ? error.message : String(error))
      shell.err.write(`atlas: not built again, the last site stays: ${printable(reason)}\n`)
    }
  }
  return {
    build: () => next(build),
    update: (changes) => next(() => rebuild(changes)),
    close: threads.close,
  }
}
