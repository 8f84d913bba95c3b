import type { Command } from 'commander'
import type { SearchHit } from '../../model/answer.ts'
import { search } from '../../query/search.ts'
import { searchContextOf } from '../../query/search-context.ts'
import { hang } from '../columns.ts'
import { notes, type Positional, readPositionals, takeCorpusAnd } from '../help.ts'
import { writeJson } from '../json.ts'
import { openAtlas } from '../open-corpus.ts'
import { readLimit } from '../options.ts'
import { pipeline } from '../pipeline.ts'
import { printable } from '../printable.ts'
import { mentionProblems } from '../problems.ts'
import type { Shell } from '../shell.ts'
import type { Stream } from '../streams.ts'

const NEEDED: readonly Positional[] = [
  [
    '<query>',
    'words that must all occur; "in quotes" they must stand together; -word must not; kind:, series:, episode: narrow',
  ],
]
const DEFAULT_LIMIT = 10

interface SearchOptions {
  limit: number
  json?: true
}

export function addSearch(program: Command, shell: Shell): void {
  takeCorpusAnd(program.command('search'), NEEDED)
    .description('Finds the sections of the corpus that fit a query best.')
    .option('-n, --limit <n>', 'show at most this many', readLimit, DEFAULT_LIMIT)
    .option('--json', 'print the hits as JSON')
    .addHelpText(
      'after',
      notes({
        examples: [
          ["atlas search 'leader election'", 'sections with both words'],
          ['atlas search my-episodes \'"split brain"\' --json', 'a phrase, for a script'],
        ],
      }),
    )
    .action(async (words: string[], options: SearchOptions, command: Command) => {
      const { corpus, values } = readPositionals(command, words, NEEDED)
      const [query = ''] = values
      const atlas = await openAtlas(corpus, shell)
      const { searchIndexOf } = await pipeline()
      const { hits } = await search(
        searchIndexOf(atlas),
        query,
        searchContextOf(atlas.extracts, atlas.graph),
        { limit: options.limit },
      )
      mentionProblems(atlas.problems, shell)
      if (options.json) writeJson(hits, shell.out)
      else show(hits, query, shell)
    })
}

function show(hits: readonly SearchHit[], query: string, { out, err }: Shell): void {
  if (hits.length === 0) err.write(`nothing found for “${printable(query)}”\n`)
  else out.write(hits.map((hit) => `${hitText(hit, out)}\n`).join('\n'))
}

/** Title and section, the excerpt below them, then the place. */
function hitText({ title, section, path, line, excerpt }: SearchHit, out: Stream): string {
  const below = section
    .filter((heading) => heading !== title)
    .map((heading) => printable(heading, 80))
  const heads = [out.style('bold', printable(title, 80)), ...below].join(' › ')
  const place = path === '' ? [] : [`  ${out.style('dim', `${printable(path)}:${line}`)}`]
  return [heads, hang('  ', printable(excerpt, 300), out.width), ...place].join('\n')
}
