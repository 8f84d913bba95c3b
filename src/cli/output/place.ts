import { lstat, readdir, realpath } from 'node:fs/promises'
import { basename, dirname, join, parse, relative, resolve } from 'node:path'
import { errorCode } from '../../effects.ts'
import { UserError } from '../../model/problem.ts'
import { codeUnitOrder } from '../../text/compare.ts'
import { MANIFEST_FILE, readManifest } from './manifest.ts'

/** Folders that a site must not replace. */
export interface Surroundings {
  corpus: string
  cwd: string
  home: string
}

const HINT = 'Name a folder of its own for the site, for instance: --out site'

/**
 * Returns the real path of an output folder that may be replaced. Throws a UserError with the reason
 * where it must not be: it holds the corpus or lies in it, is a place to live in, or has files of others.
 */
export async function outputFolder(named: string, around: Surroundings): Promise<string> {
  const folder = await realPlace(resolve(around.cwd, named))
  const corpus = await realPlace(around.corpus)
  const refuse = (reason: string): never => {
    throw new UserError(`${named}: ${reason}; nothing was written`, HINT)
  }
  if (parse(folder).root === folder) refuse('the root of the file system')
  if (folder === (await realPlace(around.home))) refuse('your home folder')
  if (folder === corpus) refuse('the corpus itself')
  if (isInside(folder, corpus)) refuse('lies in the corpus')
  if (isInside(corpus, folder)) refuse('contains the corpus')
  const cwd = await realPlace(around.cwd)
  if (folder === cwd || isInside(cwd, folder)) refuse('contains the working directory')
  await assertNoForeignFiles(named, folder)
  return folder
}

/** Throws a UserError where a folder exists and holds anything that its manifest does not list. */
export async function assertNoForeignFiles(named: string, folder: string): Promise<void> {
  const kind = await kindOf(folder)
  if (kind === 'none') return
  if (kind !== 'folder') throw new UserError(`${named}: a ${kind}, expected a folder`, HINT)
  const own = await readManifest(folder)
  const foreign = (await filesBelow(folder)).filter((path) => !own.has(path))
  if (foreign.length === 0) return
  const [first, ...more] = foreign
  const rest = more.length === 0 ? '' : ` and ${more.length} more`
  throw new UserError(
    `${named}: holds files that atlas did not write (${first}${rest}); nothing was written`,
    HINT,
  )
}

/** Returns every file below a folder but the manifest, relative to it, with `/`. Links are not followed. */
async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter((path) => path !== MANIFEST_FILE)
    .sort(codeUnitOrder)
}

/**
 * Throws a UserError where a file is one that a corpus is made of, by whatever way it is named: a
 * document, or one of its `own` files, which are named relative to its root.
 */
export async function assertNoSource(
  file: string,
  root: string,
  own: readonly string[],
): Promise<void> {
  const [corpus, place] = [await realPlace(root), await realPlace(file)]
  const isOwn = own.some((name) => resolve(corpus, name) === place)
  if (isOwn || (isInside(place, corpus) && /\.(?:md|markdown)$/i.test(place)))
    throw new UserError(`${file}: a file of the corpus; nothing was written`)
}

/**
 * Throws a UserError where links lead from outside a corpus into it: a file may stand beside the episodes
 * where that is what was asked for, not where one sees another place.
 */
export async function assertNotLedInto(named: string, root: string): Promise<void> {
  const corpus = await realPlace(root)
  if (isWithin(named, root) || isWithin(named, corpus)) return
  if (isWithin(await realPlace(named), corpus))
    throw new UserError(`${named}: a link into the corpus; nothing was written`)
}

/**
 * Returns the real path of a file or folder that may be written, where it is there or nothing is.
 * Throws a UserError where something else has its name: to replace a device or a pipe would take it
 * away from everybody.
 */
export async function outputPlace(
  named: string,
  wanted: 'file' | 'folder',
  hint?: string,
): Promise<string> {
  const place = await realPlace(named)
  const kind = await kindOf(place)
  if (kind === wanted || kind === 'none') return place
  const expected = wanted === 'file' ? 'a regular file' : 'a folder'
  throw new UserError(`${named}: a ${kind}, expected ${expected} or nothing`, hint)
}

type Kind = 'none' | 'folder' | 'file' | 'broken link' | 'pipe' | 'socket' | 'device'

/** Returns what a path without links leads to: a link that is left at its end leads nowhere. */
export async function kindOf(path: string): Promise<Kind> {
  try {
    const found = await lstat(path)
    if (found.isFile()) return 'file'
    if (found.isDirectory()) return 'folder'
    if (found.isSymbolicLink()) return 'broken link'
    if (found.isFIFO()) return 'pipe'
    return found.isSocket() ? 'socket' : 'device'
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return 'none'
    throw error
  }
}

/** The system's words for an end that is not there, and for links that lead round in a circle. */
const NOWHERE = new Set(['ENOENT', 'ELOOP'])

/** Returns a path without links, also where its end does not exist yet. */
async function realPlace(path: string): Promise<string> {
  try {
    return await realpath(path)
  } catch (error) {
    if (!NOWHERE.has(errorCode(error) ?? '') || dirname(path) === path) throw error
    return join(await realPlace(dirname(path)), basename(path))
  }
}

function isWithin(path: string, folder: string): boolean {
  return path === folder || isInside(path, folder)
}

/** True of a path below a folder, not of the folder itself. */
function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path)
  return way !== '' && way !== '..' && !/^\.\.[/\\]/.test(way) && parse(way).root === ''
}
