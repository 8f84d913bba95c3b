// Feeds mutated episodes to the readers and the build, and says what broke, with the smallest input found.
//   npm run fuzz -- [--seconds N] [--seed S] [--first N] [--cases N]
// A case is known by its seed and number: the same two give the same input. The work is done in a child
// process, so that one which dies or hangs is a finding, not the end. Exits with 1 where something broke.
import { fork } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { runnerImport } from 'vite'

const root = fileURLToPath(new URL('..', import.meta.url))
const CHILD = fileURLToPath(new URL('fuzz-child.mjs', import.meta.url))
const FOLDER = `${root}fuzz-findings/`
/** A case takes a tenth of a second, on a busy machine a few; one that takes this long hangs. */
const LIMIT_MS = 60_000
/** As many kinds of findings end a run. */
const ENOUGH = 10

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '60' },
    seed: { type: 'string', default: '1' },
    first: { type: 'string', default: '0' },
    cases: { type: 'string', default: 'Infinity' },
  },
})
const seed = Number(values.seed)
const first = Number(values.first)
const { minimise } = (
  await runnerImport(`${root}test/fuzz/minimise.ts`, { root, configFile: false, logLevel: 'error' })
).module

let child
const findings = new Map()
const counts = { file: 0, section: 0, corpus: 0 }
let slowest = { milliseconds: 0 }
let number = first
// The first answer takes as long as the vocabulary takes to load: time counts from there.
const ready = await ask({ seed, number: 0 }, 300_000)
if (ready.broken !== undefined) console.log(`the first case: ${ready.broken}`)
const started = performance.now()
const seconds = () => (performance.now() - started) / 1000
for (; seconds() < Number(values.seconds) && number < first + Number(values.cases); number++) {
  const before = performance.now()
  const answer = await ask({ seed, number })
  counts[answer.kind ?? 'file']++
  const milliseconds = performance.now() - before
  if (milliseconds > slowest.milliseconds) slowest = { number, milliseconds }
  if (answer.broken !== undefined) await tell(number, answer)
  if (findings.size >= ENOUGH) break
}
child?.kill()
const cases = Object.entries(counts).map(([kind, count]) => `${count} ${kind}`)
console.log(
  `fuzz: seed ${seed}, cases ${first} to ${number - 1} (${cases.join(', ')}) in ${seconds().toFixed(0)} s, ` +
    `slowest case ${slowest.number} ${slowest.milliseconds.toFixed(0)} ms, ${findings.size} kinds of findings`,
)
const isEmpty = number === first
if (isEmpty) console.log('fuzz: no case was run, which says nothing')
process.exitCode = findings.size > 0 || isEmpty ? 1 : 0

/** Returns what the child says of a case or an input; a child that dies or hangs is named, and replaced. */
function ask(question, limit = LIMIT_MS) {
  child ??= fork(CHILD, { serialization: 'advanced' })
  const asked = child
  return new Promise((resolve) => {
    const give = (answer) => {
      clearTimeout(timer)
      asked.off('message', give)
      asked.off('exit', died)
      resolve(answer)
    }
    const end = (broken) => {
      child = undefined
      asked.kill('SIGKILL')
      give({ broken })
    }
    const died = (code, signal) => end(`the process ended (${signal ?? code})`)
    const timer = setTimeout(() => end(`no answer within ${limit / 1000} s`), limit)
    asked.on('message', give)
    asked.on('exit', died)
    asked.send(question)
  })
}

/** Prints a finding of a new kind, and writes its input as small as it gets. */
async function tell(number, { broken, applied }) {
  const kind = kindOf(broken)
  if (findings.has(kind)) return
  findings.set(kind, number)
  console.log(`\ncase ${number}: ${broken}`)
  console.log(`  again: npm run fuzz -- --seed ${seed} --first ${number} --cases 1`)
  if (applied) console.log(`  mutations: ${applied.join(', ')}`)
  const input = await ask({ seed, number, isAsked: true })
  if (!input.files) return
  const files = input.kind === 'section' ? input.files : await smallest(input, kind)
  for (const [name, bytes] of Object.entries(files)) {
    const file = `${FOLDER}seed-${seed}-case-${number}/${name}`
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, bytes)
    console.log(`  input: ${file} (${bytes.length} bytes)`)
  }
}

/** Two findings are of a kind where they differ in numbers and quoted words alone. */
function kindOf(broken) {
  return broken.replace(/\d+|“[^”]*”|"[^"]*"/g, '…').slice(0, 200)
}

/** Leaves out lines, then single bytes, as long as the same law stays broken. */
async function smallest({ kind: laws, files }, kind) {
  const fails = async (parts) => {
    const { broken } = await ask({ kind: laws, files: joined(parts) }, LIMIT_MS / 6)
    return broken !== undefined && kindOf(broken) === kind
  }
  const few = await minimise(partsOf(files, linesOf), fails)
  const bytes = partsOf(joined(few), (content) => [...content].map((byte) => Buffer.of(byte)))
  return joined(bytes.length > 2000 ? few : await minimise(bytes, fails))
}

/** Returns the parts of all files, each with the name of its file. */
function partsOf(files, split) {
  return Object.entries(files).flatMap(([name, bytes]) =>
    split(Buffer.from(bytes)).map((part) => ({ name, part })),
  )
}

function joined(parts) {
  const files = {}
  for (const { name, part } of parts)
    files[name] = Buffer.concat([files[name] ?? Buffer.of(), part])
  return files
}

function linesOf(bytes) {
  const lines = []
  for (let start = 0; start < bytes.length; ) {
    const end = bytes.indexOf(0x0a, start)
    lines.push(bytes.subarray(start, end < 0 ? bytes.length : end + 1))
    start = end < 0 ? bytes.length : end + 1
  }
  return lines
}
