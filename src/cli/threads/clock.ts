/** Time as it goes by, and how much of it this process was given to work. */
export interface Clock {
  /** Milliseconds since some moment. */
  now(): number
  /** Milliseconds that all threads of this process have worked, added up. */
  worked(): number
  /** Calls back after so many milliseconds; returns how to stop that. */
  after(ms: number, call: () => void): () => void
}

/** Returns the clock of this machine; what a process has worked is told in microseconds. */
export function clockOf(cpuUsage: () => { user: number; system: number }): Clock {
  return {
    now: () => performance.now(),
    worked: () => {
      const { user, system } = cpuUsage()
      return (user + system) / 1000
    },
    after: (ms, call) => {
      const timer = setTimeout(call, ms)
      return () => clearTimeout(timer)
    },
  }
}
