import { relative, resolve } from 'node:path'
import { type Command, Option } from 'commander'
import type { LearningPath } from '../../model/answer.ts'
import type { Atlas } from '../../model/atlas.ts'
import type { AtlasGraph } from '../../model/graph.ts'
import type { NodeKey } from '../../model/key.ts'
import { UserError } from '../../model/problem.ts'
import { inferredPrerequisites } from '../../query/inferred.ts'
import { lintPath } from '../../query/lint/lint-path.ts'
import { nextSteps } from '../../query/next.ts'
import { learningPath } from '../../query/path.ts'
import { isStep } from '../../query/teachers.ts'
import { unlockingPath } from '../../query/unlocks.ts'
import { utf8Text } from '../corpus-files.ts'
import { notes, type Positional, readPositionals, takeCorpusAnd } from '../help.ts'
import { writeJson } from '../json.ts'
import { nodeNamed } from '../names.ts'
import { openAtlas } from '../open-corpus.ts'
import { collect, readMinutes } from '../options.ts'
import { nextText, pathText, unlocksText } from '../path-text.ts'
import { pipeline } from '../pipeline.ts'
import { mentionProblems } from '../problems.ts'
import { EXIT, type Shell } from '../shell.ts'
import { systemRefusal } from '../system-refusal.ts'

const NEEDED: readonly Positional[] = [
  ['<target>', 'an episode or pattern: its title, number, alias, path or key'],
]

/** In bytes: what a person writes by hand is far smaller. */
const MAX_LIST = 2 * 1024 * 1024

interface PathOptions {
  known?: string[]
  from?: string
  budget?: number
  unlocks?: true
  next?: true
  inferred?: true
  lint?: string
  json?: true
}

const MORE =
  'A pattern as target means the episodes that teach it. What a document requires by name alone leads to the ' +
  'document that teaches it: its home page, an episode called after it, or the first one of the ' +
  'series that is about it. To know a document is not to know what it requires; --from takes both.'

export function addPath(program: Command, shell: Shell): void {
  takeCorpusAnd(program.command('path'), NEEDED)
    .description(
      'Says what must be heard first: the prerequisites of a target, in order, with hours.',
    )
    .option('--known <name>', 'something already known; may be given several times', collect)
    .option('--from <name>', 'where you stand: this and all it requires are known')
    .addOption(
      new Option('--budget <time>', 'the best part of the path that fits, for instance into 6h')
        .argParser(readMinutes)
        .conflicts(['unlocks', 'next', 'lint']),
    )
    .addOption(
      new Option('--unlocks', 'what requires the target, instead of what it requires').conflicts([
        'known',
        'from',
        'next',
        'lint',
      ]),
    )
    .addOption(
      new Option(
        '--next',
        'what can be heard now: on the way to a target, or of the whole corpus',
      ).conflicts('lint'),
    )
    .addOption(
      new Option('--inferred', 'add a list of prerequisites that nobody states').conflicts([
        'statedOnly',
        'unlocks',
        'next',
        'lint',
      ]),
    )
    .option('--stated-only', 'only what the text states (the default)')
    .option('--lint <file>', 'check a path that somebody wrote: a Markdown or text list')
    .option('--json', 'print the answer as JSON')
    .addHelpText('after', notes({ examples: EXAMPLES, exits: EXITS, more: MORE }))
    .action(async (words: string[], options: PathOptions, command: Command) => {
      const { corpus, target } = await readWords(words, options, command, shell)
      const atlas = await openAtlas(corpus, shell)
      mentionProblems(atlas.problems, shell)
      if (options.lint !== undefined) return checkList(options.lint, atlas, options, shell)
      const key = target === undefined ? undefined : nodeNamed(target, atlas.graph, shell)
      answer(key, atlas.graph, options, shell)
    })
}

const EXAMPLES = [
  ["atlas path 'Episode 12'", 'what episode 12 requires, directly or not'],
  ["atlas path Saga --known 'Episode 3' --budget 6h", 'what fits into six hours'],
  ['atlas path my-episodes 3 --unlocks', 'what one can hear after episode 3'],
  ["atlas path --next --from 'Episode 3'", 'what can be heard now'],
  ['atlas path --lint my-path.md', 'faults of a path written by hand'],
] as const

const EXITS = [
  [0, 'done'],
  [1, '--lint has found something'],
  [2, 'wrong usage, a corpus that cannot be read, or results that cannot be written'],
  [70, 'a bug in atlas'],
] as const

/** A list needs no target, and what comes next may do without: one word that is a folder is the corpus then. */
async function readWords(
  words: readonly string[],
  { next, lint }: PathOptions,
  command: Command,
  shell: Shell,
): Promise<{ corpus: string | undefined; target: string | undefined }> {
  const [first, ...others] = words
  const isCorpus =
    lint !== undefined ||
    (next && first !== undefined && others.length === 0 && (await isFolder(first, shell)))
  if (isCorpus || (next && first === undefined))
    return { corpus: readPositionals(command, words, []).corpus, target: undefined }
  const { corpus, values } = readPositionals(command, words, NEEDED)
  return { corpus, target: values[0] }
}

function isFolder(name: string, { cwd, effects }: Shell): Promise<boolean> {
  return effects.isFolder(resolve(cwd, name)).catch(() => false)
}

function answer(
  target: NodeKey | undefined,
  graph: AtlasGraph,
  options: PathOptions,
  shell: Shell,
): void {
  const [path, text] = answered(target, graph, options, knownOf(options, graph, shell))
  if (options.json) writeJson(path, shell.out)
  else shell.out.write(text(path, graph, shell.out))
}

function answered(
  target: NodeKey | undefined,
  graph: AtlasGraph,
  { next, unlocks, budget, inferred }: PathOptions,
  known: readonly NodeKey[],
): [path: LearningPath, text: typeof pathText] {
  if (next || target === undefined)
    return [nextSteps(graph, { known, ...(target ? { target } : {}) }), nextText]
  if (unlocks) return [unlockingPath(graph, target), unlocksText]
  const path = learningPath(graph, target, { known, ...(budget === undefined ? {} : { budget }) })
  if (!inferred) return [path, pathText]
  const keys = path.steps.map((step) => step.key)
  return [{ ...path, suggested: inferredPrerequisites(graph, keys, { known }) }, pathText]
}

/** What is named as known, and with `--from` all that leads there; a name without a document is known alone. */
function knownOf({ known = [], from }: PathOptions, graph: AtlasGraph, shell: Shell): NodeKey[] {
  const named = known.map((name) => nodeNamed(name, graph, shell))
  if (from === undefined) return named
  const start = nodeNamed(from, graph, shell)
  const before = isStep(graph, start) ? learningPath(graph, start).steps : []
  return [...new Set([...named, start, ...before.map((step) => step.key)])]
}

/** Reports what is wrong with a path in a file; exit code 1 where anything is. */
async function checkList(
  file: string,
  { graph, corpus }: Atlas,
  options: PathOptions,
  shell: Shell,
): Promise<void> {
  const from = relative(corpus.root, resolve(shell.cwd, file)).replaceAll('\\', '/')
  const known = knownOf(options, graph, shell)
  const findings = lintPath(graph, await readList(file, shell), { path: file, from, known })
  const { reportGaps } = await pipeline()
  const format = options.json ? 'json' : 'text'
  shell.out.write(await reportGaps(findings, format, { style: shell.out.style }))
  if (findings.length > 0) shell.exitWith(EXIT.findings)
}

async function readList(file: string, { cwd, effects }: Shell): Promise<string> {
  try {
    return utf8Text(await effects.readNamed(resolve(cwd, file), MAX_LIST), file)
  } catch (error) {
    if (error instanceof UserError) throw error
    throw new UserError(`${file}: cannot be read`, systemRefusal(error) ?? String(error))
  }
}
