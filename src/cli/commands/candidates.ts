import type { Command } from 'commander'
import { type Candidate, countCandidates } from '../../query/candidates.ts'
import { notes, readPositionals, takeCorpusAnd } from '../help.ts'
import { writeJson } from '../json.ts'
import { openAtlas } from '../open-corpus.ts'
import { printable } from '../printable.ts'
import { mentionProblems } from '../problems.ts'
import type { Shell } from '../shell.ts'

const PLACES = 3

export function addCandidates(program: Command, shell: Shell): void {
  takeCorpusAnd(program.command('candidates'), [])
    .description('Lists names that the structure of the texts suggests and the vocabulary lacks.')
    .option('--json', 'print them as JSON, with all evidence')
    .addHelpText(
      'after',
      notes({
        examples: [
          ['atlas candidates my-episodes', 'those of most documents first, with places'],
          ["atlas candidates --json | jq '.[].name'", 'for a script'],
        ],
        more: 'Accept a name by writing it into a vocabulary file of the corpus (`kind: pattern`, `entries: [{ name: Wobble Guard }]`) and naming that file under `vocabulary:` in atlas.config.yaml.',
      }),
    )
    .action(async (words: string[], options: { json?: true }, command: Command) => {
      const { corpus } = readPositionals(command, words, [])
      const { extracts, problems } = await openAtlas(corpus, shell)
      const rows = countCandidates(extracts.flatMap((extract) => extract.candidates))
      mentionProblems(problems, shell)
      if (options.json) return writeJson(rows, shell.out)
      for (const { name, entityKind, count, evidence } of rows) {
        const places = evidence.slice(0, PLACES).map(({ path, line }) => `${path}:${line}`)
        const more = count > PLACES ? ` and ${count - PLACES} more` : ''
        const line = `${String(count).padStart(4)}  ${entityKind.padEnd(10)}  ${name}  ${places.join(', ')}${more}`
        shell.out.write(`${printable(line)}\n`)
      }
      const [first] = rows
      if (first) shell.err.write(howToAccept(first))
    })
}

/** What to write where, with the first name as the example: YAML takes any text as a JSON string. */
function howToAccept({ name, entityKind }: Candidate): string {
  return `
To accept a name, write it into a file of the corpus, such as names.yaml:
  kind: ${entityKind}
  entries:
    - name: ${JSON.stringify(printable(name))}
and name the file in atlas.config.yaml:
  vocabulary: [names.yaml]
`
}
