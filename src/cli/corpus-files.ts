import { isUtf8 } from 'node:buffer'
import { basename, isAbsolute, join, relative, resolve } from 'node:path'
import { CONFIG_FILES, type Config } from '../config.ts'
import { type Effects, errorCode } from '../effects.ts'
import type { Baseline } from '../model/baseline.ts'
import { UserError } from '../model/problem.ts'
import { MAX_BASELINE, parseBaseline } from './baseline.ts'

/** In bytes. A corpus may be a stranger's: what it says of itself is read, within limits. */
const MAX_CONFIG = 1024 * 1024
const MAX_VOCABULARY = 16 * 1024 * 1024

/** Returns the text of a folder's configuration file, if it has one. Throws a UserError where it has two. */
export async function readConfigFile(
  folder: string,
  effects: Effects,
): Promise<{ file: string; text: string } | undefined> {
  const found: { file: string; text: string }[] = []
  for (const file of CONFIG_FILES) {
    const text = await readIfThere(join(folder, file), MAX_CONFIG, effects)
    if (text !== undefined) found.push({ file, text })
  }
  const [first, second] = found
  if (first && second)
    throw new UserError(
      `two configuration files, ${first.file} and ${second.file}: expected one`,
      'Join them, and remove the other.',
    )
  return first
}

/** Returns a vocabulary file of the corpus as text. Throws a UserError where it lies outside. */
export function readCorpusVocabulary(
  root: string,
  name: string,
  effects: Effects,
): Promise<string> {
  return readOwn({ root, name, kind: 'vocabulary' }, MAX_VOCABULARY, effects)
}

/** Returns the gaps that a corpus accepts, if its configuration names a file of them. */
export async function readCorpusBaseline(
  { root, config: { baseline: name } }: { root: string; config: Config },
  effects: Effects,
): Promise<Baseline | undefined> {
  if (name === undefined) return undefined
  return parseBaseline(await readOwn({ root, name, kind: 'baseline' }, MAX_BASELINE, effects), name)
}

interface OwnFile {
  root: string
  name: string
  /** Names the key of the configuration. */
  kind: string
}

/** Returns the text of a file that a configuration names. Throws a UserError where it lies outside. */
async function readOwn(
  { root, name, kind }: OwnFile,
  most: number,
  effects: Effects,
): Promise<string> {
  const path = relative(root, resolve(root, name))
  if (path.startsWith('..') || isAbsolute(path))
    throw new UserError(
      `${kind} “${name}” leaves the corpus`,
      'Put the file into the corpus folder.',
    )
  await assertNoLinks({ root, name: path, kind }, effects)
  const text = await readIfThere(join(root, path), most, effects)
  if (text === undefined)
    throw new UserError(
      `${kind} “${name}”: no such file in the corpus`,
      `Expected ${join(root, path)}`,
    )
  return text
}

/** Throws a UserError where a part of a path below the corpus is a link: it may lead out of it. */
async function assertNoLinks(
  { root, name: path, kind: what }: OwnFile,
  effects: Effects,
): Promise<void> {
  let folder = root
  for (const part of path.split(/[/\\]/)) {
    const entries = await effects.list(folder).catch(() => [])
    if (entries.some(({ name, kind }) => name === part && kind === 'link'))
      throw new UserError(`${what} “${path}”: a symbolic link, which is not followed`)
    folder = join(folder, part)
  }
}

async function readIfThere(
  file: string,
  most: number,
  effects: Effects,
): Promise<string | undefined> {
  try {
    return utf8Text(await effects.read(file, most), basename(file))
  } catch (error) {
    if (errorCode(error) === 'ENOENT' || errorCode(error) === 'ENOTDIR') return undefined
    throw error
  }
}

/** Returns bytes as text. Throws a UserError where they are not UTF-8: what they say would be guessed. */
export function utf8Text(bytes: Uint8Array, file: string): string {
  if (isUtf8(bytes)) return new TextDecoder().decode(bytes)
  const lines = Buffer.from(bytes).toString('latin1').split('\n')
  const at = lines.findIndex((line) => !isUtf8(Buffer.from(line, 'latin1')))
  throw new UserError(`${file}:${at + 1}: Found bytes that are no UTF-8, expected UTF-8 text`)
}
