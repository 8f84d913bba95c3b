import { errorCode } from '../effects.ts'
import { UnreadableFile } from '../model/problem.ts'

const REFUSALS: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EBUSY: 'in use, or a mount point',
  EDQUOT: 'disk quota exceeded',
  EEXIST: 'there already, as a file or a broken link',
  EIO: 'input/output error',
  EISDIR: 'a folder, not a file',
  ELOOP: 'a symbolic link, which is not followed',
  EMFILE: 'too many open files',
  ENAMETOOLONG: 'a name or path that is too long',
  ENFILE: 'too many open files',
  ENOENT: 'no such file or folder',
  ENOSPC: 'no space left on device',
  ENOTDIR: 'not a folder',
  EPERM: 'operation not permitted',
  EROFS: 'read-only file system',
  EXDEV: 'on another file system',
}

/** Returns in words what the system refused to do with which file; undefined where it was not the system. */
export function systemRefusal(error: unknown): string | undefined {
  if (error instanceof UnreadableFile) return `cannot use ${error.message}`
  const code = errorCode(error)
  if (code === undefined || !(error instanceof Error)) return undefined
  if (!('syscall' in error) && REFUSALS[code] === undefined) return undefined
  const verb = 'syscall' in error ? verbOf(String(error.syscall)) : 'use'
  const path = 'path' in error ? ` ${String(error.path)}` : ' a file'
  return `cannot ${verb}${path}: ${reasonOf(code)}`
}

/** Returns why the system refused, in words: "no space left on device (ENOSPC)". */
export function reasonOf(code: string): string {
  const what = REFUSALS[code]
  return what === undefined ? code : `${what} (${code})`
}

function verbOf(syscall: string): string {
  if (/read|realpath|scandir|stat|access/.test(syscall)) return 'read'
  return /write|mkdir|rename|unlink|rm|sync/.test(syscall) ? 'write' : syscall
}
