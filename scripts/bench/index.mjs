// Measures what the product promises, each figure beside a reference timed in the same run:
//   node scripts/bench/index.mjs [NAME…] [--runs N] [--most FILES]      all benches, or those named
// One bench is one question, in questions/. Needs a build (npm run build).
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { COMMAND } from './places.mjs'
import { toTable } from './table.mjs'

const BENCHES = ['cold', 'change', 'search', 'growth', 'map']

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { runs: { type: 'string', default: '3' }, most: { type: 'string' } },
})
const unknown = positionals.find((name) => !BENCHES.includes(name))
if (unknown !== undefined) throw new Error(`no bench “${unknown}”; expected ${BENCHES.join(', ')}`)
if (!existsSync(COMMAND)) throw new Error(`Expected ${COMMAND}: run “npm run build” first`)

const rows = []
for (const bench of positionals.length === 0 ? BENCHES : positionals)
  for (const row of await measure(bench)) rows.push({ bench, ...row })
console.log(toTable(rows))

async function measure(bench) {
  const { measure, needs = [] } = await import(`./questions/${bench}.mjs`)
  const missing = needs.find((path) => !existsSync(path))
  if (missing !== undefined) return [{ figure: 'skipped', value: `no ${missing}` }]
  const scratch = mkdtempSync(join(tmpdir(), `atlas-bench-${bench}-`))
  console.error(`${bench} …`)
  try {
    const most = values.most === undefined ? undefined : Number(values.most)
    return await measure({ scratch, runs: Number(values.runs), most })
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}
