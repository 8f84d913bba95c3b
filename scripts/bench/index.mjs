// Measures what the product promises, each figure beside a reference timed in the same run:
//   node scripts/bench/index.mjs [NAME…] [--runs N] [--most FILES] [--sizes NODES,NODES…]
// All benches, or those named. One bench is one question, in questions/. Needs a build (npm run build).
// A long one tells its rows (on standard error) as they are done; the table comes last.
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { COMMAND } from './places.mjs'
import { toLine, toTable } from './table.mjs'

const BENCHES = ['cold', 'change', 'search', 'growth', 'map']

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    runs: { type: 'string', default: '3' },
    /** How many files the largest corpus of growth may have. */
    most: { type: 'string' },
    /** How many nodes the maps have. */
    sizes: { type: 'string' },
  },
})
const sizes = values.sizes?.split(',').map(Number)
if (sizes?.some((size) => !Number.isInteger(size) || size < 1))
  throw new Error(`sizes “${values.sizes}”; expected whole numbers such as 1000,10000`)
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
    const tell = (row) => console.error(`  ${toLine(row)}`)
    return await measure({ scratch, runs: Number(values.runs), most, sizes, tell })
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}
