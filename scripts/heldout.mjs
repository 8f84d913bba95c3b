// Measures suggestions on links that were taken out of a corpus, when it is there:
//   node scripts/heldout.mjs [CORPUS]
// CORPUS (by default the pattern library beside the project) holds gold.json, heldout.json and docs-blind/.
// Prints hits@10 and the mean reciprocal rank of each split, then the means.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

const SHARED = path.resolve('../shared')
const corpus = path.resolve(process.argv[2] ?? path.join(SHARED, 'corpora/dstudio-patterns'))
const scorer = path.join(SHARED, 'eval/heldout.mjs')

if (!existsSync(scorer) || !existsSync(path.join(corpus, 'heldout.json'))) {
  console.log('skipped: no corpus with links taken out beside the project')
  process.exit(0)
}
const { splits } = JSON.parse(readFileSync(path.join(corpus, 'heldout.json'), 'utf8'))
const scratch = mkdtempSync(path.join(tmpdir(), 'atlas-heldout-'))
try {
  const results = splits.map((_, split) => measure(String(split)))
  const mean = (of) => (results.reduce((sum, one) => sum + of(one), 0) / results.length).toFixed(3)
  console.log(`mean: hits@10 ${mean((one) => one.hits)}, MRR ${mean((one) => one.rank)}`)
} finally {
  rmSync(scratch, { recursive: true, force: true })
}

function measure(split) {
  const blind = path.join(scratch, split)
  const rows = path.join(scratch, `${split}.json`)
  run(scorer, 'make', corpus, split, blind)
  writeFileSync(rows, run('dist/cli/main.js', 'suggest', blind, '--per', '20', '--json'))
  const line = run(scorer, 'score', corpus, split, rows).trim()
  console.log(line)
  const [, hits, rank] = /hits@10 ([\d.]+), MRR ([\d.]+)/.exec(line) ?? []
  return { hits: Number(hits), rank: Number(rank) }
}

function run(script, ...args) {
  const { status, stdout, stderr } = spawnSync('node', [script, ...args], {
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  })
  if (status !== 0) throw new Error(`${script}: ${stderr}`)
  return stdout
}
