import type { Command } from 'commander'
import { explorerFiles } from '../explorer-files.ts'
import { notes, readPositionals, takeCorpusAnd } from '../help.ts'
import { atlasOf, locateCorpus } from '../open-corpus.ts'
import { lockFolder, replaceFolder } from '../output/folder.ts'
import { outputFolder } from '../output/place.ts'
import { pipeline } from '../pipeline.ts'
import { showProblems } from '../problems.ts'
import { showProgress } from '../progress.ts'
import type { Shell } from '../shell.ts'
import { summaryOf } from '../summary.ts'
import { NO_NAMES, withThreads } from '../threads/with-threads.ts'
import { count } from '../words.ts'

export function addBuild(program: Command, shell: Shell): void {
  takeCorpusAnd(program.command('build'), [])
    .description('Writes a static site: the explorer and its data. Any static server can serve it.')
    .requiredOption('-o, --out <dir>', 'folder for the site, which is replaced as a whole')
    .addHelpText(
      'after',
      notes({
        examples: [
          ['atlas build --out site', 'the site of the corpus here, in site/'],
          ['atlas build my-episodes --out /srv/atlas', 'the site of another folder'],
        ],
        more: 'The old site stays until the new one is complete. A folder that holds anything else than an earlier site is refused.',
      }),
    )
    .action((words: string[], options: { out: string }, command: Command) =>
      build(readPositionals(command, words, []).corpus, options.out, shell),
    )
}

async function build(named: string | undefined, out: string, shell: Shell): Promise<void> {
  const root = await locateCorpus(named, shell)
  const folder = await outputFolder(out, { corpus: root, cwd: shell.cwd, home: shell.home })
  const explorer = await explorerFiles()
  const owner = { ...shell, now: shell.effects.now }
  await lockFolder(folder, owner, async () => {
    const atlas = await atlasOf(root, shell)
    const { publishSite } = await pipeline()
    const written = await showProgress(shell, (progress) =>
      withThreads(shell, NO_NAMES, { ...shell.effects, progress }, (effects) =>
        replaceFolder(folder, [explorer, publishSite(atlas, effects)], shell.pid),
      ),
    )
    showProblems(atlas.problems, atlas.corpus, shell)
    for (const line of summaryOf(atlas)) shell.err.write(`${line}\n`)
    shell.out.write(`${out}: ${count(written, 'file')} written\n`)
  })
}
