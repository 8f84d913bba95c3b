import { join } from 'node:path'
import { errorCode } from '../../effects.ts'
import { reasonOf } from '../system-refusal.ts'
import type { FileEffects, FileStat } from './files.ts'
import { ChangedMeanwhile } from './replace.ts'

/** A file that is not changed, and why. */
export interface Refusal {
  path: string
  reason: string
}

export interface OpenFile {
  /** Absolute, without links. */
  file: string
  stat: FileStat
  bytes: Uint8Array
}

/**
 * Returns a file of the corpus as it is now, or why it must not be edited: it is no regular file, or
 * a link leads to it or out of the corpus. `root` is a real path.
 */
export async function openFile(
  root: string,
  path: string,
  files: FileEffects,
): Promise<OpenFile | string> {
  const file = join(root, path)
  try {
    const stat = await files.stat(file)
    if (stat.kind === 'link') return 'is a symbolic link; links are never written through'
    if (stat.kind !== 'file') return 'is not a regular file'
    if ((await files.realPath(file)) !== file)
      return 'is reached through a symbolic link; links are never written through'
    return { file, stat, bytes: await files.read(file) }
  } catch (error) {
    return refusalOf(error, 'cannot be read')
  }
}

/** Returns a file of the corpus that may be changed, or why it must not be. */
export async function openToWrite(
  root: string,
  path: string,
  files: FileEffects,
): Promise<OpenFile | string> {
  const opened = await openFile(root, path, files)
  if (typeof opened === 'string') return opened
  try {
    // A rename would replace it all the same; but its owner said no.
    return (await files.isWritable(opened.file)) ? opened : 'is read-only'
  } catch (error) {
    return refusalOf(error, 'cannot be written')
  }
}

/** Returns why a file was not changed, in words. */
export function refusalOf(error: unknown, what: string): string {
  if (error instanceof ChangedMeanwhile) return 'was changed meanwhile'
  const code = errorCode(error)
  if (code === 'ENOENT' && what === 'cannot be read') return 'is no longer there'
  if (code !== undefined) return `${what}: ${reasonOf(code)}`
  return `${what}: ${error instanceof Error ? error.message : String(error)}`
}
