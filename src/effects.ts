import { createHash } from 'node:crypto'
import { readdir, stat } from 'node:fs/promises'
import { readNamedFile, readRegularFile } from './effects/files.ts'
import { deflate, type Packing } from './effects/packing.ts'
import type { Spread } from './model/task.ts'
import type { TextStore } from './model/text-store.ts'

/** A step of a long run: shown on stderr by the command line, ignored by everyone else. */
export interface Progress {
  stage: string
  done: number
  total: number
}

/** An entry of a folder, as the folder lists it (a symbolic link is not followed). */
export interface FolderEntry {
  name: string
  kind: 'file' | 'folder' | 'link' | 'other'
}

/** A store of extracts, and the version of the extractor: what another version wrote is not read. */
export interface ExtractCache {
  store: TextStore
  version: string
}

/** The outside world as the pipeline sees it. Tests pass their own. */
export interface Effects {
  list(folder: string): Promise<FolderEntry[]>
  /** Of a regular file alone, as it was at one moment. Throws FileTooLarge above `most` bytes. */
  read(file: string, most?: number): Promise<Uint8Array>
  /** Of whatever a user names, also a link or a pipe. Throws FileTooLarge above `most` bytes. */
  readNamed(file: string, most: number): Promise<Uint8Array>
  isFolder(path: string): Promise<boolean>
  hash(bytes: Uint8Array): string
  /** How texts that are seldom asked for are kept in memory; where it is not given, as they are. */
  packing?: Packing
  now(): Date
  progress(event: Progress): void
  /** Does work on many files on several threads; where it is not given, the work is done here. */
  spread?: Spread
  /** What earlier runs made of files, by content; where it is not given, every file is read anew. */
  cache?: ExtractCache
}

/** The real world, with silent progress. */
export const nodeEffects: Effects = {
  async list(folder) {
    const entries = await readdir(folder, { withFileTypes: true })
    return entries.map((entry) => ({
      name: entry.name,
      kind: entry.isFile()
        ? 'file'
        : entry.isDirectory()
          ? 'folder'
          : entry.isSymbolicLink()
            ? 'link'
            : 'other',
    }))
  },
  read: readRegularFile,
  readNamed: readNamedFile,
  isFolder: async (path) => (await stat(path)).isDirectory(),
  hash: (bytes) => createHash('sha256').update(bytes).digest('hex'),
  packing: deflate,
  now: () => new Date(),
  progress: () => {},
}

/** Returns the system's error code (`ENOENT`, `EACCES`), if the thrown value has one. */
export function errorCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined
  return typeof error.code === 'string' ? error.code : undefined
}
