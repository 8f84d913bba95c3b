// Preloaded into a run of the command: makes its n-th call of the file system fail, once.
//   FAIL_AT=17 FAIL_WITH=EIO node --import failing-calls.mjs main.js build …
// Without FAIL_AT nothing fails, and the number of calls goes to the file named by FAIL_COUNT.
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { fileURLToPath } from 'node:url'
import { isMainThread } from 'node:worker_threads'

const { FAIL_AT, FAIL_WITH = 'EIO', FAIL_COUNT } = process.env
const at = Number(FAIL_AT ?? 0)
let calls = 0

/** What reads and changes files; closing is left alone, for a failed close leaves nothing to do. */
const CALLS = [
  'access',
  'appendFile',
  'chmod',
  'copyFile',
  'cp',
  'link',
  'lstat',
  'mkdir',
  'mkdtemp',
  'open',
  'opendir',
  'readFile',
  'readdir',
  'readlink',
  'realpath',
  'rename',
  'rm',
  'rmdir',
  'stat',
  'symlink',
  'truncate',
  'unlink',
  'utimes',
  'writeFile',
]
const HANDLE_CALLS = [
  'appendFile',
  'chmod',
  'chown',
  'datasync',
  'read',
  'readFile',
  'stat',
  'sync',
  'truncate',
  'write',
  'writeFile',
]

if (isMainThread) {
  const handle = await fs.promises.open(fileURLToPath(import.meta.url))
  const prototype = Object.getPrototypeOf(handle)
  await handle.close()
  for (const name of CALLS) wrap(fs.promises, name)
  for (const name of HANDLE_CALLS) wrap(prototype, name)
  for (const name of CALLS) wrapSync(`${name}Sync`)
  for (const name of ['writeSync', 'fsyncSync', 'openSync']) wrapSync(name)
  syncBuiltinESMExports()
  if (FAIL_COUNT !== undefined) process.on('exit', count)
}

function wrap(object, name) {
  const real = object[name]
  object[name] = function (...words) {
    if (isOfLoader()) return real.apply(this, words)
    calls++
    return calls === at ? Promise.reject(failure(name, words[0])) : real.apply(this, words)
  }
}

function wrapSync(name) {
  const real = fs[name]
  if (real === undefined) return
  fs[name] = function (...words) {
    if (isOfLoader()) return real.apply(this, words)
    calls++
    if (calls === at) throw failure(name.replace('Sync', ''), words[0])
    return real.apply(this, words)
  }
  Object.assign(fs[name], real)
}

/** Node loads its modules by such calls, too: those are not meant. */
function isOfLoader() {
  return new Error().stack?.includes('node:internal/modules') ?? false
}

/** As the system says it: calls on an open file do not know its name. */
function failure(call, path) {
  const about = typeof path === 'string' ? { path } : {}
  const error = new Error(`${FAIL_WITH}: made to fail, ${call}`)
  return Object.assign(error, { code: FAIL_WITH, syscall: call, errno: -5, ...about })
}

function count() {
  const before = calls
  fs.writeFileSync(FAIL_COUNT, String(before))
}
