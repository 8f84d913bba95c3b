import { DEFAULT_CONFIG } from '../../src/config.ts'
import { readCorpus } from '../../src/corpus/read.ts'
import { extract } from '../../src/extract/extract.ts'
import type { Extract } from '../../src/model/extract.ts'
import { type NameFinder, nameFinder } from '../../src/model/name-finder.ts'
import type { Problem } from '../../src/model/problem.ts'
import type { Source } from '../../src/model/source.ts'
import { memoryEffects, realVocabulary } from '../support/corpus.ts'

let known: NameFinder | undefined

/** Returns what finds the names that the product comes with; made once. */
export function realNames(): NameFinder {
  known ??= nameFinder(realVocabulary())
  return known
}

export interface ReadFile {
  source: Source
  problems: Problem[]
  extract: Extract
}

/** Reads the bytes of one file as the product does, but lets a reader's fault through. */
export async function readBytes(bytes: Uint8Array): Promise<ReadFile> {
  const { sources, problems } = await readCorpus(
    '/corpus',
    DEFAULT_CONFIG,
    memoryEffects({ 'episode-07-mutant.md': bytes }),
  )
  const [source] = sources
  if (!source) throw new Error('Expected every file to keep its place')
  return { source, problems, extract: extract(source, realNames()) }
}
