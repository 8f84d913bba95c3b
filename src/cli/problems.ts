import { join, relative } from 'node:path'
import type { Severity } from '../model/finding.ts'
import type { Problem } from '../model/problem.ts'
import type { Corpus } from '../model/source.ts'
import { pathInLog } from '../text/path-in-log.ts'
import { printableMessage } from '../text/printable-message.ts'
import { printable } from './printable.ts'
import { EXIT, type Shell } from './shell.ts'
import type { Stream } from './streams.ts'
import { count } from './words.ts'

const COLORS = { error: 'red', warning: 'yellow', info: 'cyan' } as const

/** Writes what is wrong with files of the corpus, a line each: `path:line:col severity message rule`. */
export function showProblems(problems: readonly Problem[], corpus: Corpus, shell: Shell): void {
  for (const problem of problems) shell.err.write(`${problemLine(problem, corpus, shell)}\n`)
}

/** Says in one line that files of the corpus have problems: for commands that are about something else. */
export function mentionProblems(problems: readonly Problem[], shell: Shell): void {
  if (problems.length === 0) return
  const files = new Set(problems.map((problem) => problem.path)).size
  const where = files === 1 ? '1 file' : `${files} files`
  shell.err.write(`${count(problems.length, 'problem')} in ${where}; atlas check lists them\n`)
}

const GIVEN_UP: ReadonlySet<string> = new Set(['reader-failed', 'page-unformatted'])

/**
 * A file that is there and could not be read, or whose reading was given up, is missing in what a
 * command made: scripts must notice.
 */
export function failWhereUnread(
  { failed }: Corpus,
  problems: readonly Problem[],
  shell: Shell,
): void {
  const isGivenUp = problems.some(({ rule }) => GIVEN_UP.has(rule))
  if (failed.length > 0 || isGivenUp) shell.exitWith(EXIT.findings)
}

function problemLine(problem: Problem, corpus: Corpus, shell: Shell): string {
  const { path, line = 1, column = 1, severity, message, rule } = problem
  const place = `${printable(displayPath(path, corpus, shell))}:${line}:${column}`
  const words = printableMessage(message)
  return `${place} ${severityWord(severity, shell.err)} ${words} ${shell.err.style('dim', rule)}`
}

export function severityWord(severity: Severity, stream: Stream): string {
  return stream.style(COLORS[severity], severity)
}

/** Returns the path of a corpus file as one would type it here, so that editors and terminals open it. */
export function displayPath(path: string, corpus: Pick<Corpus, 'root'>, shell: Shell): string {
  const file = join(corpus.root, path)
  const below = relative(shell.cwd, file)
  return below.startsWith('..') ? file : pathInLog(below)
}
