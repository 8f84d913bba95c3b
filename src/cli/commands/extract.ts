import type { Command } from 'commander'
import { jsonText } from '../../text/json.ts'
import { type ChosenFiles, chosenFiles, onlyFiles } from '../chosen-files.ts'
import { notes, WHOLE_EXITS } from '../help.ts'
import { assertMarkdown, locateCorpus, openCorpus, withCache } from '../open-corpus.ts'
import { pipeline } from '../pipeline.ts'
import { failWhereUnread, showProblems } from '../problems.ts'
import { showProgress } from '../progress.ts'
import type { Shell } from '../shell.ts'
import { fileCounts, unreadFiles } from '../summary.ts'
import { withThreads } from '../threads/with-threads.ts'
import { count } from '../words.ts'

export function addExtract(program: Command, shell: Shell): void {
  program
    .command('extract')
    .description(
      'Prints the typed facts of every file as NDJSON: one record a line, in file order.',
    )
    .argument('[corpus or files...]', 'a folder of Markdown files, or single files of one')
    .addHelpText(
      'after',
      notes({
        examples: [
          ['atlas extract > records.ndjson', 'all records of the corpus here'],
          ['atlas extract data/episodes/05-consensus.md', 'the records of one file'],
          ['atlas extract | jq \'select(.type == "incident")\'', 'incidents alone'],
        ],
        exits: WHOLE_EXITS,
        more: 'What a file gives depends on nothing but the file, the configuration and the vocabulary.',
      }),
    )
    .action((words: string[]) => extract(words, shell))
}

async function extract(words: readonly string[], shell: Shell): Promise<void> {
  const chosen = words.length > 0 ? words : [await locateCorpus(undefined, shell)]
  for (const group of await chosenFiles(chosen, shell)) await extractFrom(group, shell)
}

async function extractFrom({ root, files }: ChosenFiles, shell: Shell): Promise<void> {
  const opened = await openCorpus(root, shell.effects)
  const world =
    files === undefined ? await withCache(shell) : onlyFiles(await withCache(shell), root, files)
  const { readRecords } = await pipeline()
  const { corpus, extracts } = await showProgress(shell, async (progress) => {
    const read = await withThreads(shell, opened, { ...world, progress }, (effects) =>
      readRecords(root, opened, effects),
    )
    assertMarkdown(read.corpus, shell)
    return read
  })
  for (const { records } of extracts)
    if (records.length > 0)
      shell.out.write(`${records.map((record) => jsonText(record)).join('\n')}\n`)
  const problems = [...corpus.problems, ...extracts.flatMap((one) => one.problems)]
  showProblems(problems, corpus, shell)
  const records = extracts.reduce((sum, one) => sum + one.records.length, 0)
  shell.err.write(`${fileCounts(corpus)}; ${count(records, 'record')}\n`)
  for (const line of unreadFiles(corpus)) shell.err.write(`${line}\n`)
  failWhereUnread(corpus, problems, shell)
}
