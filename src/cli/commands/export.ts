import { mkdir, stat } from 'node:fs/promises'
import { join, relative, resolve } from 'node:path'
import { type Command, Option } from 'commander'
import type { Atlas } from '../../model/atlas.ts'
import { UserError } from '../../model/problem.ts'
import { notes, readPositionals, takeCorpusAnd, WHOLE_EXITS } from '../help.ts'
import { openAtlas } from '../open-corpus.ts'
import { replaceFile } from '../output/file.ts'
import { pipeline } from '../pipeline.ts'
import { failWhereUnread, showProblems } from '../problems.ts'
import type { Shell } from '../shell.ts'
import { summaryOf } from '../summary.ts'

const FORMATS = ['json', 'gexf', 'graphml', 'csv', 'cypher', 'jsonld']

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
      const { corpus } = readPositionals(command, words, [])
      const atlas = await openAtlas(corpus, shell)
      const { exportGraph } = await pipeline()
      if (options.output === undefined) shell.out.write(await exportGraph(atlas, options.format))
      else await write(atlas, options.format, options.output, shell)
      showProblems(atlas.problems, atlas.corpus, shell)
      for (const line of summaryOf(atlas)) shell.err.write(`${line}\n`)
      failWhereUnread(atlas.corpus, atlas.problems, shell)
    })
}

async function write(atlas: Atlas, format: string, named: string, shell: Shell): Promise<void> {
  const target = resolve(shell.cwd, named)
  if (format === 'csv' && ((await isFolder(target)) || !/\.csv$/i.test(named))) {
    await mkdir(target, { recursive: true })
    await writeOne(atlas, 'csv-nodes', join(target, 'nodes.csv'), shell)
    await writeOne(atlas, 'csv', join(target, 'edges.csv'), shell)
  } else await writeOne(atlas, format, target, shell)
}

async function writeOne(atlas: Atlas, format: string, file: string, shell: Shell): Promise<void> {
  if (await isFolder(file)) throw new UserError(`${file}: a folder, expected a file`)
  const path = relative(atlas.corpus.root, file).replaceAll('\\', '/')
  if (atlas.corpus.sources.some((source) => source.path === path))
    throw new UserError(`${file}: an episode of the corpus; nothing was written`)
  const { exportGraph } = await pipeline()
  await replaceFile(file, await exportGraph(atlas, format), shell.pid)
  shell.err.write(`${relative(shell.cwd, file)} written\n`)
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  )
}
