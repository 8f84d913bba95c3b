import { existsSync } from 'node:fs'
import { relative, resolve, sep } from 'node:path'
import { type FSWatcher, watch } from 'chokidar'

/** A rebuild starts after this much quiet. */
const QUIET_MS = 20
/** A file is taken as written when its size has not changed for this long. */
const STABLE = { stabilityThreshold: 40, pollInterval: 10 }
/** How often a folder that is gone is looked for. */
const RETURN_MS = 200
/** Episodes, and the configuration and vocabulary of the corpus. */
const SOURCES = /\.(md|markdown|ya?ml|json)$/i

/** What became of a corpus: files that were written, and whether any came, went or moved. */
export interface Changes {
  /** Paths as the corpus names them. */
  written: Set<string>
  isStructural: boolean
}

function nothing(): Changes {
  return { written: new Set(), isStructural: false }
}

export interface Watch {
  close(): Promise<void>
}

/**
 * Calls back after every change of a corpus, once for many changes at a time, and never while an
 * earlier call still works: what changes meanwhile leads to one more call.
 */
export async function watchCorpus(
  root: string,
  onChange: (changes: Changes) => Promise<void>,
): Promise<Watch> {
  let changes = nothing()
  const take = () => {
    const taken = changes
    changes = nothing()
    return onChange(taken)
  }
  const changed = quietly(take, QUIET_MS)
  const heard = (event: string, path: string) => {
    if (event === 'unlinkDir' && resolve(path) === resolve(root)) void watchAgain()
    const isSource = SOURCES.test(path)
    if (!isSource && !event.endsWith('Dir')) return
    if (event === 'change' && isSource)
      changes.written.add(relative(root, path).replaceAll(sep, '/'))
    else changes.isStructural = true
    changed.soon()
  }
  let isClosed = false
  let watcher = await startWatching(root, heard)
  /** A folder that is taken away and put back, as by a checkout, is another one to the system. */
  const watchAgain = async () => {
    await watcher.close()
    while (!isClosed && !existsSync(root)) await new Promise((done) => setTimeout(done, RETURN_MS))
    if (isClosed) return
    watcher = await startWatching(root, heard)
    if (isClosed) await watcher.close()
    changes.isStructural = true
    changed.soon()
  }
  return {
    close: async () => {
      isClosed = true
      changed.stop()
      await watcher.close()
    },
  }
}

async function startWatching(
  root: string,
  heard: (event: string, path: string) => void,
): Promise<FSWatcher> {
  const watcher = watch(root, {
    ignoreInitial: true,
    followSymlinks: false,
    awaitWriteFinish: STABLE,
    ignored: (path) => isHidden(relative(root, path)),
  })
  watcher.on('all', heard)
  // A folder that cannot be watched is read all the same, when something else changes.
  watcher.on('error', () => {})
  await new Promise<void>((ready) => watcher.once('ready', () => ready()))
  return watcher
}

function isHidden(path: string): boolean {
  return path.split(/[/\\]/).some((part) => /^\.[^.]/.test(part) || part === 'node_modules')
}

/** Returns a way to ask for work: it begins after `quiet` milliseconds in which nobody asked again. */
export function quietly(work: () => Promise<void>, quiet: number): { soon(): void; stop(): void } {
  let timer: NodeJS.Timeout | undefined
  let isWorking = false
  let isAskedAgain = false
  const begin = async () => {
    if (isWorking) {
      isAskedAgain = true
      return
    }
    isWorking = true
    await work().finally(() => {
      isWorking = false
    })
    if (isAskedAgain) soon()
    isAskedAgain = false
  }
  const soon = () => {
    clearTimeout(timer)
    timer = setTimeout(begin, quiet)
  }
  return { soon, stop: () => clearTimeout(timer) }
}
