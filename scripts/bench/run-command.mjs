import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { COMMAND } from './places.mjs'

const USAGE = new URL('usage.mjs', import.meta.url).href

/**
 * Runs `atlas` in a process of its own and returns its wall time, CPU time and peak memory. A run of
 * its own folder for caches sees none that another run left.
 */
export function runCommand(args, { scratch, cache = join(scratch, 'cache') }) {
  const file = join(scratch, 'usage.json')
  // Where somebody has named another cache, or none, nothing would be measured.
  const { ATLAS_CACHE: _, ...env } = process.env
  const start = performance.now()
  const { status, stderr, stdout } = spawnSync(
    process.execPath,
    ['--import', USAGE, COMMAND, ...args],
    {
      env: { ...env, BENCH_USAGE: file, HOME: cache, XDG_CACHE_HOME: cache },
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    },
  )
  const wallMs = performance.now() - start
  if (status !== 0) throw new Error(`atlas ${args.join(' ')}: ${status} ${stderr}`)
  const usage = JSON.parse(readFileSync(file, 'utf8'))
  rmSync(file)
  return { wallMs, stdout, ...usage }
}
