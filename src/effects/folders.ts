import { mkdir, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { errorCode } from '../effects.ts'

/**
 * Makes a folder and those above it, where they are missing. Node's own way to do so (`recursive`) never
 * returns where the system says "no such folder" of a place whose parent is there, as it does in /proc.
 */
export async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder)
  } catch (error) {
    const code = errorCode(error)
    if (code === 'ENOENT' && !(await isThere(dirname(folder)))) {
      await makeFolder(dirname(folder))
      await makeFolder(folder)
    } else if (!(await isFolder(folder))) throw error
  }
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  )
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  )
}
