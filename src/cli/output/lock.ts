import { randomUUID } from 'node:crypto'
import { lstat, open, unlink } from 'node:fs/promises'
import { readRegularFile, withPath } from '../../effects/files.ts'
import { errorCode } from '../../effects.ts'
import { UserError } from '../../model/problem.ts'

/** Who asks for a lock, and what it knows of other processes. */
export interface Owner {
  pid: number
  now(): Date
  isRunning(pid: number): boolean
}

/** A lock as its file says it. */
interface Held {
  pid: number
  since: string
  /** Says apart two locks of one process. */
  token: string
}

/** Who writes or recovers a lock is done in moments; what is older was left by a killed process. */
const MOMENT_MS = 5000
const WAIT_MS = 10
/** In bytes. */
const MAX_LOCK = 4096
const MAX_TRIES = 1000

/**
 * Runs work while a lock file says whose it is. Throws a UserError naming the holder where another
 * process has it; a lock whose process is gone is taken over.
 */
export async function withLock<T>(file: string, owner: Owner, work: () => Promise<T>): Promise<T> {
  const token = await acquire(file, owner)
  try {
    return await work()
  } finally {
    if ((await readLock(file))?.token === token) await remove(file)
  }
}

async function acquire(file: string, owner: Owner): Promise<string> {
  const held: Held = { pid: owner.pid, since: owner.now().toISOString(), token: randomUUID() }
  for (let tries = 0; tries < MAX_TRIES; tries++) {
    if (await create(file, JSON.stringify(held))) return held.token
    const other = await readLock(file)
    if (other && other.pid !== owner.pid && owner.isRunning(other.pid)) throw lockedBy(other, file)
    if (other || (await isOld(file))) await recover(file, other?.token)
    else await new Promise((done) => setTimeout(done, WAIT_MS))
  }
  throw new UserError(`${file}: cannot be taken over from another run`, `Remove ${file}.`)
}

/** Returns true where this call made the file, false where it was there. A full disk leaves no empty file. */
async function create(file: string, text: string): Promise<boolean> {
  const handle = await open(file, 'wx').catch((error: unknown) => {
    if (errorCode(error) === 'EEXIST') return undefined
    throw error
  })
  if (!handle) return false
  try {
    await handle.writeFile(text)
    return true
  } catch (error) {
    await remove(file)
    throw withPath(error, file)
  } finally {
    await handle.close()
  }
}

/**
 * Removes a stale lock. Of several processes that see it, the one that creates the recovery file
 * may; it looks again first, because another may have finished a recovery in between.
 */
async function recover(file: string, token: string | undefined): Promise<void> {
  const recovery = `${file}-recovery`
  if (!(await create(recovery, ''))) {
    if (await isOld(recovery)) await remove(recovery)
    else await new Promise((done) => setTimeout(done, WAIT_MS))
    return
  }
  try {
    if ((await readLock(file))?.token === token) await remove(file)
  } finally {
    await remove(recovery)
  }
}

async function isOld(file: string): Promise<boolean> {
  const age = await lstat(file).then(
    ({ mtimeMs }) => Date.now() - mtimeMs,
    () => 0,
  )
  return age > MOMENT_MS
}

/** Returns the lock; undefined where there is none or it is not yet written in full. */
async function readLock(file: string): Promise<Held | undefined> {
  try {
    const held: unknown = JSON.parse(
      new TextDecoder().decode(await readRegularFile(file, MAX_LOCK)),
    )
    return isHeld(held) ? held : undefined
  } catch {
    return undefined
  }
}

function isHeld(value: unknown): value is Held {
  if (typeof value !== 'object' || value === null) return false
  if (!('pid' in value && 'since' in value && 'token' in value)) return false
  const { pid, since, token } = value
  // Zero and less are no process, but groups of them, which always run.
  return (
    Number.isSafeInteger(pid) &&
    Number(pid) > 0 &&
    typeof since === 'string' &&
    typeof token === 'string'
  )
}

function lockedBy({ pid, since }: Held, file: string): UserError {
  return new UserError(
    `locked by process ${pid} since ${since}: another atlas writes there`,
    `Wait for it to end. If no atlas is running, remove ${file}.`,
  )
}

async function remove(file: string): Promise<void> {
  await unlink(file).catch((error: unknown) => {
    if (errorCode(error) !== 'ENOENT') throw error
  })
}
