// What the parts of the torture test share: running the built command, folders, comparing trees.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = resolve(fileURLToPath(import.meta.url), '../../..')
export const PATIENCE_MS = 20_000
const NOBODY = 65_534

/** True where the run has the rights that some cases need. */
export const isSuperuser = process.getuid?.() === 0

const scratch = mkdtempSync(join(tmpdir(), 'atlas-torture-'))
chmodSync(scratch, 0o755)
const PACKAGE = join(ROOT, 'node_modules/.cache', `atlas-torture-${process.pid}`)
process.on('exit', () => {
  for (const folder of [scratch, PACKAGE]) rmSync(folder, { recursive: true, force: true })
})

/**
 * The built command as a package of its own, with a page in place of the explorer and a few names in
 * place of the vocabulary: it starts in a fraction of the time.
 */
function smallPackage() {
  for (const path of ['dist/cli', 'package.json'])
    cpSync(join(ROOT, path), join(PACKAGE, path), { recursive: true })
  mkdirSync(join(PACKAGE, 'dist/explorer/assets'), { recursive: true })
  writeFileSync(join(PACKAGE, 'dist/explorer/index.html'), '<!doctype html><title>Test</title>\n')
  writeFileSync(join(PACKAGE, 'dist/explorer/assets/page.js'), 'export {}\n')
  mkdirSync(join(PACKAGE, 'data/vocabulary'), { recursive: true })
  const names = 'kind: pattern\nentries:\n  - name: Circuit Breaker\n  - name: Leader Election\n'
  writeFileSync(join(PACKAGE, 'data/vocabulary/tiny.yaml'), names)
  return join(PACKAGE, 'dist/cli/main.js')
}
const COMMAND = smallPackage()

/** Returns a new folder with these files, gone when the process ends. */
export function folderOf(files = {}) {
  const folder = mkdtempSync(join(scratch, 'case-'))
  chmodSync(folder, 0o755)
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
  return folder
}

/** Starts the built command; `wait` gives its end, `kill` ends it as a power cut would. */
export function start(
  words,
  {
    cwd,
    env = {},
    asNobody = false,
    patience = PATIENCE_MS,
    preload,
    below = [],
    out = 'pipe',
  } = {},
) {
  const user = asNobody ? { uid: NOBODY, gid: NOBODY } : {}
  const options = preload === undefined ? [] : ['--import', preload]
  const line = [...below, process.execPath, ...options, COMMAND, ...words]
  const child = spawn(line[0], line.slice(1), {
    cwd,
    env: { PATH: process.env.PATH, HOME: join(scratch, 'home'), ...env },
    stdio: ['pipe', out, 'pipe'],
    ...user,
  })
  const began = Date.now()
  const said = { out: '', err: '' }
  for (const [name, stream] of [
    ['out', child.stdout],
    ['err', child.stderr],
  ])
    stream?.setEncoding('utf8').on('data', (text) => {
      said[name] += text
    })
  let isLate = false
  const timer = setTimeout(() => {
    isLate = true
    child.kill('SIGKILL')
  }, patience)
  const wait = new Promise((done) =>
    child.on('close', (code, signal) => {
      clearTimeout(timer)
      done({ words, code, signal, isLate, ms: Date.now() - began, ...said })
    }),
  )
  return { child, wait }
}

/** Runs the built command to its end. */
export function atlas(words, options) {
  return start(words, options).wait
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/

/** Returns what is wrong with the way in which a run ended, as sentences. */
export function faultsOf({ code, signal, isLate, out, err, words }, { codes = [0, 1, 2] } = {}) {
  const faults = []
  if (isLate) faults.push(`did not end in ${PATIENCE_MS / 1000} s`)
  else if (!codes.includes(code)) faults.push(`ended with ${code ?? signal}: ${err.slice(-400)}`)
  if (/^\s+at .+:\d+:\d+/m.test(out + err) || err.includes('this is a bug'))
    faults.push(`showed a stack or a bug: ${err.slice(0, 600)}`)
  const hasRaw = words.includes('csv') || words.includes('--patch')
  const control = CONTROL.exec(hasRaw ? err : out + err)
  if (control) faults.push(`wrote the control character ${JSON.stringify(control[0])}`)
  const long = err.split('\n').find((line) => line.length > 1500)
  if (long !== undefined) faults.push(`wrote a message of ${long.length} characters`)
  return faults
}

/** Returns a hash of every file below a folder, by path; links and pipes by what they are. */
export function treeOf(folder) {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  return new Map(
    entries
      .filter((entry) => !entry.isDirectory())
      .map((entry) => [relative(folder, join(entry.parentPath, entry.name)), entry])
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([path, entry]) => [path, entry.isFile() ? hashOf(join(folder, path)) : 'no file']),
  )
}

export function hashOf(file) {
  return createHash('sha256').update(readFileSync(file)).digest('hex')
}

/** Returns the paths in which two trees differ. */
export function differences(a, b) {
  return [...new Set([...a.keys(), ...b.keys()])].filter((path) => a.get(path) !== b.get(path))
}

/** Numbers that look random and are the same for the same seed (Mulberry32). */
export function random(seed) {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Does work on all inputs, a few at a time, and returns what came of it in their order. */
export async function each(inputs, width, work) {
  const results = new Array(inputs.length)
  const queue = inputs.entries()
  const lane = async () => {
    for (const [index, input] of queue) results[index] = await work(input)
  }
  await Promise.all(Array.from({ length: width }, lane))
  return results
}
