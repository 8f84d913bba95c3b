// Runs the built command on mutated episodes, each in a folder of its own: what the fuzz does in one process.
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'
import { atlas, differences, each, faultsOf, folderOf, treeOf } from './support.mjs'

const ROOT = resolve(fileURLToPath(import.meta.url), '../../..')
const CASES = { short: 24, long: 300 }
/** Other than those that the fuzz begins with. */
const SEED = 114
const COMMANDS = [
  ['check', '.', '--fail-on', 'error'],
  ['build', '.', '--out', '../site'],
  ['extract', '.'],
]

/** Every word given is a number of a case; without one the first are run. */
export async function mutants({ isLong, words }) {
  const { module } = await runnerImport(join(ROOT, 'test/fuzz/cases.ts'), {
    root: ROOT,
    configFile: false,
    logLevel: 'error',
  })
  const first = Array.from({ length: isLong ? CASES.long : CASES.short }, (_, number) => number)
  const numbers = words.length > 0 ? words.map(Number) : first
  const faults = await each(numbers, 2, (number) =>
    runCase(number, module.filesOf(module.caseOf(SEED, number)).files),
  )
  return {
    counts: `${numbers.length} mutated corpora, ${numbers.length * COMMANDS.length} runs`,
    faults: faults.flat(),
  }
}

async function runCase(number, files) {
  const parent = folderOf(
    Object.fromEntries(Object.entries(files).map(([path, bytes]) => [`corpus/${path}`, bytes])),
  )
  const cwd = join(parent, 'corpus')
  const before = treeOf(cwd)
  const faults = []
  for (const command of COMMANDS) {
    const ran = await atlas(command, { cwd })
    const own = [...faultsOf(ran, { codes: [0, 1] })]
    if (command[0] === 'extract') own.push(...wrongLines(ran.out))
    faults.push(...own.map((fault) => `case ${number}: atlas ${command[0]}: ${fault}`))
  }
  const changed = differences(before, treeOf(cwd))
  if (changed.length > 0) faults.push(`case ${number}: changed ${changed.join(', ')}`)
  return faults
}

/** Records are one JSON object a line, each with its type and place. */
function wrongLines(out) {
  return out
    .split('\n')
    .filter((line) => line !== '')
    .flatMap((line) => {
      try {
        const { type, evidence } = JSON.parse(line)
        return typeof type === 'string' && evidence?.line > 0
          ? []
          : [`a record without place: ${line}`]
      } catch {
        return [`no JSON: ${line.slice(0, 200)}`]
      }
    })
}
