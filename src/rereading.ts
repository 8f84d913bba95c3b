import { tasksFor } from './atlas.ts'
import { readSource } from './corpus/read.ts'
import type { Reader } from './edit/page.ts'
import { planEdits } from './edit/plan.ts'
import type { Effects } from './effects.ts'
import { relationOfHeading } from './extract/references/relation-words.ts'
import { extractMemory } from './extract-memory.ts'
import type { Atlas } from './model/atlas.ts'
import type { EditPlan } from './model/edit.ts'
import { nameFinder } from './model/name-finder.ts'
import type { Source } from './model/source.ts'
import type { Suggestion } from './model/suggestion.ts'
import { spreadHere } from './model/task.ts'
import type { Vocabulary } from './model/vocabulary.ts'
import { type AtlasOptions, extractOne } from './reading.ts'
import { withKey } from './resolve/document-key.ts'
import { resolveReferences } from './resolve/references.ts'
import { edgesStated } from './resolve/resolve.ts'

/** Where edited texts are read: on threads, and from the cache where an earlier run has read the same. */
export type RereadEffects = Partial<Pick<Effects, 'hash' | 'spread' | 'cache'>>

/** Returns the edits that write suggested links into the files of an atlas, each proved by reading again. */
export async function planLinks(
  atlas: Atlas,
  suggestions: readonly Suggestion[],
  vocabulary: Vocabulary,
  effects: RereadEffects = {},
): Promise<EditPlan> {
  const { corpus, extracts, identity } = atlas
  const reader = readerOf(atlas, vocabulary, effects)
  const plan = await planEdits(suggestions, { sources: corpus.sources, extracts, identity }, reader)
  await effects.cache?.store.trim()
  return plan
}

/** Returns the pipeline for one file among documents that stay as they are; what is read already is known. */
export function readerOf(
  { corpus, extracts, identity }: Atlas,
  vocabulary: Vocabulary,
  { hash, spread: threads, cache }: RereadEffects,
): Reader {
  const finder = nameFinder(vocabulary)
  const spread = threads ?? spreadHere(tasksFor(vocabulary))
  const memory = hash && cache && extractMemory(vocabulary, { hash, cache })
  const editedOf = (source: Source, text: string): Source => {
    const digest = hash ? hash(new TextEncoder().encode(text)) : source.hash
    return { ...source, hash: digest, text }
  }
  const known = new Map(extracts.map((extract) => [extract.path, extract]))
  const sources = new Map(corpus.sources.map((source) => [source.path, source]))
  const documents = new Map(identity.documents.map((document) => [document.path, document]))
  return {
    relationOfHeading,
    async reread(path, text) {
      const source = sources.get(path)
      const document = documents.get(path)
      if (!source || !document) throw new Error(`Unexpected path ${path}`)
      const before = text === source.text ? known.get(path) : undefined
      const read = before ?? (await extractOne(editedOf(source, text), spread, memory))
      const extract = withKey(read, document.key)
      const references = resolveReferences([extract], identity.documents)
      return { extract, references, edges: edgesStated(extract, references, finder) }
    },
  }
}

/**
 * Returns an atlas in which one file says what it says now; what the corpus makes of it (names, links,
 * graph, gaps) is still as it was. Undefined where the file is none of the atlas or cannot be read.
 */
export async function rereadFile(
  atlas: Atlas,
  path: string,
  { config, vocabulary }: AtlasOptions,
  effects: Effects,
): Promise<Atlas | undefined> {
  const { corpus, extracts } = atlas
  const at = corpus.sources.findIndex((source) => source.path === path)
  const old = corpus.sources[at]
  const extractAt = extracts.findIndex((extract) => extract.path === path)
  const key = extracts[extractAt]?.key
  const read = old && (await readSource(old, corpus.root, config, effects))
  if (!read || key === undefined) return undefined
  const spread = effects.spread ?? spreadHere(tasksFor(vocabulary))
  const extract = withKey(await extractOne(read, spread), key)
  return {
    ...atlas,
    corpus: { ...corpus, sources: corpus.sources.with(at, read) },
    extracts: extracts.with(extractAt, extract),
  }
}
