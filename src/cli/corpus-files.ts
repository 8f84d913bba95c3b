import { isAbsolute, join, relative, resolve } from 'node:path'
import { CONFIG_FILES } from '../config.ts'
import { type Effects, errorCode } from '../effects.ts'
import { UserError } from '../model/problem.ts'
import type { VocabularyEntry } from '../model/vocabulary.ts'
import { parseVocabulary } from '../vocabulary.ts'

/** In bytes. A corpus may be a stranger's: what it says of itself is read, within limits. */
const MAX_CONFIG = 1024 * 1024
const MAX_VOCABULARY = 16 * 1024 * 1024

/** Returns the text of a folder's configuration file, if it has one. */
export async function readConfigFile(
  folder: string,
  effects: Effects,
): Promise<{ file: string; text: string } | undefined> {
  for (const file of CONFIG_FILES) {
    const text = await readIfThere(join(folder, file), MAX_CONFIG, effects)
    if (text !== undefined) return { file, text }
  }
  return undefined
}

/** Returns the entries of a vocabulary file of the corpus. Throws a UserError where it lies outside. */
export async function readCorpusVocabulary(
  root: string,
  name: string,
  effects: Effects,
): Promise<VocabularyEntry[]> {
  const path = relative(root, resolve(root, name))
  if (path.startsWith('..') || isAbsolute(path))
    throw new UserError(
      `vocabulary “${name}” leaves the corpus`,
      'Put the file into the corpus folder.',
    )
  await assertNoLinks(root, path, effects)
  const text = await readIfThere(join(root, path), MAX_VOCABULARY, effects)
  if (text === undefined)
    throw new UserError(
      `vocabulary “${name}”: no such file in the corpus`,
      `Expected ${join(root, path)}`,
    )
  return parseVocabulary(text, name)
}

/** Throws a UserError where a part of a path below the corpus is a link: it may lead out of it. */
async function assertNoLinks(root: string, path: string, effects: Effects): Promise<void> {
  let folder = root
  for (const part of path.split(/[/\\]/)) {
    const entries = await effects.list(folder).catch(() => [])
    if (entries.some(({ name, kind }) => name === part && kind === 'link'))
      throw new UserError(`vocabulary “${path}”: a symbolic link, which is not followed`)
    folder = join(folder, part)
  }
}

async function readIfThere(
  file: string,
  most: number,
  effects: Effects,
): Promise<string | undefined> {
  try {
    return new TextDecoder().decode(await effects.read(file, most))
  } catch (error) {
    if (errorCode(error) === 'ENOENT' || errorCode(error) === 'ENOTDIR') return undefined
    throw error
  }
}
