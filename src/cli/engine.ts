import { setFlagsFromString } from 'node:v8'

/** How much the heap may grow before what is no longer used is looked for, in parts of a hundred. */
const GROWTH = 40

/** How much a function must have run before it is optimised, in units of bytecode. */
const BUDGET = 300_000

/** Engines up to these have the flags: one that does not know a flag would say so on each run. */
const NEWEST_WITH_GROWTH = 13
/** The only one that was measured: later ones have another compiler between the two. */
const NEWEST_WITH_BUDGET = 11

/**
 * Sets the engine up for a run of some seconds on several threads, each of which compiles for itself. Must
 * be called before the first thread starts.
 *
 * Functions are optimised later than usual and without what they call in them. As V8 sets itself up, it
 * spends a third of a cold build on optimising, and undoes much of it when a function meets another form
 * of object.
 */
export function setUpEngine(v8: string): void {
  if (majorOf(v8) > NEWEST_WITH_BUDGET) return
  setFlagsFromString(`--interrupt-budget=${BUDGET}`)
  setFlagsFromString('--max-inlined-bytecode-size-cumulative=0')
}

/**
 * Keeps the heap near what is in use: V8 lets it grow to four times that where memory is plenty, and a
 * large corpus would take gigabytes. Looking more often costs a build some eight hundredths of its time.
 */
export function keepMemorySmall(v8: string): void {
  if (majorOf(v8) <= NEWEST_WITH_GROWTH) setFlagsFromString(`--heap-growing-percent=${GROWTH}`)
}

function majorOf(version: string): number {
  return Number.parseInt(version, 10)
}
