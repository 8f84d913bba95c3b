import type { Command } from 'commander'
import type { LearningPath, PathStep } from '../../model/answer.ts'
import type { AtlasGraph } from '../../model/graph.ts'
import type { NodeKey } from '../../model/key.ts'
import { learningPath, nameOf } from '../../query/path.ts'
import { unlockedBy } from '../../query/unlocks.ts'
import { notes, type Positional, readPositionals, takeCorpusAnd } from '../help.ts'
import { writeJson } from '../json.ts'
import { nodeNamed } from '../names.ts'
import { openAtlas } from '../open-corpus.ts'
import { collect, readMinutes } from '../options.ts'
import { pathText, unlocksText } from '../path-text.ts'
import { mentionProblems } from '../problems.ts'
import type { Shell } from '../shell.ts'

const NEEDED: readonly Positional[] = [
  ['<target>', 'an episode or pattern: its title, number, alias, path or key'],
]

interface PathOptions {
  known?: string[]
  from?: string
  budget?: number
  unlocks?: true
  json?: true
}

export function addPath(program: Command, shell: Shell): void {
  takeCorpusAnd(program.command('path'), NEEDED)
    .description(
      'Says what must be heard first: the prerequisites of a target, in order, with hours.',
    )
    .option('--known <name>', 'something already known; may be given several times', collect)
    .option('--from <name>', 'where you stand: this and all it requires are known')
    .option('--budget <time>', 'only the first steps that fit, for instance 6h', readMinutes)
    .option('--unlocks', 'what requires the target, instead of what it requires')
    .option('--json', 'print the path as JSON')
    .addHelpText(
      'after',
      notes({
        examples: [
          ["atlas path 'Episode 12'", 'what episode 12 requires, directly or not'],
          ["atlas path Saga --known 'Episode 3' --budget 6h", 'what fits into six hours'],
          ['atlas path my-episodes 3 --unlocks', 'what one can hear after episode 3'],
        ],
      }),
    )
    .action(async (words: string[], options: PathOptions, command: Command) => {
      const { corpus, values } = readPositionals(command, words, NEEDED)
      const [name = ''] = values
      const { graph, problems } = await openAtlas(corpus, shell)
      const target = nodeNamed(name, graph, shell)
      mentionProblems(problems, shell)
      const path = options.unlocks
        ? pathFrom(graph, target)
        : within(learningPath(graph, target, { known: knownOf(options, graph, shell) }), options)
      if (options.json) writeJson(path, shell.out)
      else if (options.unlocks) shell.out.write(unlocksText(path, graph, shell.out))
      else shell.out.write(pathText(path, graph, shell.out))
    })
}

/** What is named as known, and with `--from` all that leads there. */
function knownOf({ known = [], from }: PathOptions, graph: AtlasGraph, shell: Shell): NodeKey[] {
  const named = known.map((name) => nodeNamed(name, graph, shell))
  if (from === undefined) return named
  const start = nodeNamed(from, graph, shell)
  return [...named, start, ...learningPath(graph, start).steps.map((step) => step.key)]
}

/** Returns the steps that fit into a time, from the first on. */
function within(path: LearningPath, { budget }: PathOptions): LearningPath {
  if (budget === undefined) return path
  const steps: PathStep[] = []
  let minutes = 0
  for (const step of path.steps) {
    if (minutes + step.minutes > budget) break
    minutes += step.minutes
    steps.push(step)
  }
  return { ...path, steps, minutes }
}

/** Returns the documents that require a node as the steps that follow it. */
function pathFrom(graph: AtlasGraph, target: NodeKey): LearningPath {
  const unlocked = unlockedBy(graph, target)
  const reachable = new Set<string>([target, ...unlocked])
  const steps = unlocked.map((key): PathStep => {
    const { label, kind, durationMinutes } = graph.getNodeAttributes(key)
    const required = graph
      .filterOutNeighbors(key, (next) => reachable.has(next) && requires(graph, key, next))
      .map((next) => nameOf(graph, next))
    const why = `requires ${required.join(', ')}`
    return { key, label, kind, minutes: durationMinutes ?? 0, why }
  })
  return { target, steps, minutes: steps.reduce((sum, step) => sum + step.minutes, 0), cycles: [] }
}

function requires(graph: AtlasGraph, from: string, to: string): boolean {
  return graph.someEdge(from, to, (_, { relation }) => relation === 'requires')
}
