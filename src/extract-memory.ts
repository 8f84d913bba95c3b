import type { Effects } from './effects.ts'
import { parseExtract } from './extract-schema.ts'
import type { Extract } from './model/extract.ts'
import type { Source } from './model/source.ts'
import type { Vocabulary } from './model/vocabulary.ts'
import { rememberedOf } from './text/memo.ts'
import { stringSharer } from './text/shared-strings.ts'

/** Extracts of earlier calls by what they depend on. A call takes from it, and leaves those that it used. */
export type KnownExtracts = Map<string, Extract>

/** What is remembered of files: in this process, and in the store from run to run. */
export interface ExtractMemory {
  /** Returns the extract of a source; undefined where it must be made. */
  recall(source: Source): Promise<Extract | undefined>
  /** Keeps the extract of a source, which is given as JSON, and returns it. */
  keep(source: Source, text: string): Promise<Extract>
  /** Forgets what was not used, and keeps the store within its bounds. */
  end(): Promise<void>
}

/** Once for each vocabulary: a served corpus is read with the same one over and over. */
const asText = rememberedOf((vocabulary: Vocabulary) => JSON.stringify(vocabulary))

/** Returns the memory of extracts that were made with a vocabulary. */
export function extractMemory(
  vocabulary: Vocabulary,
  effects: Pick<Effects, 'hash' | 'cache'>,
  known: KnownExtracts = new Map(),
): ExtractMemory {
  const { cache } = effects
  const digest = (text: string) => effects.hash(new TextEncoder().encode(text))
  const names = digest(asText(vocabulary))
  const version = cache?.version ?? ''
  const keyOf = ({ path, key, kind, series, hash, isDamaged, text }: Source) =>
    // The hash is of the bytes; a limit may have left the text out.
    digest(JSON.stringify([version, names, path, key, kind, series, hash, isDamaged, text === '']))
  const used: KnownExtracts = new Map()
  // Extracts of a corpus name the same headings, paths and names over and over.
  const share = stringSharer()
  return {
    async recall(source) {
      const key = keyOf(source)
      const extract = known.get(key) ?? parsed(await cache?.store.read(key), share)
      if (extract) used.set(key, extract)
      return extract
    },
    async keep(source, text) {
      const key = keyOf(source)
      const extract = share(JSON.parse(text) as Extract)
      used.set(key, extract)
      await cache?.store.write(key, text)
      return extract
    },
    async end() {
      known.clear()
      for (const [key, extract] of used) known.set(key, extract)
      await cache?.store.trim()
    },
  }
}

function parsed(
  text: string | undefined,
  share: (extract: Extract) => Extract,
): Extract | undefined {
  const extract = text === undefined ? undefined : parseExtract(text)
  return extract && share(extract)
}
