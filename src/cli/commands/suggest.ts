import { type Command, Option } from 'commander'
import type { AtlasGraph } from '../../model/graph.ts'
import type { Suggestion } from '../../model/suggestion.ts'
import { hang } from '../columns.ts'
import { printPatch, undo, writePlan } from '../edits/run.ts'
import { notes, readPositionals, takeCorpusAnd } from '../help.ts'
import { writeJson } from '../json.ts'
import { titleOf } from '../names.ts'
import { locateCorpus, openCorpus, withAtlas } from '../open-corpus.ts'
import { readLimit } from '../options.ts'
import { pipeline, rereading } from '../pipeline.ts'
import { printable } from '../printable.ts'
import { mentionProblems } from '../problems.ts'
import type { Shell } from '../shell.ts'
import type { Stream } from '../streams.ts'

interface SuggestOptions {
  per?: number
  json?: true
  patch?: true
  write?: true
  undo?: true
}

export function addSuggest(program: Command, shell: Shell): void {
  takeCorpusAnd(program.command('suggest'), [])
    .description('Suggests cross-links that are missing, best first, each with its reasons.')
    .option('--per <n>', 'up to this many for every document, the unsure ones too', readLimit)
    .option('--json', 'print them as JSON, with all evidence')
    .addOption(
      new Option('--patch', 'print the diff that writes them into the files').conflicts('write'),
    )
    .option('--write', 'write them into the files, each whole or not at all')
    .addOption(
      new Option('--undo', 'take the last --write back').conflicts(['per', 'patch', 'write']),
    )
    .addHelpText(
      'after',
      notes({
        examples: [
          ['atlas suggest my-episodes', 'the links that are most surely missing'],
          ['atlas suggest --per 5 --json', 'five for every document, for a script'],
          ['atlas suggest --patch | git apply', 'write them, after a look at the diff'],
        ],
        exits: [
          [0, 'done'],
          [
            2,
            'wrong usage, a corpus that cannot be read, unwritten results, or a file left as it is',
          ],
          [70, 'a bug in atlas'],
        ],
        more: 'Every link that --patch and --write add was tried and read again: it states what was suggested and changes nothing else.',
      }),
    )
    .action((words: string[], options: SuggestOptions, command: Command) => {
      const { corpus } = readPositionals(command, words, [])
      return options.undo
        ? undo(corpus, options.json === true, shell)
        : suggest(corpus, options, shell)
    })
}

async function suggest(
  named: string | undefined,
  options: SuggestOptions,
  shell: Shell,
): Promise<void> {
  const open = await openCorpus(await locateCorpus(named, shell), shell.effects)
  const { suggestMissingLinks } = await pipeline()
  const { planLinks } = await rereading()
  const isEdit = options.patch === true || options.write === true
  const [atlas, suggestions, plan] = await withAtlas(
    open,
    { isDrawn: false },
    shell,
    async (made, effects) => {
      const missing = await suggestMissingLinks(made, options, effects.spread)
      const edits = isEdit ? await planLinks(made, missing, open.vocabulary, effects) : undefined
      return [made, missing, edits] as const
    },
  )
  mentionProblems(atlas.problems, shell)
  if (plan) {
    const carryOut = options.write ? writePlan : printPatch
    await carryOut(plan, atlas, options.json === true, shell)
  } else if (options.json) writeJson(suggestions, shell.out)
  else show(suggestions, atlas.graph, shell)
}

function show(suggestions: readonly Suggestion[], graph: AtlasGraph, { out, err }: Shell): void {
  if (suggestions.length === 0)
    err.write('no link is surely missing; --per N shows the likeliest\n')
  else out.write(suggestions.map((one) => suggestionText(one, graph, out)).join('\n'))
}

/** Both titles and the relation, the reasons below them, then the places. */
function suggestionText(suggestion: Suggestion, graph: AtlasGraph, out: Stream): string {
  const { source, target, relation, score, reasons, evidence } = suggestion
  const from = out.style('bold', titleOf(graph, source))
  const to = out.style('bold', titleOf(graph, target))
  const words = reasons.map((reason) => hang('  - ', printable(reason, 400), out.width))
  const places = evidence.map(
    ({ path, line, excerpt }) =>
      `${out.style('dim', `    ${printable(path)}:${line}`)}  ${printable(excerpt, 120)}`,
  )
  return `${[`${from} → ${to}  ${relation}  ${score}`, ...words, ...places].join('\n')}\n`
}
