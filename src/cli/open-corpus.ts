import { relative, resolve } from 'node:path'
import type { MakeOptions } from '../atlas.ts'
import { CONFIG_FILES, type Config, DEFAULT_CONFIG, parseConfig } from '../config.ts'
import { extendVocabulary, type VocabularyText } from '../corpus-vocabulary.ts'
import type { Effects } from '../effects.ts'
import type { Atlas } from '../model/atlas.ts'
import { type Problem, UserError } from '../model/problem.ts'
import type { Corpus } from '../model/source.ts'
import type { Vocabulary } from '../model/vocabulary.ts'
import { parseYamlData } from '../yaml-data.ts'
import { readConfigFile, readCorpusVocabulary } from './corpus-files.ts'
import { extractorVersion } from './extractor-version.ts'
import { ownVocabulary, ownVocabularyFiles } from './own-vocabulary.ts'
import { pipeline } from './pipeline.ts'
import { printable } from './printable.ts'
import { showProgress } from './progress.ts'
import type { Shell } from './shell.ts'
import { withThreads } from './threads/with-threads.ts'
import { count } from './words.ts'

/** A folder of episodes with what is needed to read it. */
export interface OpenCorpus {
  /** Absolute. */
  root: string
  config: Config
  vocabulary: Vocabulary
  /** Of the files that the vocabulary was read from. */
  vocabularyHash: string
  /** Of the corpus's own vocabulary. */
  problems: readonly Problem[]
}

const DEFAULT_FOLDER = 'data/episodes'

/**
 * Returns the folder that a command is about: the named one, else the working directory if it is
 * configured as a corpus, else `data/episodes`.
 */
export async function locateCorpus(named: string | undefined, shell: Shell): Promise<string> {
  if (named !== undefined) return placeNamed(named, shell)
  if ((await readConfigFile(shell.cwd, shell.effects)) !== undefined) return shell.cwd
  const folder = resolve(shell.cwd, DEFAULT_FOLDER)
  if (await isFolder(folder, shell.effects)) return folder
  throw new UserError(
    `no corpus: there is no ${CONFIG_FILES[0]} here and no folder ${DEFAULT_FOLDER}`,
    'Name a folder of Markdown files, for instance: atlas serve my-episodes',
  )
}

/** Returns the place that a word names. A variable that a script forgot to set is not the working directory. */
export function placeNamed(name: string, shell: Shell): string {
  if (name === '')
    throw new UserError(
      'an empty name of a corpus',
      'Expected a folder of Markdown files; . is the one you are in.',
    )
  return resolve(shell.cwd, name)
}

/** Returns a corpus with its configuration and vocabulary, which is the known one where no file of it changed. */
export async function openCorpus(
  root: string,
  effects: Effects,
  known?: OpenCorpus,
): Promise<OpenCorpus> {
  const config = await readConfig(root, effects)
  return { root, config, ...(await readVocabulary(root, config, effects, known)) }
}

/** Who asks for a node or a graph as a whole must say that it is to be drawn; others have it sooner without. */
type AskedFor = Pick<MakeOptions, 'isDrawn'>

/** Returns all that is known of the named corpus, with progress on the terminal. */
export async function openAtlas(
  named: string | undefined,
  shell: Shell,
  options?: AskedFor,
): Promise<Atlas> {
  const corpus = await openCorpus(await locateCorpus(named, shell), shell.effects)
  return atlasIn(corpus, shell, options)
}

/** Returns all that is known of an open corpus, with progress on the terminal. */
export function atlasIn(
  corpus: OpenCorpus,
  shell: Shell,
  { isDrawn = false }: AskedFor = {},
): Promise<Atlas> {
  return withAtlas(corpus, { isDrawn }, shell, async (atlas) => atlas)
}

/** Runs work on all that is known of a corpus, with progress on the terminal and threads for more. */
export async function withAtlas<T>(
  corpus: OpenCorpus,
  options: Pick<MakeOptions, 'places' | 'isDrawn' | 'known'>,
  shell: Shell,
  work: (atlas: Atlas, effects: Effects) => Promise<T>,
): Promise<T> {
  const { makeAtlas } = await pipeline()
  const world = await withCache(shell)
  const threads = { ...corpus, isAwaited: options.isDrawn !== false }
  return showProgress(shell, (progress) =>
    withThreads(shell, threads, { ...world, progress }, async (effects) => {
      const atlas = await makeAtlas(corpus.root, { ...corpus, ...options }, effects)
      assertMarkdown(atlas.corpus, shell)
      return work(atlas, effects)
    }),
  )
}

/** The outside world with what earlier runs made of files. */
export async function withCache(shell: Shell): Promise<Effects> {
  const version = shell.cacheFolder === undefined ? undefined : await extractorVersion()
  if (shell.cacheFolder === undefined || version === undefined) return shell.effects
  const { openCache } = await pipeline()
  const note = (message: string) => shell.err.write(`Note: ${printable(message)}\n`)
  return { ...shell.effects, cache: { store: openCache(shell.cacheFolder, { note }), version } }
}

/** Throws a UserError where a corpus has not one readable file. */
export function assertMarkdown(corpus: Corpus, shell: Shell): void {
  if (corpus.sources.length > 0) return
  const name = relative(shell.cwd, corpus.root) || corpus.root
  if (corpus.found === 0)
    throw new UserError(
      `${name}: no Markdown in it`,
      'Expected .md or .markdown files, at any depth.',
    )
  const [first] = [...corpus.failed, ...corpus.skipped]
  throw new UserError(
    `${name}: none of its ${count(corpus.found, 'file')} could be read`,
    first && `${first.path}: ${first.reason}`,
  )
}

async function readConfig(root: string, effects: Effects): Promise<Config> {
  const found = await readConfigFile(root, effects)
  if (!found) return DEFAULT_CONFIG
  const config = parseConfig(found.text, found.file)
  if (Object.keys(config.rules).length > 0) await assertRules(config, found)
  return config
}

/** Only the rules themselves know their names: they are asked where a configuration has any. */
async function assertRules(
  { rules }: Config,
  { file, text }: { file: string; text: string },
): Promise<void> {
  const unknown = (await pipeline()).unknownRule(rules)
  if (!unknown) return
  const line = parseYamlData(text, file).lineOf(['rules', unknown.name])
  throw new UserError(`${file}:${line}: ${unknown.words}`)
}

/** Returns the vocabulary of the package, extended by the corpus's own files. */
async function readVocabulary(
  root: string,
  config: Config,
  effects: Effects,
  known: OpenCorpus | undefined,
): Promise<Pick<OpenCorpus, 'vocabulary' | 'vocabularyHash' | 'problems'>> {
  const own = await ownVocabularyFiles(effects)
  const added: VocabularyText[] = []
  for (const name of config.vocabulary)
    added.push({ name, text: await readCorpusVocabulary(root, name, effects) })
  const read = [own.map(({ name, hash }) => [name, hash]), added]
  const vocabularyHash = effects.hash(new TextEncoder().encode(JSON.stringify(read)))
  if (known?.vocabularyHash === vocabularyHash)
    return { vocabulary: known.vocabulary, problems: known.problems, vocabularyHash }
  return { ...extendVocabulary(await ownVocabulary(own, effects), added), vocabularyHash }
}

async function isFolder(path: string, effects: Effects): Promise<boolean> {
  return effects.isFolder(path).catch(() => false)
}
