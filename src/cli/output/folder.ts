import { readdir, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { withPath } from '../../effects/files.ts'
import { makeFolder } from '../../effects/folders.ts'
import { someAtATime } from '../../some-at-a-time.ts'
import { codeUnitOrder } from '../../text/compare.ts'
import { type Owner, withLock } from './lock.ts'
import { MANIFEST_FILE, manifestText } from './manifest.ts'
import { assertNoForeignFiles, kindOf } from './place.ts'

/** A file to write, relative to its folder, with `/`. */
export interface OutputFile {
  path: string
  content: string | Uint8Array
}

/** Files written at a time: a disk takes several, and memory holds no more. */
const WRITES = 16

type FileList = Iterable<OutputFile> | AsyncIterable<OutputFile>

/** Runs work while no other run may write into a folder. Mends first what a killed run left there. */
export async function lockFolder<T>(
  folder: string,
  owner: Owner,
  work: () => Promise<T>,
): Promise<T> {
  await makeFolder(dirname(folder))
  return withLock(beside(folder, 'lock'), owner, async () => {
    await clearLeftovers(folder)
    return work()
  })
}

/**
 * Replaces a locked folder by one with exactly these files and returns how many there are. The new
 * folder grows beside the old one and takes its place by renaming: whoever looks sees all of the
 * old or all of the new, also after a crash or on a full disk.
 */
export async function replaceFolder(
  folder: string,
  lists: readonly FileList[],
  pid: number,
): Promise<number> {
  await assertNoForeignFiles(folder, folder)
  const stage = beside(folder, `new-${pid}`)
  try {
    const written = await writeAll(stage, lists)
    await swap(stage, folder, beside(folder, `old-${pid}`))
    return written
  } catch (error) {
    await rm(stage, { recursive: true, force: true })
    throw error
  }
}

/** `.site.atlas-new-17` beside `site`: on the same file system, so that renaming works. */
function beside(folder: string, suffix: string): string {
  return join(dirname(folder), `.${basename(folder)}.atlas-${suffix}`)
}

/** Undoes what a killed run left: the old folder goes back where nothing took its place. */
async function clearLeftovers(folder: string): Promise<void> {
  const prefix = beside(folder, '')
  const names = (await readdir(dirname(folder))).sort(codeUnitOrder)
  for (const name of names) {
    const path = join(dirname(folder), name)
    if (path.startsWith(`${prefix}old-`) && (await kindOf(folder)) === 'none')
      await rename(path, folder)
    else if (path.startsWith(`${prefix}old-`) || path.startsWith(`${prefix}new-`))
      await rm(path, { recursive: true, force: true })
  }
}

async function writeAll(stage: string, lists: readonly FileList[]): Promise<number> {
  const folders = new Set<string>()
  const written = new Set<string>()
  const writes = someAtATime(WRITES)
  try {
    for (const files of lists) {
      for await (const { path, content } of files) {
        if (!isSafe(path) || written.has(path)) throw new Error(`Unexpected output path ${path}`)
        written.add(path)
        await writes.add(() => writeInto(stage, path, content, folders))
      }
    }
  } finally {
    // Also where something failed: nobody may write while the stage is cleared away.
    await writes.end()
  }
  await writeInto(stage, MANIFEST_FILE, manifestText(written), folders)
  return written.size
}

async function writeInto(
  stage: string,
  path: string,
  content: string | Uint8Array,
  made: Set<string>,
): Promise<void> {
  const file = join(stage, path)
  if (!made.has(dirname(file))) {
    await makeFolder(dirname(file))
    made.add(dirname(file))
  }
  await writeFile(file, content, { flag: 'wx' }).catch((error: unknown) => {
    throw withPath(error, file)
  })
}

/** A name below the folder, on every system. */
function isSafe(path: string): boolean {
  const parts = path.split('/')
  return parts.every((part) => /^[^\\:\p{Cc}]+$/u.test(part) && part !== '.' && part !== '..')
}

/** Two renames; between them nothing is there, which `clearLeftovers` of the next run would mend. */
async function swap(stage: string, folder: string, old: string): Promise<void> {
  if ((await kindOf(folder)) === 'none') return rename(stage, folder)
  await rename(folder, old)
  try {
    await rename(stage, folder)
  } catch (error) {
    await rename(old, folder)
    throw error
  }
  await rm(old, { recursive: true, force: true })
}
