import { constants } from 'node:fs'
import {
  access,
  lstat,
  mkdir,
  open,
  readdir,
  realpath,
  rename,
  rmdir,
  unlink,
} from 'node:fs/promises'
import { readRegularFile, withPath } from '../../effects/files.ts'
import { errorCode } from '../../effects.ts'

export interface FileStat {
  kind: 'file' | 'folder' | 'link' | 'other'
  mode: number
  uid: number
  gid: number
}

/** What changing files of a corpus needs from the outside world. Each call may fail. */
export interface FileEffects {
  /** Of the path itself: a link is not followed. */
  stat(path: string): Promise<FileStat>
  realPath(path: string): Promise<string>
  /** True of a file that this process may write to. */
  isWritable(file: string): Promise<boolean>
  /** Returns the bytes of a regular file; fails on anything else, and never waits for a pipe. */
  read(file: string, most?: number): Promise<Uint8Array>
  /** Makes a new file and brings its bytes to the disk. Fails where there is something already. */
  create(file: string, bytes: Uint8Array, like: FileStat | undefined): Promise<void>
  rename(from: string, to: string): Promise<void>
  /** Brings the names in a folder to the disk. */
  syncFolder(folder: string): Promise<void>
  list(folder: string): Promise<string[]>
  remove(file: string): Promise<void>
  makeFolder(folder: string): Promise<void>
  /** Removes a folder with nothing in it. */
  removeFolder(folder: string): Promise<void>
}

/** The real file system. */
export const nodeFiles: FileEffects = {
  async stat(path) {
    const found = await lstat(path)
    const kind = found.isFile()
      ? 'file'
      : found.isDirectory()
        ? 'folder'
        : found.isSymbolicLink()
          ? 'link'
          : 'other'
    return { kind, mode: found.mode, uid: found.uid, gid: found.gid }
  },
  realPath: (path) => realpath(path),
  isWritable: (file) =>
    access(file, constants.W_OK).then(
      () => true,
      (error: unknown) => {
        if (errorCode(error) === 'EACCES' || errorCode(error) === 'EPERM') return false
        throw error
      },
    ),
  read: readRegularFile,
  async create(file, bytes, like) {
    const handle = await open(file, 'wx', 0o600)
    try {
      await handle.writeFile(bytes)
      await handle.chmod(like === undefined ? 0o644 : like.mode & 0o7777)
      await keepOwner(handle, like)
      await handle.sync()
      const { size } = await handle.stat()
      // A full disk has been seen to give a short file without an error.
      if (size !== bytes.length) throw new Error(`${file}: wrote ${size} bytes of ${bytes.length}`)
    } catch (error) {
      throw withPath(error, file)
    } finally {
      await handle.close()
    }
  },
  rename: (from, to) => rename(from, to),
  async syncFolder(folder) {
    const handle = await open(folder, 'r')
    try {
      await handle.sync()
    } finally {
      await handle.close()
    }
  },
  list: (folder) => readdir(folder),
  remove: (file) => unlink(file),
  makeFolder: async (folder) => {
    await mkdir(folder)
  },
  removeFolder: (folder) => rmdir(folder),
}

/** Only the superuser may give files away, and then it should. */
async function keepOwner(
  handle: { stat(): Promise<FileOwner>; chown(uid: number, gid: number): Promise<void> },
  like: FileStat | undefined,
): Promise<void> {
  if (like === undefined) return
  const { uid, gid } = await handle.stat()
  if (uid === like.uid && gid === like.gid) return
  await handle.chown(like.uid, like.gid).catch((error: unknown) => {
    if (errorCode(error) !== 'EPERM') throw error
  })
}

interface FileOwner {
  uid: number
  gid: number
}
