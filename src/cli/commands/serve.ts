import type { Command } from 'commander'
import type { KnownExtracts } from '../../extract-memory.ts'
import type { Atlas } from '../../model/atlas.ts'
import type { PreviousSite } from '../../model/previous.ts'
import { readCorpusBaseline } from '../corpus-files.ts'
import { explorerFiles } from '../explorer-files.ts'
import { notes, readPositionals, takeCorpusAnd } from '../help.ts'
import { locateCorpus, openCorpus, withAtlas } from '../open-corpus.ts'
import { readPort } from '../options.ts'
import type { OutputFile } from '../output/folder.ts'
import { pipeline } from '../pipeline.ts'
import { printable } from '../printable.ts'
import { showProblems } from '../problems.ts'
import { type SiteServer, startServer } from '../serve/server.ts'
import { servedSite } from '../serve/site.ts'
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

/** What is served, and what became of the corpus since. */
interface Site {
  root: string
  explorer: readonly OutputFile[]
  server: SiteServer
  previous?: PreviousSite
  known: KnownExtracts
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
  let watch: Watch | undefined
  try {
    const site: Site = { root, explorer, server, known: new Map() }
    watch = await watchCorpus(root, () => rebuild(site, shell))
    const atlas = await publish(site, shell)
    showProblems(atlas.problems, atlas.corpus, shell)
    for (const line of summaryOf(atlas)) shell.err.write(`${line}\n`)
    shell.out.write(`${server.url}\n`)
    await stopped
  } finally {
    await watch?.close()
    await server.close()
  }
}

/** A rebuild that fails is said, and costs nothing: the last good site stays. */
async function rebuild(site: Site, shell: Shell): Promise<void> {
  try {
    const atlas = await publish(site, shell)
    shell.err.write(`Built again: ${summaryOf(atlas)[0]}\n`)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    shell.err.write(`atlas: not built again, the last site stays: ${printable(reason)}\n`)
  }
}

async function publish(site: Site, shell: Shell): Promise<Atlas> {
  const { root, explorer, server, previous, known } = site
  const { previousSite, publishSite, publishSuggestions } = await pipeline()
  const places = previous?.places
  const corpus = await openCorpus(root, shell.effects)
  const baseline = await readCorpusBaseline(corpus, shell.effects)
  const atlas = await withAtlas(corpus, { places, known }, shell, async (made, effects) => {
    const files: OutputFile[] = [...explorer]
    const apart = publishSuggestions(made, corpus.vocabulary, effects)
    const published = publishSite(made, effects, { previous, baseline, apart })
    for await (const file of published) files.push(file)
    server.replace(servedSite(files))
    return made
  })
  // News are told against the first site of the session: what one has written since.
  const published = previousSite(atlas)
  site.previous = { ...published, snapshot: previous?.snapshot ?? published.snapshot }
  return atlas
}
