import { Argument, type Command } from 'commander'
import { wrap } from './columns.ts'

export interface Notes {
  /** A command line and what it does. */
  examples: readonly (readonly [line: string, does: string])[]
  /** What each exit code means; 0 and 2 unless said otherwise. */
  exits?: readonly (readonly [code: number, meaning: string])[]
  more?: string
}

const EXITS: NonNullable<Notes['exits']> = [
  [0, 'done'],
  [2, 'wrong usage, a corpus that cannot be read, or results that cannot be written'],
  [70, 'a bug in atlas'],
]

/** Of commands that make something of all files. */
export const WHOLE_EXITS: NonNullable<Notes['exits']> = [
  [0, 'done'],
  [1, 'done, without files that could not be read'],
  [2, 'wrong usage, a corpus that cannot be read, or results that cannot be written'],
  [70, 'a bug in atlas'],
]

/** Returns what stands below the options in a command's help: examples, exit codes, remarks. */
export function notes({ examples, exits = EXITS, more }: Notes): string {
  const width = Math.max(...examples.map(([line]) => line.length))
  const samples = examples.map(([line, does]) => `  ${line.padEnd(width)}  ${does}`)
  const codes = exits.map(([code, meaning]) => `  ${String(code).padEnd(2)}  ${meaning}`)
  return [
    ...(more === undefined ? [] : ['', ...wrap(more, 80)]),
    '',
    'Examples:',
    ...samples,
    '',
    'Exit codes:',
    ...codes,
  ].join('\n')
}

/** What a positional argument of a command is called, and means. */
export type Positional = readonly [name: string, meaning: string]

const CORPUS: Positional = [
  '[corpus]',
  'folder of Markdown files (default: the working directory if it holds an atlas.config, else data/episodes)',
]

/**
 * Gives a command the positional arguments `[corpus]` and the ones it needs. The corpus is there when
 * there is one more than needed, which commander cannot express: it sees any number of words.
 */
export function takeCorpusAnd(command: Command, needed: readonly Positional[]): Command {
  const shown = [CORPUS, ...needed]
  return command
    .argument('[words...]')
    .usage(`[options] ${shown.map(([name]) => name).join(' ')}`)
    .configureHelp({
      ...command.configureHelp(),
      visibleArguments: () => shown.map(([name, meaning]) => new Argument(name, meaning)),
    })
}

/** Returns the words of a command line by place. Ends with commander's message where the number is wrong. */
export function readPositionals(
  command: Command,
  words: readonly string[],
  needed: readonly Positional[],
): { corpus: string | undefined; values: string[] } {
  const missing = needed[words.length]
  if (missing) {
    const name = missing[0].replace(/[<>]/g, '')
    command.error(`error: missing required argument '${name}'`, { exitCode: 2 })
  }
  if (words.length > needed.length + 1) {
    const expected = needed.length + 1
    const found = `Expected at most ${expected} argument${expected === 1 ? '' : 's'} but got ${words.length}`
    const hint = needed.length === 0 ? '' : '\n(Names of several words need quotes.)'
    command.error(`error: too many arguments for '${command.name()}'. ${found}.${hint}`, {
      exitCode: 2,
    })
  }
  const hasCorpus = words.length > needed.length
  return {
    corpus: hasCorpus ? words[0] : undefined,
    values: hasCorpus ? words.slice(1) : [...words],
  }
}
