import { UserError } from '../model/problem.ts'
import type { SkippedFile } from '../model/source.ts'
import { codeUnitOrder } from '../text/compare.ts'
import { isEntered } from '../text/entered-folder.ts'

/** What listing a folder needs from the outside world. */
export interface Folders {
  list(folder: string): Promise<{ name: string; kind: 'file' | 'folder' | 'link' | 'other' }[]>
}

export interface Discovery {
  /** Markdown files relative to the root, with `/`, sorted by code units. */
  files: string[]
  skipped: SkippedFile[]
  failed: SkippedFile[]
}

const MARKDOWN = /\.(md|markdown)$/i

/** A name that is no UTF-8 is listed with replacement characters, and nothing is there by that name. */
export const OTHER_NAME = 'has a name that is no UTF-8 (shown with �); rename it'

/** True where a path was not found because its name is not what it is shown as. */
export function hasOtherName(path: string, code: string): boolean {
  return code === 'ENOENT' && path.includes('\ufffd')
}

/**
 * Returns every Markdown file below a folder. Links are never followed; what is left out is
 * listed with the reason. Hidden folders and `node_modules` are not entered.
 */
export async function discover(
  root: string,
  folders: Folders,
  isIgnored: (path: string) => boolean,
): Promise<Discovery> {
  const found: Discovery = { files: [], skipped: [], failed: [] }
  const pending = ['']
  for (let folder = pending.pop(); folder !== undefined; folder = pending.pop()) {
    await readFolder(folder)
  }
  found.files.sort(codeUnitOrder)
  const byPath = (a: SkippedFile, b: SkippedFile) => codeUnitOrder(a.path, b.path)
  found.skipped.sort(byPath)
  found.failed.sort(byPath)
  return found

  async function readFolder(folder: string): Promise<void> {
    try {
      for (const entry of await folders.list(folder === '' ? root : `${root}/${folder}`)) {
        sort(folder === '' ? entry.name : `${folder}/${entry.name}`, entry)
      }
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : 'unreadable'
      if (folder === '') throw new UserError(`${root}: folder cannot be read (${code})`)
      const reason = hasOtherName(folder, code) ? OTHER_NAME : `cannot be read (${code})`
      found.failed.push({ path: `${folder}/`, reason })
    }
  }

  function sort(path: string, entry: { name: string; kind: string }): void {
    if (entry.kind === 'folder') {
      if (!isEntered(entry.name)) return
      if (MARKDOWN.test(entry.name)) found.skipped.push({ path, reason: 'a folder, not a file' })
      pending.push(path)
    } else if (entry.kind === 'link') {
      found.skipped.push({ path, reason: 'a symbolic link, which is not followed' })
    } else if (MARKDOWN.test(entry.name)) {
      if (entry.kind !== 'file') found.skipped.push({ path, reason: 'not a regular file' })
      else if (isIgnored(path)) found.skipped.push({ path, reason: 'ignored by the configuration' })
      else found.files.push(path)
    }
  }
}
