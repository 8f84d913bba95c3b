import type { Command } from 'commander'
import type { Chain, Hop } from '../../model/answer.ts'
import type { AtlasGraph } from '../../model/graph.ts'
import { connect } from '../../query/connect.ts'
import { hang } from '../columns.ts'
import { notes, type Positional, readPositionals, takeCorpusAnd } from '../help.ts'
import { writeJson } from '../json.ts'
import { nodeNamed, titleOf } from '../names.ts'
import { openAtlas } from '../open-corpus.ts'
import { readLimit } from '../options.ts'
import { printable } from '../printable.ts'
import { mentionProblems } from '../problems.ts'
import type { Shell } from '../shell.ts'
import type { Stream } from '../streams.ts'

const NEEDED: readonly Positional[] = [
  ['<a>', 'an episode or entity: its title, number, alias, path or key'],
  ['<b>', 'another one'],
]
const DEFAULT_LIMIT = 5

interface ConnectOptions {
  limit: number
  json?: true
}

export function addConnect(program: Command, shell: Shell): void {
  takeCorpusAnd(program.command('connect'), NEEDED)
    .description('Says how two things connect: the strongest chains between them, with evidence.')
    .option('-n, --limit <n>', 'show at most this many chains', readLimit, DEFAULT_LIMIT)
    .option('--json', 'print the chains as JSON')
    .addHelpText(
      'after',
      notes({
        examples: [
          ["atlas connect 'Circuit Breaker' Netflix", 'a pattern and a company'],
          ["atlas connect my-episodes 'Episode 3' 'Episode 9' --json", 'for a script'],
        ],
      }),
    )
    .action(async (words: string[], options: ConnectOptions, command: Command) => {
      const { corpus, values } = readPositionals(command, words, NEEDED)
      const [a = '', b = ''] = values
      const { graph, problems } = await openAtlas(corpus, shell)
      const from = nodeNamed(a, graph, shell)
      const to = nodeNamed(b, graph, shell)
      const chains = connect(graph, from, to, { limit: options.limit })
      mentionProblems(problems, shell)
      if (options.json) return writeJson(chains, shell.out)
      if (chains.length > 0) return shell.out.write(chainsText(chains, graph, shell.out))
      const [here, there] = [titleOf(graph, from), titleOf(graph, to)]
      const none = `nothing connects ${here} and ${there} within four steps`
      shell.err.write(`${from === to ? `both names mean ${here}` : none}\n`)
    })
}

function chainsText(chains: readonly Chain[], graph: AtlasGraph, out: Stream): string {
  return chains.map((chain, index) => chainText(chain, index, graph, out)).join('\n')
}

function chainText(chain: Chain, index: number, graph: AtlasGraph, out: Stream): string {
  const head = hang(`${index + 1}. `, `${printable(chain.words, 600)}.`, out.width)
  const strength = out.style('dim', `   strength ${chain.strength}`)
  const hops = chain.hops.flatMap((hop) => hopLines(hop, graph, out))
  return `${[head, strength, ...hops].join('\n')}\n`
}

function hopLines(hop: Hop, graph: AtlasGraph, out: Stream): string[] {
  const [first, ...more] = hop.evidence
  const [source, target] = hop.forward ? [hop.from, hop.to] : [hop.to, hop.from]
  const detail = hop.detail === undefined ? '' : ` (${printable(hop.detail, 80)})`
  const words = `${titleOf(graph, source)} ${hop.relation} ${titleOf(graph, target)}${detail}`
  const line = hang('   - ', words, out.width)
  if (first === undefined) return [line]
  const others = more.length === 0 ? '' : ` and ${more.length} more`
  const place = out.style('dim', `     ${printable(first.path)}:${first.line}${others}`)
  return [line, hang('     “', `${printable(first.excerpt)}”`, out.width), place]
}
