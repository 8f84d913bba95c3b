import type { Progress } from '../effects.ts'
import { heapGuard } from './heap-guard.ts'
import type { Shell } from './shell.ts'
import type { Stream } from './streams.ts'
import { count, grouped } from './words.ts'

/** Work that ends sooner says nothing. */
const QUIET_MS = { live: 400, plain: 3000 }
const REDRAW_MS = 80

/** A corpus of so many files fills memory faster than an engine looks for what is no longer used. */
const MANY_FILES = 1000

const STAGES: Readonly<Record<string, readonly [doing: string, noun: string]>> = {
  extract: ['Extracting', 'file'],
  pages: ['Writing', 'page'],
}

/**
 * Runs work and shows how far it is: on a terminal in one line that goes away, elsewhere in at most
 * one line for each stage, and nothing at all where it is done soon. A corpus that is too large for memory is given
 * up. Throws what the work throws.
 */
export async function showProgress<T>(
  shell: Shell,
  work: (progress: (event: Progress) => void) => Promise<T>,
): Promise<T> {
  const line = progressLine(shell.err, () => shell.effects.now().getTime())
  const guard = heapGuard(shell.heap)
  let isLarge = false
  const show = (event: Progress): void => {
    if (!isLarge && event.stage === 'extract' && event.total >= MANY_FILES) {
      isLarge = true
      shell.keepMemorySmall()
    }
    if (isLarge && event.stage === 'extract') guard(event.total)
    line.show(event)
  }
  try {
    return await work(show)
  } finally {
    line.end()
  }
}

export interface ProgressLine {
  show(event: Progress): void
  end(): void
}

/** Returns the progress line of a stream; `now` is in milliseconds. */
export function progressLine(stream: Stream, now: () => number): ProgressLine {
  return stream.isLive ? liveLine(stream, now) : plainLines(stream, now)
}

function liveLine(stream: Stream, now: () => number): ProgressLine {
  let next = now() + QUIET_MS.live
  let isShown = false
  return {
    show(event) {
      if (now() < next) return
      next = now() + REDRAW_MS
      isShown = true
      stream.write(`\r\x1b[2K${wordsOf(event).slice(0, stream.width - 1)}`)
    },
    end() {
      if (isShown) stream.write('\r\x1b[2K')
    },
  }
}

function plainLines(stream: Stream, now: () => number): ProgressLine {
  const loud = now() + QUIET_MS.plain
  const shown = new Set<string>()
  return {
    show(event) {
      if (shown.has(event.stage) || now() < loud) return
      shown.add(event.stage)
      stream.write(`${wordsOf(event)}\n`)
    },
    end() {},
  }
}

function wordsOf({ stage, done, total }: Progress): string {
  const [doing, noun] = STAGES[stage] ?? [stage, 'step']
  return `${doing} ${grouped(done)} of ${count(total, noun)}`
}
