import { relative } from 'node:path'
import { watch } from 'chokidar'

/** A rebuild starts after this much quiet. */
const QUIET_MS = 50
/** A file is taken as written when its size has not changed for this long. */
const STABLE = { stabilityThreshold: 50, pollInterval: 20 }
/** Episodes, and the configuration and vocabulary of the corpus. */
const SOURCES = /\.(md|markdown|ya?ml|json)$/i

export interface Watch {
  close(): Promise<void>
}

/**
 * Calls back after every change of a corpus, once for many changes at a time, and never while an
 * earlier call still works: what changes meanwhile leads to one more call.
 */
export async function watchCorpus(root: string, onChange: () => Promise<void>): Promise<Watch> {
  const changed = quietly(onChange, QUIET_MS)
  const watcher = watch(root, {
    ignoreInitial: true,
    followSymlinks: false,
    awaitWriteFinish: STABLE,
    ignored: (path) => isHidden(relative(root, path)),
  })
  watcher.on('all', (event, path) => {
    if (event.endsWith('Dir') || SOURCES.test(path)) changed.soon()
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
