import { CommanderError } from 'commander'
import { errorCode } from '../effects.ts'
import { UserError } from '../model/problem.ts'
import { printable, printableLines } from './printable.ts'
import { createProgram } from './program.ts'
import { EXIT, type Shell } from './shell.ts'

const MAX_MESSAGE = 600

/** Runs one command line to its end, and says what went wrong: the only place that does. */
export async function run(words: readonly string[], shell: Shell): Promise<void> {
  try {
    await createProgram(shell).parseAsync(words, { from: 'user' })
  } catch (error) {
    shell.exitWith(explain(error, shell))
  }
}

/** Returns the exit code for a thrown value. Commander has shown its own messages already. */
function explain(error: unknown, shell: Shell): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage
  if (error instanceof UserError) {
    say(shell, error.message)
    if (error.hint !== undefined) shell.err.write(`${printableLines(error.hint)}\n`)
    return EXIT.usage
  }
  const refusal = systemRefusal(error)
  if (refusal !== undefined) {
    say(shell, refusal)
    if (shell.isDebugging) shell.err.write(`${stackOf(error)}\n`)
    return EXIT.usage
  }
  say(shell, `this is a bug: ${error instanceof Error ? error.message : String(error)}`)
  shell.err.write('Please report it, with the command and what DEBUG=1 adds to this message.\n')
  if (shell.isDebugging) shell.err.write(`${stackOf(error)}\n`)
  return EXIT.bug
}

function say(shell: Shell, message: string): void {
  shell.err.write(`${shell.err.style('red', 'atlas:')} ${printable(message, MAX_MESSAGE)}\n`)
}

const REFUSALS: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EBUSY: 'in use, or a mount point',
  EDQUOT: 'disk quota exceeded',
  EIO: 'input/output error',
  EMFILE: 'too many open files',
  ENFILE: 'too many open files',
  ENOENT: 'no such file or folder',
  ENOSPC: 'no space left on device',
  ENOTDIR: 'not a folder',
  EISDIR: 'a folder, not a file',
  EPERM: 'operation not permitted',
  EROFS: 'read-only file system',
  EXDEV: 'on another file system',
}

/** Returns in words what the system refused to do with which file; undefined where it was not the system. */
function systemRefusal(error: unknown): string | undefined {
  const code = errorCode(error)
  if (code === undefined || !(error instanceof Error) || !('syscall' in error)) return undefined
  const what = REFUSALS[code] ?? code
  const path = 'path' in error ? ` ${String(error.path)}` : ''
  return `cannot ${verbOf(String(error.syscall))}${path}: ${what} (${code})`
}

function verbOf(syscall: string): string {
  if (/read|scandir|stat|access/.test(syscall)) return 'read'
  return /write|mkdir|rename|unlink|rm|sync/.test(syscall) ? 'write' : syscall
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
