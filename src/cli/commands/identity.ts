import type { Command } from 'commander'
import { accountFor } from '../../query/identity.ts'
import { notes, readPositionals, takeCorpusAnd } from '../help.ts'
import { identityText } from '../identity-text.ts'
import { writeJson } from '../json.ts'
import { openAtlas } from '../open-corpus.ts'
import { mentionProblems } from '../problems.ts'
import type { Shell } from '../shell.ts'

export function addIdentity(program: Command, shell: Shell): void {
  takeCorpusAnd(program.command('identity'), [])
    .description('Accounts for every file: what it was taken for, and what is in doubt.')
    .option('--json', 'print it as JSON, with every ambiguous reference and spelling')
    .addHelpText(
      'after',
      notes({
        examples: [
          ['atlas identity my-episodes', 'a line for each file, then clashes and counts'],
          ["atlas identity --json | jq '.clashes'", 'numbers that several documents claim'],
        ],
        more: 'A file is read, skipped or failed. A document that was read is a main episode, a variant or part of one, the home page of an entity, or a page that shares the home of another. Numbers and series say where they are stated: in the text, in its YAML header, in the configuration, or by a name on disk.',
      }),
    )
    .action(async (words: string[], options: { json?: true }, command: Command) => {
      const { corpus } = readPositionals(command, words, [])
      const atlas = await openAtlas(corpus, shell)
      const account = accountFor(atlas)
      mentionProblems(atlas.problems, shell)
      if (options.json) writeJson(account, shell.out)
      else shell.out.write(identityText(account, shell.out))
    })
}
