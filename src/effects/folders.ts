import { mkdir, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { errorCode } from '../effects.ts'

/**
 * Makes a folder and those above it, where they are missing. Node's own way to do so (`recursive`) never
 * returns where the system says "no such folder" of a place whose parent is there, as it does in /proc.
 */
export async function makeFolder(folder: string): Promise<void> {
  let refusal = await refusalOf(folder)
  if (errorCode(refusal) === 'ENOENT') {
    const parent = dirname(folder)
    if (!(await isThere(parent))) await makeFolder(parent)
    // Again also where the parent is there: another call may have made it since the first try.
    refusal = await refusalOf(folder)
  }
  if (refusal !== undefined) throw refusal
}

/** Makes one folder; returns why there is none afterwards. */
async function refusalOf(folder: string): Promise<unknown> {
  try {
    await mkdir(folder)
    return undefined
  } catch (error) {
    try {
      return (await stat(folder)).isDirectory() ? undefined : error
    } catch (unseen) {
      // “There already” of what cannot be looked at says less than why; of a link to nothing it says all.
      const saysWhy = errorCode(error) === 'EEXIST' && errorCode(unseen) !== 'ENOENT'
      return saysWhy ? unseen : error
    }
  }
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  )
}
