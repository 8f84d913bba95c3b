#!/usr/bin/env node
import { homedir } from 'node:os'
import { errorCode, nodeEffects } from '../effects.ts'
import { UserError } from '../model/problem.ts'
import { cacheFolder } from './cache-folder.ts'
import { keepMemorySmall, setUpEngine } from './engine.ts'
import { engineHeap } from './heap.ts'
import { outletOf } from './outlet.ts'
import { run } from './run.ts'
import type { Shell } from './shell.ts'
import { toStream } from './streams.ts'
import { clockOf } from './threads/clock.ts'
import { openPool } from './threads/pool.ts'

const results = outletOf(process.stdout)
const shell: Shell = {
  out: toStream(process.stdout, results, process.env),
  err: toStream(process.stderr, outletOf(process.stderr), process.env),
  unwritten: results.failure,
  get cwd() {
    return workingFolder()
  },
  home: homedir(),
  cacheFolder: cacheFolder(process.env, homedir()),
  pid: process.pid,
  isRunning,
  isDebugging: Boolean(process.env.DEBUG),
  effects: nodeEffects,
  openPool: (vocabulary, timeLimitMs) =>
    openPool({
      vocabulary,
      timeLimitMs,
      clock: clockOf(() => process.cpuUsage()),
      script: new URL('./thread.js', import.meta.url),
    }),
  heap: engineHeap,
  keepMemorySmall: () => keepMemorySmall(process.versions.v8),
  exitWith: (code) => {
    process.exitCode = code
  },
  onStop: (end) => {
    process.once('SIGINT', end)
    process.once('SIGTERM', end)
  },
}

setUpEngine(process.versions.v8)
await run(process.argv.slice(2), shell)

/** A folder may be removed while a shell is in it; what is named in full would be read, but not what is not. */
function workingFolder(): string {
  try {
    return process.cwd()
  } catch {
    throw new UserError('the working folder is no longer there', 'Run atlas in another folder.')
  }
}

/** Signal 0 only asks; a process that may not be signalled runs all the same. */
function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return errorCode(error) === 'EPERM'
  }
}
