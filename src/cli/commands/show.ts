import type { Command } from 'commander'
import { show } from '../../query/show.ts'
import { notes, type Positional, readPositionals, takeCorpusAnd } from '../help.ts'
import { writeJson } from '../json.ts'
import { nodeNamed } from '../names.ts'
import { nodeText } from '../node-text.ts'
import { openAtlas } from '../open-corpus.ts'
import { mentionProblems } from '../problems.ts'
import type { Shell } from '../shell.ts'

const NEEDED: readonly Positional[] = [
  ['<name>', 'an episode or entity: its title, number, alias, path or key'],
]

export function addShow(program: Command, shell: Shell): void {
  takeCorpusAnd(program.command('show'), NEEDED)
    .description('Shows one episode or entity with all that is known of it.')
    .option('--json', 'print it as JSON, with all evidence')
    .addHelpText(
      'after',
      notes({
        examples: [
          ["atlas show 'Circuit Breaker'", 'a pattern: who teaches, runs and violates it'],
          ['atlas show my-episodes 12 --json', 'episode 12, for a script'],
        ],
      }),
    )
    .action(async (words: string[], options: { json?: true }, command: Command) => {
      const { corpus, values } = readPositionals(command, words, NEEDED)
      const [name = ''] = values
      const { graph, problems } = await openAtlas(corpus, shell, { isDrawn: options.json === true })
      const shown = show(graph, nodeNamed(name, graph, shell))
      mentionProblems(problems, shell)
      if (options.json) writeJson(shown, shell.out)
      else shell.out.write(nodeText(shown, graph, shell.out))
    })
}
