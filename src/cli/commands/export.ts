import { stat } from 'node:fs/promises'
import { dirname, join, relative, resolve } from 'node:path'
import { type Command, Option } from 'commander'
import { CONFIG_FILES } from '../../config.ts'
import { makeFolder } from '../../effects/folders.ts'
import type { Atlas } from '../../model/atlas.ts'
import { writeData } from '../data-in-log.ts'
import { notes, readPositionals, takeCorpusAnd, WHOLE_EXITS } from '../help.ts'
import { atlasIn, locateCorpus, type OpenCorpus, openCorpus } from '../open-corpus.ts'
import { replaceFile } from '../output/file.ts'
import { assertNoSource, assertNotLedInto, outputPlace } from '../output/place.ts'
import { pipeline } from '../pipeline.ts'
import { printable } from '../printable.ts'
import { failWhereUnread, showProblems } from '../problems.ts'
import type { Shell } from '../shell.ts'
import { summaryOf } from '../summary.ts'

const FORMATS = ['json', 'gexf', 'graphml', 'csv', 'cypher', 'jsonld']

const TO_STDOUT = 'Without --output the graph goes to standard output.'

interface ExportOptions {
  format: string
  output?: string
}

export function addExport(program: Command, shell: Shell): void {
  takeCorpusAnd(program.command('export'), [])
    .description('Writes the graph for other tools.')
    .addOption(
      new Option('-f, --format <name>', 'format of the graph').choices(FORMATS).default('json'),
    )
    .option('-o, --output <file>', 'write to a file instead of stdout; for csv also a folder')
    .addHelpText(
      'after',
      notes({
        examples: [
          ['atlas export --format gexf -o atlas.gexf', 'for Gephi'],
          [
            'atlas export my-episodes --format csv -o tables',
            'tables/nodes.csv and tables/edges.csv',
          ],
          ['atlas export | jq .nodes[].key', 'for a script'],
        ],
        exits: WHOLE_EXITS,
        more: 'json is the serialized form of graphology. csv on stdout or into one .csv file is the table of edges.',
      }),
    )
    .action(async (words: string[], options: ExportOptions, command: Command) => {
      const named = readPositionals(command, words, []).corpus
      const corpus = await openCorpus(await locateCorpus(named, shell), shell.effects)
      const targets = await targetsOf(options, corpus, shell)
      const atlas = await atlasIn(corpus, shell, { isDrawn: true })
      const { exportGraph } = await pipeline()
      if (targets.length === 0)
        writeData(await exportGraph(atlas, options.format), 'the graph', shell)
      for (const target of targets) await write(atlas, target, shell)
      showProblems(atlas.problems, atlas.corpus, shell)
      for (const line of summaryOf(atlas)) shell.err.write(`${line}\n`)
      failWhereUnread(atlas.corpus, atlas.problems, shell)
    })
}

interface Target {
  format: string
  file: string
}

/** Returns the files that are asked for, none for stdout. Throws a UserError where one must not be written. */
async function targetsOf(
  { format, output }: ExportOptions,
  { root, config }: OpenCorpus,
  { cwd }: Shell,
): Promise<Target[]> {
  if (output === undefined) return []
  const target = resolve(cwd, output)
  const isTables = format === 'csv' && ((await isFolder(target)) || !/\.csv$/i.test(output))
  if (isTables) await outputPlace(target, 'folder', TO_STDOUT)
  const targets = isTables
    ? [
        { format: 'csv-nodes', file: join(target, 'nodes.csv') },
        { format: 'csv', file: join(target, 'edges.csv') },
      ]
    : [{ format, file: target }]
  const { vocabulary, baseline = [] } = config
  const own = [CONFIG_FILES, vocabulary, baseline].flat()
  for (const { file } of targets) {
    await outputPlace(file, 'file', TO_STDOUT)
    await assertNoSource(file, root, own)
    await assertNotLedInto(file, root)
  }
  return targets
}

async function write(atlas: Atlas, { format, file }: Target, shell: Shell): Promise<void> {
  const { exportGraph } = await pipeline()
  if (format.startsWith('csv')) await makeFolder(dirname(file))
  await replaceFile(file, await exportGraph(atlas, format), shell.pid)
  shell.err.write(`${printable(relative(shell.cwd, file))} written\n`)
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  )
}
