// Prints random records of a corpus beside the lines they were read from, to be judged by a reader:
//   node scripts/sample-records.mjs --type TYPE [--kind ENTITY_KIND] [--n 30] [--seed 1] [--lines 3] [CORPUS]
// CORPUS is the real one beside the project unless said otherwise. The same seed takes the same records.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    type: { type: 'string', default: 'mention' },
    kind: { type: 'string' },
    n: { type: 'string', default: '30' },
    seed: { type: 'string', default: '1' },
    lines: { type: 'string', default: '3' },
  },
})
const corpus = path.resolve(positionals[0] ?? '../shared/corpora/dstudio-podcast')
if (!existsSync(corpus)) {
  console.log(`skipped: no corpus at ${corpus}`)
  process.exit(0)
}

const records = recordsOf(corpus).filter(
  (record) => record.type === values.type && (!values.kind || record.entityKind === values.kind),
)
const sample = pick(records, Number(values.n), generator(Number(values.seed)))
console.log(`${sample.length} of ${records.length} records of type ${values.type}\n`)
sample.forEach((record, index) => {
  const { type, episode, evidence, ...fields } = record
  console.log(`${index + 1}. ${evidence.path}:${evidence.line}  ${evidence.section.join(' > ')}`)
  console.log(`   ${shortened(JSON.stringify(fields), 700)}`)
  for (const line of linesOf(evidence)) console.log(`   | ${shortened(line, 300)}`)
  console.log()
})

function recordsOf(folder) {
  const run = spawnSync('node', ['dist/cli/main.js', 'extract', folder], {
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  })
  if (run.status > 1) throw new Error(run.stderr)
  return run.stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
}

/** Returns `count` different members of a list, in its order. */
function pick(list, count, random) {
  const left = list.map((_, index) => index)
  const taken = []
  while (taken.length < count && left.length > 0)
    taken.push(...left.splice(Math.floor(random() * left.length), 1))
  return taken.sort((a, b) => a - b).map((index) => list[index])
}

/** Mulberry32: a small generator with a seed. */
function generator(seed) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

function linesOf(evidence) {
  const text = readFileSync(path.join(corpus, evidence.path), 'utf8').split('\n')
  const count = Math.max(evidence.endLine - evidence.line + 1, Number(values.lines))
  return text.slice(evidence.line - 1, evidence.line - 1 + Math.min(count, 12))
}

function shortened(text, length) {
  return text.length > length ? `${text.slice(0, length)}…` : text
}
