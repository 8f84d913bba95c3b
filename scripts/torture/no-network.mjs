// Preloaded into a run of the command: every name looked up, socket opened, program started or module
// made from text is said, and refused.
import childProcess from 'node:child_process'
import dgram from 'node:dgram'
import dns from 'node:dns'
import { syncBuiltinESMExports } from 'node:module'
import net from 'node:net'
import vm from 'node:vm'

const WATCHED = [
  [dns, ['lookup', 'resolve', 'resolve4', 'resolve6']],
  [dns.promises, ['lookup', 'resolve']],
  [net.Socket.prototype, ['connect']],
  [net.Server.prototype, ['listen']],
  [dgram, ['createSocket']],
  [childProcess, ['spawn', 'spawnSync', 'exec', 'execSync', 'execFile', 'execFileSync', 'fork']],
  [vm, ['runInNewContext', 'runInThisContext', 'runInContext']],
]

for (const [object, names] of WATCHED)
  for (const name of names)
    object[name] = () => {
      process.stderr.write(`NETWORK: ${name} was called\n`)
      throw new Error(`${name} is refused`)
    }
globalThis.fetch = () => {
  process.stderr.write('NETWORK: fetch was called\n')
  throw new Error('fetch is refused')
}
syncBuiltinESMExports()
