import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { name } from '../../package.json'

/**
 * Returns the folder of this package, which holds `data/vocabulary` and `dist/explorer`: the same
 * from the built command, from a chunk of it, and from the sources.
 */
export function packageRoot(from: string = dirname(fileURLToPath(import.meta.url))): string {
  for (let folder = from; ; folder = dirname(folder)) {
    const file = join(folder, 'package.json')
    if (existsSync(file) && JSON.parse(readFileSync(file, 'utf8')).name === name) return folder
    if (dirname(folder) === folder) throw new Error(`No package.json of ${name} above ${from}`)
  }
}
