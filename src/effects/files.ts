import { constants } from 'node:fs'
import { open } from 'node:fs/promises'
import { FileTooLarge, UnreadableFile } from '../model/problem.ts'

const { O_NOFOLLOW, O_NONBLOCK, O_RDONLY } = constants
/** A file that somebody writes at this moment is whole again soon. */
const MAX_TRIES = 4
const PAUSE_MS = 50

/** Node reads no larger file at once. */
const MAX_BYTES = 2 ** 31 - 1

/**
 * Returns the bytes of a regular file as they were at one moment. A link is not followed and a pipe
 * not waited for. Throws FileTooLarge above `most` bytes, having read none of them.
 */
export async function readRegularFile(file: string, most = MAX_BYTES): Promise<Uint8Array> {
  for (let tries = 0; tries < MAX_TRIES; tries++) {
    const bytes = await readOnce(file, most)
    if (bytes) return bytes
    await new Promise((done) => setTimeout(done, PAUSE_MS))
  }
  throw new UnreadableFile(file, 'changes while it is read')
}

/** Returns undefined where the file was written to meanwhile. */
async function readOnce(file: string, most: number): Promise<Uint8Array | undefined> {
  const handle = await open(file, O_RDONLY | (O_NOFOLLOW ?? 0) | (O_NONBLOCK ?? 0))
  try {
    const before = await handle.stat()
    if (!before.isFile()) throw new UnreadableFile(file, 'is not a regular file')
    if (before.size > most) throw new FileTooLarge(file, before.size, most)
    const bytes = await handle.readFile()
    const after = await handle.stat()
    const isSame = after.size === before.size && after.mtimeMs === before.mtimeMs
    return isSame && bytes.length === after.size ? bytes : undefined
  } catch (error) {
    throw withPath(error, file)
  } finally {
    await handle.close()
  }
}

/** Returns the bytes of what a user names, also of a link or a pipe. Throws FileTooLarge above `most` bytes. */
export async function readNamedFile(file: string, most: number): Promise<Uint8Array> {
  const handle = await open(file, 'r')
  const parts: Uint8Array[] = []
  let size = 0
  try {
    for await (const part of handle.createReadStream({ autoClose: false })) {
      parts.push(part)
      size += part.length
      if (size > most)
        throw new FileTooLarge(file, Math.max(size, (await handle.stat()).size), most)
    }
    return Buffer.concat(parts)
  } catch (error) {
    throw withPath(error, file)
  } finally {
    await handle.close()
  }
}

/** Returns a system error with the file that it is about: a call on an open file does not say it. */
export function withPath(error: unknown, path: string): unknown {
  if (error instanceof Error && 'syscall' in error && !('path' in error))
    return Object.assign(error, { path })
  return error
}
