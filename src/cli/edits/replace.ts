import { basename, dirname, join } from 'node:path'
import { errorCode } from '../../effects.ts'
import type { FileEffects, FileStat } from './files.ts'

const DRAFT = /^\..+\.atlas-edit-\d+$/

/** A file as it was found and what is to stand in its place. */
export interface Replacement {
  /** Absolute, without links. */
  file: string
  stat: FileStat
  old: Uint8Array
  bytes: Uint8Array
}

/** The file is not what it was when its edit was made. */
export class ChangedMeanwhile extends Error {}

/**
 * Replaces a file as a whole or not at all: the new bytes go to the disk beside it, the old ones are
 * looked at once more, then the new file takes the name.
 */
export async function replaceBytes(
  { file, stat, old, bytes }: Replacement,
  pid: number,
  files: FileEffects,
): Promise<void> {
  await bringInPlace(file, pid, files, async (draft) => {
    await files.create(draft, bytes, stat)
    if (!isEqual(await files.read(file), old)) throw new ChangedMeanwhile()
  })
}

/** Makes a file that is not there yet, as a whole or not at all. */
export async function placeBytes(
  file: string,
  bytes: Uint8Array,
  pid: number,
  files: FileEffects,
): Promise<void> {
  await bringInPlace(file, pid, files, (draft) => files.create(draft, bytes, undefined))
}

/** Gives a file's name to its draft, once that is whole; nothing is left of one that does not become so. */
async function bringInPlace(
  file: string,
  pid: number,
  files: FileEffects,
  make: (draft: string) => Promise<void>,
): Promise<void> {
  const draft = draftOf(file, pid)
  await removeIfThere(draft, files)
  try {
    await make(draft)
    await files.rename(draft, file)
  } catch (error) {
    await removeIfThere(draft, files).catch(() => {})
    throw error
  }
  // The new file is in place; not every file system brings a folder to the disk when asked.
  await files.syncFolder(dirname(file)).catch(() => {})
}

/** The file in which new bytes grow: hidden, beside the one whose name it takes. */
function draftOf(file: string, pid: number): string {
  return join(dirname(file), `.${basename(file)}.atlas-edit-${pid}`)
}

/**
 * Removes the drafts that a killed run left in some folders. Only one run edits at a time. A folder that a link
 * leads to is left alone: a journal names folders, and one may be a stranger's.
 */
export async function clearDrafts(folders: Iterable<string>, files: FileEffects): Promise<void> {
  for (const folder of new Set(folders)) {
    if ((await files.realPath(folder).catch(() => undefined)) !== folder) continue
    const names = await files.list(folder).catch(() => [])
    for (const name of names)
      if (DRAFT.test(name)) await removeIfThere(join(folder, name), files).catch(() => {})
  }
}

async function removeIfThere(file: string, files: FileEffects): Promise<void> {
  await files.remove(file).catch((error: unknown) => {
    if (errorCode(error) !== 'ENOENT') throw error
  })
}

function isEqual(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.from(a).equals(b)
}
