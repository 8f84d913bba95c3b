import { readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { errorCode } from '../effects.ts'
import { UserError } from '../model/problem.ts'
import { codeUnitOrder } from '../text/compare.ts'
import type { OutputFile } from './output/folder.ts'
import { packageRoot } from './package-root.ts'

/** Returns the explorer's own files, as its build made them. */
export async function explorerFiles(
  folder: string = join(packageRoot(), 'dist', 'explorer'),
): Promise<OutputFile[]> {
  const files: OutputFile[] = []
  for (const path of await pathsBelow(folder))
    files.push({ path, content: await readFile(join(folder, path)) })
  if (files.some((file) => file.path === 'index.html')) return files
  throw new UserError('the explorer is not built', 'In a checkout of atlas, run: npm run build')
}

async function pathsBelow(folder: string): Promise<string[]> {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true })
    return entries
      .filter((entry) => entry.isFile())
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
      .sort(codeUnitOrder)
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return []
    throw error
  }
}
