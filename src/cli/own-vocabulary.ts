import { join } from 'node:path'
import type { Effects } from '../effects.ts'
import { errorCode } from '../effects.ts'
import type { VocabularyEntry } from '../model/vocabulary.ts'
import { codeUnitOrder } from '../text/compare.ts'
import { parseVocabulary } from '../vocabulary.ts'
import { packageRoot } from './package-root.ts'

/** A vocabulary file before it is parsed. */
export interface VocabularyFile {
  name: string
  hash: string
  text: string
}

/** `dist/vocabulary.json`: what the build of the package made of each vocabulary file, by its bytes. */
interface CompiledVocabulary {
  files: { name: string; hash: string; entries: VocabularyEntry[] }[]
}

/** Returns the vocabulary files that the package comes with, as they are. */
export async function ownVocabularyFiles(effects: Effects): Promise<VocabularyFile[]> {
  const folder = join(packageRoot(), 'data', 'vocabulary')
  const names = (await effects.list(folder)).map((entry) => entry.name)
  const files: VocabularyFile[] = []
  for (const name of names.filter((one) => one.endsWith('.yaml')).sort(codeUnitOrder)) {
    const bytes = await effects.read(join(folder, name))
    files.push({ name, hash: effects.hash(bytes), text: new TextDecoder().decode(bytes) })
  }
  return files
}

/**
 * Returns the entries of each of the package's files. Reading YAML takes most of a second, so the build
 * of the package has done it; a file changed since is read again.
 */
export async function ownVocabulary(
  files: readonly VocabularyFile[],
  effects: Effects,
): Promise<VocabularyEntry[][]> {
  const compiled = await readCompiled(effects)
  return files.map(({ name, hash, text }) => {
    const known = compiled.files.find((file) => file.name === name && file.hash === hash)
    return known?.entries ?? parseVocabulary(text, name)
  })
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
