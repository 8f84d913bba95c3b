import type { Config } from './config.ts'
import { readCorpus } from './corpus/read.ts'
import type { KnownTexts } from './corpus/texts.ts'
import type { Effects } from './effects.ts'
import { unreadExtract } from './extract/extract.ts'
import { type ExtractMemory, extractMemory, type KnownExtracts } from './extract-memory.ts'
import type { Extract } from './model/extract.ts'
import type { Problem } from './model/problem.ts'
import type { Corpus, Source } from './model/source.ts'
import { askOne, type Spread } from './model/task.ts'
import type { Vocabulary } from './model/vocabulary.ts'
import { packedValues } from './packed-values.ts'
import { someAtATime } from './some-at-a-time.ts'

export interface AtlasOptions {
  config: Config
  vocabulary: Vocabulary
  /** What is wrong with the files that configure it: told with what is wrong with the others. */
  problems?: readonly Problem[]
}

/** What the files of a corpus say, each by itself. */
export interface Reading {
  corpus: Corpus
  extracts: Extract[]
}

/** What an earlier call made of files: a call takes from it what is still right, and leaves the rest. */
export interface KnownFiles {
  texts: KnownTexts
  extracts: KnownExtracts
}

/** Files that are read before others are extracted: threads never wait for one, and memory stays small. */
const EXTRACTED_AHEAD = 16

/** Characters of texts up to which a corpus is small: above it, texts that were read are packed. */
const KEPT_WHOLE = 40_000_000

/** Returns what each file of a folder says, in file order; it is extracted while others are read. */
export async function readFiles(
  root: string,
  { config, vocabulary, problems = [] }: AtlasOptions,
  effects: Effects & { spread: Spread },
  known?: KnownFiles,
): Promise<Reading> {
  const memory = extractMemory(vocabulary, effects, known?.extracts)
  const packed = effects.packing && packedValues(effects.packing, KEPT_WHOLE)
  const extracts: Extract[] = []
  let done = 0
  const extract = async (source: Source, at: number, total: number): Promise<void> => {
    const read = await extractOne(source, effects.spread, memory)
    const { length } = source.text
    // Who knows files from call to call has their texts anyway.
    if (!known) packed?.pack(source, 'text', length)
    packed?.pack(read, 'sections', length)
    extracts[at] = read
    effects.progress({ stage: 'extract', done: ++done, total })
  }
  const work = someAtATime(EXTRACTED_AHEAD)
  const onSource = (...file: Parameters<typeof extract>) => work.add(() => extract(...file))
  const corpus = await readCorpus(root, config, effects, { known: known?.texts, onSource })
  await work.end()
  await memory.end()
  return { corpus: { ...corpus, problems: [...problems, ...corpus.problems] }, extracts }
}

/** Returns what one file says: from memory where it is known there, else anew. */
export async function extractOne(
  source: Source,
  spread: Spread,
  memory?: ExtractMemory,
): Promise<Extract> {
  const known = await memory?.recall(source)
  if (known) return known
  const outcome = await askOne(spread, 'extract', source)
  if (!outcome.ok) return unreadExtract(source, outcome.reason)
  return memory ? memory.keep(source, outcome.value) : (JSON.parse(outcome.value) as Extract)
}
