import { open, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { withPath } from '../../effects/files.ts'
import { outputPlace } from './place.ts'

/**
 * Writes one file as a whole or not at all: into a temporary file beside it, to the disk, then by
 * renaming. A full disk leaves the old file as it was. A link stays, and what it leads to is written;
 * throws a UserError where that is no regular file.
 */
export async function replaceFile(named: string, content: string, pid: number): Promise<void> {
  const file = await outputPlace(named, 'file')
  const draft = join(dirname(file), `.${basename(file)}.atlas-new-${pid}`)
  try {
    await writeThrough(draft, content)
    await rename(draft, file)
  } catch (error) {
    await rm(draft, { force: true })
    throw withPath(error, file)
  }
}

/** The size is asked for, because a full disk has been seen to give a short file without an error. */
async function writeThrough(file: string, content: string): Promise<void> {
  const handle = await open(file, 'w')
  try {
    await handle.writeFile(content)
    await handle.sync()
    const { size } = await handle.stat()
    const expected = Buffer.byteLength(content)
    if (size !== expected) throw new Error(`${file}: wrote ${size} bytes of ${expected}`)
  } finally {
    await handle.close()
  }
}
