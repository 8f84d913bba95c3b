import { relative, sep } from 'node:path'
import { watch } from 'chokidar'

/** A rebuild starts after this much quiet. */
const QUIET_MS = 20
/** A file is taken as written when its size has not changed for this long. */
const STABLE = { stabilityThreshold: 40, pollInterval: 10 }
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
  const watcher = watch(root, {
    ignoreInitial: true,
    followSymlinks: false,
    awaitWriteFinish: STABLE,
    ignored: (path) => isHidden(relative(root, path)),
  })
  watcher.on('all', (event, path) => {
    const isSource = SOURCES.test(path)
    if (!isSource && !event.endsWith('Dir')) return
    if (event === 'change' && isSource)
      changes.written.add(relative(root, path).replaceAll(sep, '/'))
    else changes.isStructural = true
    changed.soon()
  })
  // A folder that cannot be watched is read all the same, when something else changes.
  watcher.on('error', () => {})
  await new Promise<void>((ready) => watcher.once('ready', () => ready()))
  return {
    close: async () => {
      changed.stop()
      await watcher.close()
    },
  }
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
