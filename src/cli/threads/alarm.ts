import type { Clock } from './clock.ts'

/** Why an alarm rings: its time was worked, or so long was waited for that that nobody waits on. */
export type Cause = 'worked' | 'waited'

/** Calls back when a time is over; one time at once. */
export interface Alarm {
  /** After so long, whatever is done in it. Takes the place of what was set before. */
  atTime(limitMs: number, late: () => void): void
  /**
   * Once a thread may have worked so long. A thread has never worked longer than its whole process: on a
   * machine that is busy with other things the alarm waits for what the process was not given. What sleeps
   * never works so long; its alarm rings after `PATIENCE` times the limit.
   */
  afterWork(limitMs: number, late: (cause: Cause) => void): void
  stop(): void
}

/** How many times its limit is waited for a thread that does not work. */
export const PATIENCE = 12

export function openAlarm(clock: Clock): Alarm {
  let stop = (): void => {}
  const set = (next: () => () => void): void => {
    stop()
    stop = next()
  }
  return {
    atTime: (limitMs, late) => set(() => whenDue(clock, limitMs, () => 0, late)),
    afterWork: (limitMs, late) => {
      const began = { now: clock.now(), worked: clock.worked() }
      const work = (): number => limitMs - (clock.worked() - began.worked)
      const patience = (): number => PATIENCE * limitMs - (clock.now() - began.now)
      const missing = (): number => Math.min(work(), patience())
      set(() => whenDue(clock, limitMs, missing, () => late(work() > 0 ? 'waited' : 'worked')))
    },
    stop: () => stop(),
  }
}

/**
 * Calls back when a time is over, nothing is missing and, with it, everything that has arrived by then is seen
 * to: after a long step of this thread the clock is looked at before the answers that came in time. Returns how
 * to stop it.
 */
function whenDue(
  clock: Clock,
  limitMs: number,
  missing: () => number,
  late: () => void,
): () => void {
  let isOver = false
  let stop = (): void => {}
  const wait = (ms: number): void => {
    stop = clock.after(ms, () => setImmediate(look))
  }
  const look = (): void => {
    if (isOver) return
    const ms = missing()
    if (ms > 0) wait(ms)
    else late()
  }
  wait(limitMs)
  return () => {
    isOver = true
    stop()
  }
}
