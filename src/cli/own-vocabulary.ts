import { join } from 'node:path'
import type { Effects } from '../effects.ts'
import { errorCode } from '../effects.ts'
import type { VocabularyEntry } from '../model/vocabulary.ts'
import { codeUnitOrder } from '../text/compare.ts'
import { parseVocabulary } from '../vocabulary.ts'
import { packageRoot } from './package-root.ts'

/** `dist/vocabulary.json`: what the build of the package made of each vocabulary file, by its bytes. */
interface CompiledVocabulary {
  files: { name: string; hash: string; entries: VocabularyEntry[] }[]
}

/**
 * Returns the entries of each vocabulary file that the package comes with. Reading YAML takes most of
 * a second, so the build of the package has done it; a file changed since is read again.
 */
export async function ownVocabulary(effects: Effects): Promise<VocabularyEntry[][]> {
  const folder = join(packageRoot(), 'data', 'vocabulary')
  const names = (await effects.list(folder)).map((entry) => entry.name)
  const compiled = await readCompiled(effects)
  const lists: VocabularyEntry[][] = []
  for (const name of names.filter((one) => one.endsWith('.yaml')).sort(codeUnitOrder)) {
    const bytes = await effects.read(join(folder, name))
    const hash = effects.hash(bytes)
    const known = compiled.files.find((file) => file.name === name && file.hash === hash)
    lists.push(known?.entries ?? parseVocabulary(new TextDecoder().decode(bytes), name))
  }
  return lists
}

async function readCompiled(effects: Effects): Promise<CompiledVocabulary> {
  try {
    const bytes = await effects.read(join(packageRoot(), 'dist', 'vocabulary.json'))
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch (error) {
    if (errorCode(error) === 'ENOENT' || error instanceof SyntaxError) return { files: [] }
    throw error
  }
}
