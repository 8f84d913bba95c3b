// Makes every call of the file system fail once, through a build and a write of suggestions.
import { cpSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { series } from './samples.mjs'
import { atlas, differences, each, faultsOf, folderOf, random, treeOf } from './support.mjs'

const CODES = ['EIO', 'ENOSPC', 'EACCES', 'EMFILE']
/** Of the calls of each command, where not all are tried. */
const SAMPLE = 20
const preload = fileURLToPath(new URL('./failing-calls.mjs', import.meta.url))

export async function failures({ isLong, words }) {
  const faults = []
  const next = random(Number(words[0] ?? 1))
  const counts = []
  for (const command of [
    ['build', 'corpus', '--out', 'site'],
    ['suggest', 'corpus', '--per', '2', '--write'],
    ['suggest', 'corpus', '--undo'],
  ]) {
    const start = await startFolder(command)
    const calls = await callsOf(command, start)
    const trials = chosen(calls, isLong, next)
    const results = await each(trials, 2, (trial) => runTrial(command, start, trial))
    faults.push(...results.flat())
    counts.push(
      `${command[0]} ${command.at(-1)}: ${trials.length} of ${calls * CODES.length} failures`,
    )
  }
  return { counts: counts.join('; '), faults }
}

/** A corpus with a site, and for `--undo` with something written. */
async function startFolder(command) {
  const parent = folderOf(series(6))
  await atlas(['build', 'corpus', '--out', 'site'], { cwd: parent })
  if (command.includes('--undo'))
    await atlas(['suggest', 'corpus', '--per', '2', '--write'], { cwd: parent })
  return parent
}

function copyOf(start) {
  const parent = folderOf()
  cpSync(start, parent, { recursive: true })
  return parent
}

/** A cache with nothing in it: what is written into one is tried too. */
function newCache() {
  return { ATLAS_CACHE: folderOf() }
}

async function callsOf(command, start) {
  const parent = copyOf(start)
  const file = join(folderOf(), 'count')
  await atlas(command, { cwd: parent, preload, env: { ...newCache(), FAIL_COUNT: file } })
  return Number(readFileSync(file, 'utf8'))
}

function chosen(calls, isLong, next) {
  const all = CODES.flatMap((code) =>
    Array.from({ length: calls }, (_, index) => ({ code, at: index + 1 })),
  )
  if (isLong) return all
  return Array.from({ length: SAMPLE }, () => all.splice(Math.floor(next() * all.length), 1)).flat()
}

async function runTrial(command, start, { code, at }) {
  const cwd = copyOf(start)
  const before = treeOf(cwd)
  const env = { ...newCache(), FAIL_AT: String(at), FAIL_WITH: code }
  const ran = await atlas(command, { cwd, preload, env })
  const label = `atlas ${command.join(' ')}: call ${at} fails with ${code}`
  const faults = faultsOf(ran)
  if (ran.code !== 0 && !ran.err.includes(code) && !ran.err.includes('read-only'))
    faults.push(`does not say why: ${ran.err.slice(0, 300)}`)
  const afterwards = await stateAfter(command, cwd, before, ran.code === 1)
  rmSync(cwd, { recursive: true })
  return [...faults, ...afterwards].map((fault) => `${label}: ${fault}`)
}

/** Returns what is not whole, now and after the same command once more. */
async function stateAfter(command, cwd, before, isOfFewer) {
  const faults = []
  if (command[0] === 'build') {
    const changed = differences(before, treeOf(cwd))
    const wrong = changed.filter((path) => path.startsWith('corpus/'))
    if (wrong.length > 0) faults.push(`sources changed: ${wrong.join(', ')}`)
    if (changed.some((path) => path.startsWith('site/')) && !isSiteOfFewer(cwd))
      faults.push(`a mixture: ${changed.slice(0, 5).join(', ')}`)
    const again = await atlas(command, { cwd })
    faults.push(...faultsOf(again, { codes: [0] }).map((fault) => `then: ${fault}`))
    const left = differences(before, treeOf(cwd))
    // A site that was built without a file tells of it in the next one.
    if (left.length > 0 && !isOfFewer)
      faults.push(`not as before after another build: ${left.slice(0, 5)}`)
    return faults
  }
  const undone = await atlas(['suggest', 'corpus', '--undo'], { cwd })
  faults.push(...faultsOf(undone, { codes: [0] }).map((fault) => `then --undo: ${fault}`))
  const original = series(6)
  for (const [path, text] of Object.entries(original))
    if (readFileSync(join(cwd, path), 'utf8') !== text) faults.push(`${path} is not as before`)
  return faults
}

/** A file that could not be read is left out, and the site is whole without it. */
function isSiteOfFewer(cwd) {
  const { files } = JSON.parse(readFileSync(join(cwd, 'site/.atlas-manifest.json'), 'utf8'))
  const there = [...treeOf(join(cwd, 'site')).keys()].filter(
    (path) => path !== '.atlas-manifest.json',
  )
  return (
    differences(new Map(files.map((file) => [file, 1])), new Map(there.map((file) => [file, 1])))
      .length === 0
  )
}
