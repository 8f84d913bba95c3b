import type { Command } from 'commander'
import type { Problem } from '../../model/problem.ts'
import { readCorpusBaseline } from '../corpus-files.ts'
import { explorerFiles } from '../explorer-files.ts'
import { notes, readPositionals, takeCorpusAnd, WHOLE_EXITS } from '../help.ts'
import { locateCorpus, openCorpus, withAtlas } from '../open-corpus.ts'
import { lockFolder, replaceFolder } from '../output/folder.ts'
import { outputFolder } from '../output/place.ts'
import { readPreviousSite } from '../output/previous.ts'
import { publishing } from '../pipeline.ts'
import { printable } from '../printable.ts'
import { failWhereUnread, showProblems } from '../problems.ts'
import type { Shell } from '../shell.ts'
import { summaryOf } from '../summary.ts'
import { count } from '../words.ts'

export function addBuild(program: Command, shell: Shell): void {
  takeCorpusAnd(program.command('build'), [])
    .description('Writes a static site: the explorer and its data. Any static server can serve it.')
    .requiredOption('-o, --out <dir>', 'folder for the site, which is replaced as a whole')
    .option('--fresh-layout', 'draws the map anew instead of leaving nodes where they stand')
    .addHelpText(
      'after',
      notes({
        examples: [
          ['atlas build --out site', 'the site of the corpus here, in site/'],
          ['atlas build my-episodes --out /srv/atlas', 'the site of another folder'],
        ],
        exits: WHOLE_EXITS,
        more: 'The old site stays until the new one is complete. A folder that holds anything else than an earlier site is refused. Nodes of the old site keep their places on the map, and the new one says what is new in it.',
      }),
    )
    .action((words: string[], options: BuildOptions, command: Command) =>
      build(readPositionals(command, words, []).corpus, options, shell),
    )
}

interface BuildOptions {
  out: string
  freshLayout?: boolean
}

async function build(
  named: string | undefined,
  { out, freshLayout = false }: BuildOptions,
  shell: Shell,
): Promise<void> {
  const root = await locateCorpus(named, shell)
  const folder = await outputFolder(out, { corpus: root, cwd: shell.cwd, home: shell.home })
  const explorer = await explorerFiles()
  const owner = { ...shell, now: shell.effects.now }
  await lockFolder(folder, owner, async () => {
    const previous = await readPreviousSite(folder)
    const places = freshLayout ? undefined : previous?.places
    const corpus = await openCorpus(root, shell.effects)
    const baseline = await readCorpusBaseline(corpus, shell.effects)
    const { publishSite, publishSuggestions } = await publishing()
    const unformatted: Problem[] = []
    const report = (problem: Problem) => void unformatted.push(problem)
    const [atlas, written] = await withAtlas(corpus, { places }, shell, async (made, effects) => {
      const suggestions = publishSuggestions(made, corpus.vocabulary, effects)
      const site = publishSite(made, effects, { previous, baseline, apart: suggestions, report })
      const lists = [explorer, site]
      return [made, await replaceFolder(folder, lists, shell.pid)] as const
    })
    const problems = [...atlas.problems, ...unformatted]
    showProblems(problems, atlas.corpus, shell)
    for (const line of summaryOf(atlas)) shell.err.write(`${line}\n`)
    failWhereUnread(atlas.corpus, problems, shell)
    shell.out.write(`${printable(out)}: ${count(written, 'file')} written\n`)
  })
}
