import { setFlagsFromString } from 'node:v8'

/** How much the heap may grow before what is no longer used is looked for, in parts of a hundred. */
const GROWTH = 40

/** Engines up to this one have the flag: one that does not know it would say so on each run. */
const NEWEST_KNOWN = 13

/**
 * Keeps the heap near what is in use. V8 lets it grow to four times that where memory is plenty, and a
 * large corpus would take gigabytes. Looking more often costs a build some four hundredths of its time.
 */
export function boundHeapGrowth(v8: string): void {
  if (Number.parseInt(v8, 10) <= NEWEST_KNOWN)
    setFlagsFromString(`--heap-growing-percent=${GROWTH}`)
}
