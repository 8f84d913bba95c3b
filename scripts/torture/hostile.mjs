// Runs every command on every hostile case.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { HOSTILE_CASES } from './hostile/cases.mjs'
import { atlas, differences, each, faultsOf, folderOf, isSuperuser, treeOf } from './support.mjs'

/** What people run first; `check` must say what is wrong. */
const USUAL = [
  ['check', '.', '--fail-on', 'info'],
  ['build', '.', '--out', '../site'],
]
const ALL = [
  ...USUAL,
  ['extract', '.'],
  ['check', '.', '--format', 'github'],
  ['check', '.', '--format', 'sarif'],
  ['identity', '.'],
  ['candidates', '.'],
  ['suggest', '.', '--per', '3'],
  ['suggest', '.', '--patch'],
  ['search', '.', 'clocks'],
  ['show', '.', 'Clocks'],
  ['path', '.', 'Episode 1'],
  ['path', '.', '--lint', 'a.md'],
  ['export', '.', '--format', 'csv'],
  ['export', '.', '--format', 'graphml'],
]

/** Returns what went wrong, a line each, and how many runs there were. */
export async function hostile({ isLong, words }) {
  const cases = [...HOSTILE_CASES].flatMap(([group, list]) =>
    list.map((one) => ({ ...one, label: `${group}: ${one.name}` })),
  )
  const chosen = cases.filter(
    ({ label }) => words.length === 0 || words.some((word) => label.includes(word)),
  )
  const results = await each(chosen, 2, (one) => runCase(one, isLong ? ALL : USUAL))
  return {
    counts: `${chosen.length} cases, ${results.reduce((sum, one) => sum + one.runs, 0)} runs`,
    faults: results.flatMap((one) => one.faults),
  }
}

async function runCase(one, usual) {
  const { files, prepare, commands = usual, asNobody = false } = one
  const { codes, says = [], never, absent = [] } = one
  const parent = folderOf(
    Object.fromEntries(Object.entries(files).map(([path, bytes]) => [`corpus/${path}`, bytes])),
  )
  const cwd = join(parent, 'corpus')
  prepare?.(cwd)
  const before = treeOf(cwd)
  const faults = []
  const note = (command, fault) =>
    faults.push(`${one.label}: atlas ${command.join(' ').slice(0, 80)}: ${fault}`)
  for (const command of commands) {
    const ran = await atlas(command, { cwd, asNobody: asNobody && isSuperuser })
    for (const fault of faultsOf(ran, { codes })) note(command, fault)
    if (never?.test(ran.out + ran.err)) note(command, `said ${never}`)
    if (command === commands[0])
      for (const words of says)
        if (!words.test(ran.out + ran.err))
          note(command, `did not say ${words}: ${(ran.err + ran.out).slice(0, 300)}`)
  }
  const changed = differences(before, treeOf(cwd))
  if (changed.length > 0) faults.push(`${one.label}: changed ${changed.join(', ')}`)
  for (const path of absent)
    if (existsSync(join(cwd, path))) faults.push(`${one.label}: made ${path}`)
  return { faults, runs: commands.length }
}
