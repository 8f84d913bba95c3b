import { Command } from 'commander'
import { version } from '../../package.json'
import { addBuild } from './commands/build.ts'
import { addCandidates } from './commands/candidates.ts'
import { addCheck } from './commands/check.ts'
import { addConnect } from './commands/connect.ts'
import { addExport } from './commands/export.ts'
import { addExtract } from './commands/extract.ts'
import { addIdentity } from './commands/identity.ts'
import { addPath } from './commands/path.ts'
import { addSearch } from './commands/search.ts'
import { addServe } from './commands/serve.ts'
import { addShow } from './commands/show.ts'
import { addSuggest } from './commands/suggest.ts'
import { notes } from './help.ts'
import { printableUsage } from './printable.ts'
import type { Shell } from './shell.ts'

/** Returns the command line: what `atlas --help` lists, in its order. */
export function createProgram(shell: Shell): Command {
  const program = new Command('atlas')
    .description(
      'Reads a folder of Markdown episodes and draws the map its author carries in the head.',
    )
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'show this help')
    .helpCommand(false)
    .exitOverride()
    .showHelpAfterError('Try atlas --help.')
    .configureHelp({
      styleTitle: (title) => shell.out.style('bold', title),
      subcommandTerm: (command) =>
        `${command.name()} ${command.usage().replace('[options] ', '')}`.trim(),
    })
    .configureOutput({
      writeOut: (text) => shell.out.write(text),
      writeErr: (text) => shell.err.write(text),
      outputError: (text, write) => write(printableUsage(text)),
      getOutHelpWidth: () => shell.out.width,
      getErrHelpWidth: () => shell.err.width,
      getOutHasColors: () => shell.out.hasColor,
      getErrHasColors: () => shell.err.hasColor,
    })
  program.addHelpText(
    'after',
    notes({
      examples: [
        ['atlas serve my-episodes', 'look at the map of a folder of Markdown files'],
        ['atlas path "Circuit Breaker"', 'what to hear first'],
        ['atlas check --fail-on warning', 'what is missing, as a linter says it'],
      ],
      more: 'The corpus is the folder you name; without one, the working directory if it holds an atlas.config.json or .yaml, else data/episodes.',
    }),
  )
  for (const add of [addBuild, addServe, addExtract, addExport, addCheck, addIdentity])
    add(program, shell)
  for (const add of [addPath, addConnect, addSearch, addShow, addCandidates, addSuggest])
    add(program, shell)
  addHelp(program)
  return program
}

/** Commander's own shows the help of everything where a command is unknown, and does not say so. */
function addHelp(program: Command): void {
  program
    .command('help [command]')
    .description('show the help of a command')
    .action(async (name: string | undefined) => {
      const named = name === undefined ? program : program.commands.find((it) => it.name() === name)
      if (named) named.help()
      // Refused in the same words as the command itself would be.
      else await program.parseAsync(['--', String(name)], { from: 'user' })
    })
}
