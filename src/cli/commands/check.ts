import { readFile } from 'node:fs/promises'
import { isAbsolute, relative, resolve } from 'node:path'
import { type Command, Option } from 'commander'
import { version } from '../../../package.json'
import type { Atlas } from '../../model/atlas.ts'
import { type Finding, SEVERITIES, type Severity } from '../../model/finding.ts'
import { episodeKey } from '../../model/key.ts'
import { type Compared, compareWithBaseline, parseBaseline } from '../baseline.ts'
import { notes, readPositionals, takeCorpusAnd } from '../help.ts'
import { openAtlas } from '../open-corpus.ts'
import { pipeline } from '../pipeline.ts'
import { EXIT, type Shell } from '../shell.ts'
import { acceptedGaps, fileCounts, unreadFiles } from '../summary.ts'

const FORMATS = ['text', 'json', 'sarif', 'github']

interface CheckOptions {
  format: string
  json?: true
  failOn: Severity
  baseline?: string
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
    .addHelpText(
      'after',
      notes({
        examples: [
          ['atlas check', 'all gaps, worst first'],
          ['atlas check --json > accepted.json', 'a baseline of what is there today'],
          ['atlas check --baseline accepted.json --fail-on warning', 'only what is new, in CI'],
          ['atlas check --format github', 'annotations on a pull request'],
        ],
        exits: [
          [0, 'no gap as severe as --fail-on says'],
          [1, 'gaps as severe as that, or worse'],
          [2, 'wrong usage, or a corpus that cannot be read'],
          [70, 'a bug in atlas'],
        ],
      }),
    )
    .action(async (words: string[], options: CheckOptions, command: Command) => {
      const { corpus } = readPositionals(command, words, [])
      const atlas = await openAtlas(corpus, shell)
      const all = allFindings(atlas)
      const compared = await withBaseline(all, options, shell)
      const findings = compared?.open ?? all
      const format = options.json ? 'json' : options.format
      const { reportGaps } = await pipeline()
      const folder = folderFor(format, atlas.corpus.root, shell)
      const context = {
        version,
        folder,
        style: shell.out.style,
        ...(compared ? { baseline: countsOf(compared) } : {}),
      }
      shell.out.write(await reportGaps(findings, format, context))
      shell.err.write(`${fileCounts(atlas.corpus)}\n`)
      for (const line of [...acceptedGaps(atlas), ...unreadFiles(atlas.corpus)])
        shell.err.write(`${line}\n`)
      if (findings.some((finding) => isAtLeast(finding.severity, options.failOn)))
        shell.exitWith(EXIT.findings)
    })
}

/** Gaps, and the problems of reading: for who checks a corpus both are things to mend. */
function allFindings({ findings, problems }: Atlas): Finding[] {
  const asFindings = problems.map(({ line = 1, column = 1, ...problem }) => ({
    ...problem,
    line,
    column,
    subject: episodeKey(problem.path),
  }))
  const severity = (finding: Finding) => SEVERITIES.indexOf(finding.severity)
  return [...asFindings, ...findings].sort((a, b) => severity(a) - severity(b))
}

/** Returns the gaps as the asked baseline sees them; what is not text says nothing of it on stdout. */
async function withBaseline(
  findings: readonly Finding[],
  { baseline, format, json }: CheckOptions,
  shell: Shell,
): Promise<Compared | undefined> {
  if (baseline === undefined) return undefined
  const text = await readFile(resolve(shell.cwd, baseline), 'utf8')
  const compared = compareWithBaseline(findings, parseBaseline(text, baseline))
  if (json || format !== 'text') {
    const { accepted, new: open, gone } = countsOf(compared)
    shell.err.write(`${baseline}: accepted ${accepted}, new ${open}, gone ${gone}\n`)
  }
  return compared
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
