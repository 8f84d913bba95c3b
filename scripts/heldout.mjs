// Measures `atlas suggest` on hidden links of the pattern library beside the project, when it is there:
//   node scripts/heldout.mjs [MAIN.JS]      the built command, dist/cli/main.js unless said otherwise
// Prints hits@10 of each of the five splits and their mean.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

const SPLITS = [0, 1, 2, 3, 4]
const scorer = path.resolve('../shared/eval/heldout.mjs')
const library = path.resolve('../shared/corpora/dstudio-patterns')
const command = process.argv[2] ?? 'dist/cli/main.js'

if (!existsSync(scorer) || !existsSync(library)) {
  console.log('skipped: no pattern library beside the project')
  process.exit(0)
}
const scratch = mkdtempSync(path.join(tmpdir(), 'atlas-heldout-'))
try {
  const hits = SPLITS.map(scoreOf)
  const mean = hits.reduce((sum, one) => sum + one, 0) / hits.length
  console.log(`mean of ${hits.length} splits: hits@10 ${mean.toFixed(3)}`)
} finally {
  rmSync(scratch, { recursive: true, force: true })
}

function scoreOf(split) {
  const folder = path.join(scratch, `corpus-${split}`)
  const rows = path.join(scratch, `rows-${split}.json`)
  run(scorer, 'make', library, String(split), folder)
  writeFileSync(rows, run(command, 'suggest', folder, '--per', '20', '--json'))
  const line = run(scorer, 'score', library, String(split), rows).trim()
  console.log(line)
  return Number(/hits@10 ([\d.]+)/.exec(line)?.[1])
}

function run(script, ...words) {
  const { status, stdout, stderr } = spawnSync('node', [script, ...words], {
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  })
  if (status !== 0) throw new Error(`${script} ${words[0]}: ${stderr}`)
  return stdout
}
