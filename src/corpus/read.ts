import { episodeKey, type NodeKey } from '../model/key.ts'
import type { DocumentKind } from '../model/kind.ts'
import { FileTooLarge, type Problem, UnreadableFile, UserError } from '../model/problem.ts'
import type { Corpus, SkippedFile, Source } from '../model/source.ts'
import { codeUnitOrder } from '../text/compare.ts'
import { globMatcher } from '../text/glob.ts'
import { discover, type Folders, hasOtherName, OTHER_NAME } from './discover.ts'
import { equalTexts } from './equal-texts.ts'
import type { Limits } from './limits.ts'
import { readAhead } from './read-ahead.ts'
import { similarNames } from './similar-names.ts'
import { type KnownTexts, readTexts, type Texts, tooLarge, withinLimits } from './texts.ts'

export interface CorpusOptions {
  documents: readonly { glob: string; kind: DocumentKind; series?: string | undefined }[]
  ignore: readonly string[]
  limits: Limits
}

export interface CorpusEffects extends Folders {
  read(file: string, most?: number): Promise<Uint8Array>
  isFolder(path: string): Promise<boolean>
  hash(bytes: Uint8Array): string
}

export interface CorpusReading {
  known?: KnownTexts | undefined
  /** Is given each file as soon as it is read, with its place among the sources; the next one waits for it. */
  onSource?: (source: Source, at: number, files: number) => Promise<void>
}

/**
 * Returns every Markdown file below `root` as text. A file that cannot be read, is too large or is
 * no UTF-8 costs itself alone. Throws a UserError where the folder cannot be listed at all.
 */
export async function readCorpus(
  root: string,
  options: CorpusOptions,
  effects: CorpusEffects,
  { known, onSource }: CorpusReading = {},
): Promise<Corpus> {
  await assertFolder(root, effects)
  const matchers = options.ignore.map(globMatcher)
  const found = await discover(root, effects, (path) => matchers.some((match) => match(path)))
  const corpus: Corpus = {
    root,
    found: found.files.length + found.skipped.length + found.failed.length,
    sources: [],
    skipped: found.skipped,
    failed: found.failed,
    problems: [...found.failed.map(toProblem), ...similarNames(found.files)],
  }
  const files = readAhead(found.files, (path) =>
    effects.read(`${root}/${path}`, options.limits.fileBytes),
  )
  const { limits } = options
  const texts = readTexts(known, limits)
  const describe = documentDescriber(options)
  const take = taker({ corpus, describe, limits, texts, hash: effects.hash })
  for await (const { item: path, result } of files) {
    await take(path, result)
    const source = corpus.sources.at(-1)
    if (source?.path === path)
      await onSource?.(source, corpus.sources.length - 1, found.files.length)
  }
  texts.end()
  corpus.problems.push(...equalTexts(corpus.sources))
  corpus.failed.sort((a, b) => codeUnitOrder(a.path, b.path))
  return corpus
}

async function assertFolder(root: string, effects: CorpusEffects): Promise<void> {
  const isFolder = await effects.isFolder(root).catch((error: unknown) => {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unreadable'
    const what = reason === 'ENOENT' ? 'no such folder' : `cannot be read (${reason})`
    throw new UserError(`${root}: ${what}`, 'Expected a folder of Markdown files.')
  })
  if (!isFolder) throw new UserError(`${root}: a file, expected a folder of Markdown files`)
}

type Describe = (path: string) => Pick<Source, 'kind' | 'series'>

function documentDescriber(options: CorpusOptions): Describe {
  const rules = options.documents.map((rule) => ({ ...rule, matches: globMatcher(rule.glob) }))
  return (path) => {
    const rule = rules.find((candidate) => candidate.matches(path))
    if (!rule) return { kind: 'episode' }
    return { kind: rule.kind, ...(rule.series === undefined ? {} : { series: rule.series }) }
  }
}

interface Taking {
  corpus: Corpus
  describe: Describe
  limits: Limits
  texts: Texts
  hash: CorpusEffects['hash']
}

/** Returns what takes one file after the other into a corpus, or notes why it cannot. */
function taker({ corpus, describe, limits, texts, hash }: Taking) {
  const keys = new Map<NodeKey, string>()
  const add = (path: string, source: Pick<Source, 'hash' | 'text' | 'isDamaged'>) => {
    const key = freeKey(path, keys, corpus.problems)
    corpus.sources.push({ path, key, ...describe(path), ...source })
  }
  return async (path: string, reading: Promise<Uint8Array>): Promise<void> => {
    try {
      const bytes = await reading
      const digest = hash(bytes)
      const { problems, ...text } = texts.of(bytes, digest, path)
      corpus.problems.push(...problems)
      add(path, { hash: digest, ...text })
    } catch (error) {
      if (error instanceof FileTooLarge) {
        corpus.problems.push(tooLarge(path, error.size, limits))
        const size = new TextEncoder().encode(`${error.size} bytes`)
        add(path, { hash: hash(size), text: '', isDamaged: true })
        return
      }
      const failure = { path, reason: reasonOf(error, path) }
      corpus.failed.push(failure)
      corpus.problems.push(toProblem(failure))
    }
  }
}

/** Returns a file of the corpus as it is now; undefined where it cannot be read or exceeds a limit. */
export async function readSource(
  source: Source,
  root: string,
  { limits }: Pick<CorpusOptions, 'limits'>,
  effects: Pick<CorpusEffects, 'read' | 'hash'>,
): Promise<Source | undefined> {
  try {
    const bytes = await effects.read(`${root}/${source.path}`, limits.fileBytes)
    const { text, isDamaged } = withinLimits(bytes, source.path, limits)
    return { ...source, hash: effects.hash(bytes), text, isDamaged }
  } catch {
    return undefined
  }
}

function reasonOf(error: unknown, path: string): string {
  if (error instanceof UnreadableFile) return error.reason
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unreadable'
  if (hasOtherName(path, code)) return OTHER_NAME
  return code === 'ENOENT' ? 'is no longer there (ENOENT)' : `cannot be read (${code})`
}

/** `a.md` and `a.markdown` claim one key: the second is named by its whole path, with a warning. */
function freeKey(path: string, keys: Map<NodeKey, string>, problems: Problem[]): NodeKey {
  const wanted = episodeKey(path)
  let key = wanted
  for (let name = path; keys.has(key); name += '~') key = `episode:${name}` as NodeKey
  keys.set(key, path)
  if (key === wanted) return key
  const message = `Found two files named “${wanted.slice('episode:'.length)}” (also ${keys.get(wanted)}), expected one; both are kept`
  problems.push({ rule: 'duplicate-name', severity: 'warning', path, line: 1, message })
  return key
}

function toProblem({ path, reason }: SkippedFile): Problem {
  const what = path.endsWith('/') ? 'folder' : 'file'
  const message = `Found a ${what} that ${reason}; the rest is built without it`
  return { rule: 'unreadable', severity: 'error', path, message }
}
