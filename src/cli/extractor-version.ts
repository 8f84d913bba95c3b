import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { codeUnitOrder } from '../text/compare.ts'
import { packageRoot } from './package-root.ts'

/**
 * Returns what the records of a file depend on beside the file itself: the bytes of the built command
 * and the parser's release. Undefined where there is no built command.
 */
export async function extractorVersion(): Promise<string | undefined> {
  const folder = join(packageRoot(), 'dist', 'cli')
  const names = await readdir(folder, { recursive: true }).catch(() => [])
  const modules = names.filter((name) => name.endsWith('.js')).sort(codeUnitOrder)
  if (modules.length === 0) return undefined
  const hash = createHash('sha256')
  for (const name of modules) hash.update(`${name}\0`).update(await readFile(join(folder, name)))
  const parser = createRequire(import.meta.url).resolve('satteri')
  return hash.update(await readFile(join(dirname(dirname(parser)), 'package.json'))).digest('hex')
}
