/** Calls back when a time is over; one time at once. */
export interface Alarm {
  /** Takes the place of what was set before. */
  set(limitMs: number, late: () => void): void
  stop(): void
}

export function openAlarm(): Alarm {
  let stop = (): void => {}
  return {
    set: (limitMs, late) => {
      stop()
      stop = whenLate(limitMs, late)
    },
    stop: () => stop(),
  }
}

/**
 * Calls back when a time is over and, with it, everything that has arrived by then is seen to: after a long step
 * of this thread the clock is looked at before the answers that came in time. Returns how to stop it.
 */
function whenLate(limitMs: number, late: () => void): () => void {
  let isOver = false
  const timer = setTimeout(() => setImmediate(() => isOver || late()), limitMs)
  return () => {
    isOver = true
    clearTimeout(timer)
  }
}
