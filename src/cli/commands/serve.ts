import type { Command } from 'commander'
import { explorerFiles } from '../explorer-files.ts'
import { notes, readPositionals, takeCorpusAnd } from '../help.ts'
import { locateCorpus } from '../open-corpus.ts'
import { readPort } from '../options.ts'
import { showProblems } from '../problems.ts'
import { liveCorpus } from '../serve/live-corpus.ts'
import { startServer } from '../serve/server.ts'
import { type Watch, watchCorpus } from '../serve/watch.ts'
import type { Shell } from '../shell.ts'
import { summaryOf } from '../summary.ts'

const USUAL_PORT = 4173

export function addServe(program: Command, shell: Shell): void {
  takeCorpusAnd(program.command('serve'), [])
    .description('Builds the site, serves it on this machine, and builds again on every change.')
    .option(
      '-p, --port <n>',
      `port on 127.0.0.1 (default: ${USUAL_PORT}, or the next free one)`,
      readPort,
    )
    .addHelpText(
      'after',
      notes({
        examples: [
          ['atlas serve', 'the corpus here, at http://127.0.0.1:4173/'],
          ['atlas serve my-episodes --port 8080', 'another folder, at a port of your own'],
        ],
        more: 'Prints the address, and ends on Ctrl-C. Open pages update by themselves. While a file cannot be built the last good site stays.',
      }),
    )
    .action((words: string[], options: { port?: number }, command: Command) =>
      serve(readPositionals(command, words, []).corpus, options.port, shell),
    )
}

async function serve(
  named: string | undefined,
  port: number | undefined,
  shell: Shell,
): Promise<void> {
  const root = await locateCorpus(named, shell)
  const explorer = await explorerFiles()
  const stopped = new Promise<void>((stop) => shell.onStop(stop))
  const server = await startServer({ port: port ?? USUAL_PORT, isAsked: port !== undefined })
  const live = liveCorpus({ root, explorer, server }, shell)
  let watch: Watch | undefined
  try {
    watch = await watchCorpus(root, live.update)
    const atlas = await live.build()
    showProblems(atlas.problems, atlas.corpus, shell)
    for (const line of summaryOf(atlas)) shell.err.write(`${line}\n`)
    shell.out.write(`${server.url}\n`)
    await stopped
  } finally {
    await watch?.close()
    await live.close()
    await server.close()
  }
}
