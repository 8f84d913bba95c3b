import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const ROOT = join(import.meta.dirname, '../..')
const FOLDERS = [join(ROOT, 'data/episodes'), join(ROOT, '../shared/template')]

/** Returns the texts that are mutated, in a fixed order: the demo episodes and, where it is there, the template. */
export function templates(): [string, ...string[]] {
  const texts = FOLDERS.filter(existsSync).flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.md'))
      .sort()
      .map((name) => readFileSync(join(folder, name), 'utf8')),
  )
  const [first, ...others] = texts
  if (first === undefined) throw new Error(`Expected episodes in ${FOLDERS[0]}`)
  return [first, ...others]
}
