import { join } from 'node:path'
import { z } from 'zod'
import { errorCode } from '../../effects.ts'
import { UserError } from '../../model/problem.ts'
import { isEntered } from '../../text/entered-folder.ts'
import type { FileEffects } from './files.ts'
import { placeBytes, type Replacement, replaceBytes } from './replace.ts'

const FOLDER = '.atlas'
const FILE = 'edits.json'

/** Older writes than this many are no longer taken back. */
const MAX_WRITES = 50

/** In bytes. */
const MAX_JOURNAL = 64 * 1024 * 1024

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const journaledFile = z.object({
  path: z.string().refine(isDocument),
  before: sha256,
  after: sha256,
  splices: z.array(z.object({ offset: z.number().int().min(0), insert: z.string() })),
})
const journal = z.object({
  $schema: z.literal('urn:episode-atlas:edits:1'),
  writes: z.array(z.object({ at: z.string(), files: z.array(journaledFile) })),
  checksum: sha256,
})

/** What one write put into one file: enough to take it back. Offsets are bytes of the file before. */
export type JournaledFile = z.infer<typeof journaledFile>

/** One run of `atlas suggest --write`. */
export interface JournaledWrite {
  at: string
  files: JournaledFile[]
}

type Hash = (bytes: Uint8Array) => string

/** Says what was written into the files of one corpus, oldest first. */
export interface Journal {
  file: string
  writes: JournaledWrite[]
}

/** Returns where a corpus keeps its journal and the lock of those who change it. */
export function journalPlace(root: string): { folder: string; file: string; lock: string } {
  const folder = join(root, FOLDER)
  return { folder, file: join(folder, FILE), lock: join(folder, 'edits.lock') }
}

/** Makes the folder of the journal. Throws a UserError where something else has its name. */
export async function makeJournalFolder(root: string, files: FileEffects): Promise<void> {
  const { folder } = journalPlace(root)
  await files.makeFolder(folder).catch((error: unknown) => {
    if (errorCode(error) !== 'EEXIST') throw error
  })
  const { kind } = await files.stat(folder)
  if (kind !== 'folder')
    throw new UserError(`${folder}: found no folder, expected the folder of the journal`)
}

/** Returns the journal of a corpus. Throws a UserError where it is damaged: nothing is guessed from it. */
export async function readJournal(root: string, hash: Hash, files: FileEffects): Promise<Journal> {
  const { file } = journalPlace(root)
  const bytes = await files.read(file, MAX_JOURNAL).catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT' || errorCode(error) === 'ENOTDIR') return undefined
    throw error
  })
  if (bytes === undefined) return { file, writes: [] }
  const read = journal.safeParse(parseJson(new TextDecoder().decode(bytes)))
  if (!read.success || read.data.checksum !== checksumOf(read.data.writes, hash))
    throw new UserError(
      `${file}: the journal of edits is damaged; no file was changed`,
      `What it says cannot be trusted. Move it away to write again; its writes can then not be taken back.`,
    )
  return { file, writes: read.data.writes }
}

/** Puts the journal on the disk, as a whole or not at all; an empty one is removed. */
export async function writeJournal(
  { file, writes }: Journal,
  { hash, pid }: { hash: Hash; pid: number },
  files: FileEffects,
): Promise<void> {
  const old = await files.read(file, MAX_JOURNAL).catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return undefined
    throw error
  })
  if (writes.length === 0) {
    if (old !== undefined) await files.remove(file)
    return
  }
  const kept = writes.slice(-MAX_WRITES)
  const content = {
    $schema: 'urn:episode-atlas:edits:1',
    writes: kept,
    checksum: checksumOf(kept, hash),
  }
  const bytes = new TextEncoder().encode(`${JSON.stringify(content, null, 1)}\n`)
  if (old === undefined) await placeBytes(file, bytes, pid, files)
  else {
    const replacement: Replacement = { file, stat: await files.stat(file), old, bytes }
    await replaceBytes(replacement, pid, files)
  }
}

function checksumOf(writes: readonly JournaledWrite[], hash: Hash): string {
  return hash(new TextEncoder().encode(JSON.stringify(writes)))
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/**
 * True of a path that may be a document of the corpus: Markdown inside it, in no folder that is never entered. A
 * journal may come with a stranger's corpus, and what it takes back need not be what atlas wrote.
 */
function isDocument(path: string): boolean {
  if (!/\.(?:md|markdown)$/i.test(path) || /[\\\0]/.test(path)) return false
  const parts = path.split('/')
  return !parts.includes('') && parts.slice(0, -1).every(isEntered)
}
