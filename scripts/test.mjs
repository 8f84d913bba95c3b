// The whole test line: types, lint, architecture, dead code, unit and property tests, browser tests.
// Each step prints its name; the first that fails ends the run with its exit code.
import { spawnSync } from 'node:child_process'
import { findBrowser, installBrowser } from './browser.mjs'

const steps = [
  ['types', ['npx', 'tsc', '--noEmit']],
  ['lint', ['npx', 'biome', 'check', '--error-on-warnings', '.']],
  ['architecture', ['node', 'scripts/check-architecture.mjs']],
  ['dead code', ['npx', 'knip']],
  ['unit and property tests', ['npx', 'vitest', 'run', '--project', 'unit']],
  ['a minute of mutated episodes', ['node', 'scripts/fuzz.mjs', '--seconds', '60']],
  ['commands and corpora', ['npx', 'vitest', 'run', '--project', 'whole']],
  ['build', ['npm', 'run', '--silent', 'build']],
  ['bad disks, bad corpora, kills', ['node', 'scripts/torture.mjs']],
]

for (const [name, command] of steps) run(name, command)

if (findBrowser() ?? installBrowser()) {
  run('browser tests', ['npx', 'vitest', 'run', '--project', 'browser'])
} else if (process.env.CI === 'true') {
  console.error(
    '\nerror: no Chromium or Chrome found, and under CI=true the browser tests may not be skipped',
  )
  process.exit(1)
} else {
  console.warn('\nskipped: browser tests, because no Chromium or Chrome was found.')
  console.warn(
    'Install one (Debian: apt-get install chromium) or set CHROME_PATH to its executable.',
  )
}

function run(name, [program, ...args]) {
  console.log(`\n— ${name}`)
  const { status } = spawnSync(program, args, { stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
}
