import { stat } from 'node:fs/promises'
import { dirname, join, relative, resolve } from 'node:path'
import { type Effects, errorCode } from '../effects.ts'
import { UserError } from '../model/problem.ts'
import { readConfigFile } from './corpus-files.ts'
import { locateCorpus, placeNamed } from './open-corpus.ts'
import type { Shell } from './shell.ts'

/** A corpus, and which of its files are meant; all of them where none is named. */
export interface ChosenFiles {
  /** Absolute. */
  root: string
  /** Relative to the root, with `/`. */
  files?: string[]
}

const MARKDOWN = /\.(md|markdown)$/i

/** Returns the corpora that folders and files belong to, each once, in the order in which they are named. */
export async function chosenFiles(names: readonly string[], shell: Shell): Promise<ChosenFiles[]> {
  const groups: ChosenFiles[] = []
  for (const name of names) {
    const path = placeNamed(name, shell)
    if (await isFolder(name, path)) {
      groups.push({ root: path })
      continue
    }
    if (!MARKDOWN.test(path)) throw new UserError(`${name}: not a Markdown file (.md, .markdown)`)
    const root = await corpusOf(path, shell)
    const file = relative(root, path).replaceAll('\\', '/')
    const last = groups.at(-1)
    if (last?.files && last.root === root) last.files.push(file)
    else groups.push({ root, files: [file] })
  }
  return onceEach(groups)
}

/** Leaves out what was named before, and files of a corpus that is named as a whole. */
function onceEach(groups: readonly ChosenFiles[]): ChosenFiles[] {
  const whole = new Set(groups.filter(({ files }) => !files).map(({ root }) => root))
  const seen = new Set<string>()
  const isNew = (path: string) => !seen.has(path) && seen.add(path) !== undefined
  return groups.flatMap(({ root, files }) => {
    if (!files) return isNew(root) ? [{ root }] : []
    const left = whole.has(root) ? [] : files.filter((file) => isNew(join(root, file)))
    return left.length > 0 ? [{ root, files: left }] : []
  })
}

async function isFolder(name: string, path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory()
  } catch (error) {
    if (errorCode(error) !== 'ENOENT' && errorCode(error) !== 'ENOTDIR') throw error
    throw new UserError(`${name}: no such file or folder`)
  }
}

/**
 * Returns the corpus that a file belongs to: the nearest folder above it with a configuration, else
 * the default corpus, else the working directory, each if the file is in it; else its own folder.
 * So a file gives the same records alone as in its corpus.
 */
async function corpusOf(file: string, shell: Shell): Promise<string> {
  for (let folder = dirname(file); ; folder = dirname(folder)) {
    if ((await readConfigFile(folder, shell.effects)) !== undefined) return folder
    if (dirname(folder) === folder) break
  }
  const usual = await locateCorpus(undefined, shell).catch(() => undefined)
  const candidates = [...(usual === undefined ? [] : [usual]), shell.cwd]
  return candidates.find((folder) => holds(folder, file)) ?? dirname(file)
}

function holds(folder: string, file: string): boolean {
  const way = relative(folder, file)
  return !/^\.\.([/\\]|$)/.test(way) && resolve(folder, way) === file
}

/** Returns an outside world whose folders list nothing but these files of a corpus. */
export function onlyFiles(effects: Effects, root: string, files: readonly string[]): Effects {
  const wanted = new Set<string>()
  for (const file of files)
    for (let path = join(root, file); path.length > root.length; path = dirname(path))
      wanted.add(path)
  return {
    ...effects,
    list: async (folder) =>
      (await effects.list(folder)).filter((entry) => wanted.has(join(folder, entry.name))),
  }
}
