import { CommanderError } from 'commander'
import { withPath } from '../effects/files.ts'
import { UserError } from '../model/problem.ts'
import { printableMessage } from '../text/printable-message.ts'
import { printableLines } from './printable.ts'
import { createProgram } from './program.ts'
import { EXIT, type Shell } from './shell.ts'
import { systemRefusal } from './system-refusal.ts'

/** Runs one command line to its end, and says what went wrong: the only place that does. */
export async function run(words: readonly string[], shell: Shell): Promise<void> {
  try {
    await createProgram(shell).parseAsync(words, { from: 'user' })
  } catch (error) {
    shell.exitWith(explain(error, shell))
  }
  // Last, so that no other code hides that results are missing.
  const failure = await shell.unwritten()
  if (failure !== undefined) shell.exitWith(explain(withPath(failure, 'standard output'), shell))
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
  shell.err.write(`${shell.err.style('red', 'atlas:')} ${printableMessage(message)}\n`)
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
