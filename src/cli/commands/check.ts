import { isAbsolute, relative, resolve } from 'node:path'
import { type Command, Option } from 'commander'
import { version } from '../../../package.json'
import type { Atlas } from '../../model/atlas.ts'
import {
  type Baseline,
  type Compared,
  compareWithBaseline,
  problemFindings,
} from '../../model/baseline.ts'
import { type Finding, SEVERITIES, type Severity } from '../../model/finding.ts'
import { MAX_BASELINE, parseBaseline } from '../baseline.ts'
import { readCorpusBaseline, utf8Text } from '../corpus-files.ts'
import { notes, readPositionals, takeCorpusAnd } from '../help.ts'
import { atlasIn, locateCorpus, type OpenCorpus, openCorpus } from '../open-corpus.ts'
import { pipeline } from '../pipeline.ts'
import { printable } from '../printable.ts'
import { EXIT, type Shell } from '../shell.ts'
import { acceptedGaps, fileCounts, unreadFiles } from '../summary.ts'

const FORMATS = ['text', 'json', 'sarif', 'github']

interface CheckOptions {
  format: string
  json?: true
  failOn: Severity
  /** False: not even the one that the corpus names. */
  baseline?: string | false
}

export function addCheck(program: Command, shell: Shell): void {
  takeCorpusAnd(program.command('check'), [])
    .description('Reports what is missing or wrong in the corpus, as a linter does.')
    .addOption(
      new Option('-f, --format <name>', 'form of the report').choices(FORMATS).default('text'),
    )
    .option('--json', 'the same as --format json')
    .addOption(
      new Option('--fail-on <severity>', 'end with exit code 1 on gaps this severe, or worse')
        .choices([...SEVERITIES])
        .default('error'),
    )
    .option('--baseline <file>', 'leave out the gaps of an earlier check --json')
    .option('--no-baseline', 'leave out none, though the configuration names a baseline')
    .addHelpText(
      'after',
      notes({
        examples: [
          ['atlas check', 'all gaps, worst first'],
          ['atlas check --no-baseline --json > accepted.json', 'a baseline of what is there today'],
          ['atlas check --baseline accepted.json --fail-on warning', 'only what is new, in CI'],
          ['atlas check --format github', 'annotations on a pull request'],
        ],
        exits: [
          [0, 'no gap as severe as --fail-on says'],
          [1, 'gaps as severe as that, or worse'],
          [2, 'wrong usage, a corpus that cannot be read, or results that cannot be written'],
          [70, 'a bug in atlas'],
        ],
      }),
    )
    .action((words: string[], options: CheckOptions, command: Command) =>
      check(readPositionals(command, words, []).corpus, withOneFormat(options, command), shell),
    )
}

/** `--json` beside another format asks for two reports on one output. */
function withOneFormat(options: CheckOptions, command: Command): CheckOptions {
  if (!options.json) return options
  const isNamed = command.getOptionValueSource('format') !== 'default'
  if (isNamed && options.format !== 'json')
    command.error(`error: option '--json' cannot be used with option '--format ${options.format}'`)
  return { ...options, format: 'json' }
}

async function check(
  named: string | undefined,
  options: CheckOptions,
  shell: Shell,
): Promise<void> {
  const corpus = await openCorpus(await locateCorpus(named, shell), shell.effects)
  const baseline = await readBaseline(options, corpus, shell)
  const atlas = await atlasIn(corpus, shell)
  const all = allFindings(atlas)
  const compared = baseline && compareWithBaseline(all, baseline.rows)
  const findings = compared?.open ?? all
  const { format } = options
  if (baseline && compared && format !== 'text') sayCounts(baseline.name, compared, shell)
  const { reportGaps } = await pipeline()
  const context = {
    version,
    folder: folderFor(format, atlas.corpus.root, shell),
    style: shell.out.style,
    ...(compared ? { baseline: countsOf(compared) } : {}),
  }
  shell.out.write(await reportGaps(findings, format, context))
  shell.err.write(`${fileCounts(atlas.corpus)}\n`)
  for (const line of [...acceptedGaps(atlas), ...unreadFiles(atlas.corpus)])
    shell.err.write(`${line}\n`)
  if (findings.some((finding) => isAtLeast(finding.severity, options.failOn)))
    shell.exitWith(EXIT.findings)
}

/** Gaps, and the problems of reading: for who checks a corpus both are things to mend. */
function allFindings({ findings, problems }: Atlas): Finding[] {
  const severity = (finding: Finding) => SEVERITIES.indexOf(finding.severity)
  return [...problemFindings(problems), ...findings].sort((a, b) => severity(a) - severity(b))
}

/** Returns the asked baseline, else the one that the corpus names; none where none is wanted. */
async function readBaseline(
  { baseline: asked }: CheckOptions,
  corpus: OpenCorpus,
  { cwd, effects }: Shell,
): Promise<{ name: string; rows: Baseline } | undefined> {
  if (asked === false) return undefined
  if (asked !== undefined) {
    const bytes = await effects.readNamed(resolve(cwd, asked), MAX_BASELINE)
    return { name: asked, rows: parseBaseline(utf8Text(bytes, asked), asked) }
  }
  const rows = await readCorpusBaseline(corpus, effects)
  return rows && { name: corpus.config.baseline ?? '', rows }
}

/** What is not text says nothing of a baseline on stdout. */
function sayCounts(name: string, compared: Compared, { err }: Shell): void {
  const { accepted, new: open, gone } = countsOf(compared)
  err.write(`${printable(name)}: accepted ${accepted}, new ${open}, gone ${gone}\n`)
}

function countsOf({ open, accepted, gone }: Compared) {
  return { accepted, new: open.length, gone }
}

/**
 * Returns what goes before the paths of a report, so that terminals and code hosts find the files;
 * for a corpus elsewhere a terminal gets the whole path, a code host none.
 */
function folderFor(format: string, root: string, { cwd }: Shell): string {
  const below = relative(cwd, root).replaceAll('\\', '/')
  if (!below.startsWith('..') && !isAbsolute(below)) return below
  return format === 'text' ? root : ''
}

function isAtLeast(severity: Severity, wanted: Severity): boolean {
  return SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(wanted)
}
