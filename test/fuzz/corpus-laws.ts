import { makeAtlas, suggestMissingLinks } from '../../src/atlas.ts'
import { DEFAULT_CONFIG } from '../../src/config.ts'
import type { Effects } from '../../src/effects.ts'
import type { Atlas } from '../../src/model/atlas.ts'
import { planLinks } from '../../src/rereading.ts'
import { editBytes, takeBack } from '../../src/text/file-bytes.ts'
import { memoryEffects, siteFilesOf, TINY_VOCABULARY } from '../support/corpus.ts'

export type ByteFiles = Readonly<Record<string, Uint8Array>>

/** Returns the first law of whole corpora that these files break; undefined where all hold. */
export async function brokenCorpusLaw(files: ByteFiles): Promise<string | undefined> {
  const effects = memoryEffects(files)
  const atlas = await atlasFrom(effects)
  const failed = atlas.problems.find(({ rule }) => rule === 'reader-failed')
  if (failed) return `${failed.path}: ${failed.message}`
  const reversed: Effects = {
    ...effects,
    list: async (folder) => (await effects.list(folder)).reverse(),
  }
  const first = await bytesOf(atlas, effects)
  if ((await bytesOf(await atlasFrom(reversed), reversed)) !== first)
    return 'building twice gives other bytes'
  return strangeGraph(atlas) ?? (await strangeEdit(atlas, files))
}

function atlasFrom(effects: Effects): Promise<Atlas> {
  return makeAtlas('/corpus', { config: DEFAULT_CONFIG, vocabulary: TINY_VOCABULARY }, effects)
}

async function bytesOf(atlas: Atlas, effects: Effects): Promise<string> {
  const { graph, findings, problems, communities } = atlas
  const site = await siteFilesOf(atlas, effects)
  return JSON.stringify([graph.export(), findings, problems, communities, site])
}

function strangeGraph({ graph, corpus, extracts }: Atlas): string | undefined {
  if (corpus.found !== extracts.length) return `${extracts.length} of ${corpus.found} files read`
  const lost = extracts.find(({ key }) => !graph.hasNode(key))
  if (lost) return `${lost.path} is no node`
  const loop = graph.findEdge((_, __, source, target) => source === target)
  if (loop !== undefined) return `${loop} points at itself`
  const bare = graph.findEdge(
    (_, { origin, evidence }) => origin === 'stated' && evidence.length === 0,
  )
  return bare && `${bare} has no evidence`
}

/** Every edit can be made and taken back, and leaves every byte that was there. */
async function strangeEdit(atlas: Atlas, files: ByteFiles): Promise<string | undefined> {
  const missing = await suggestMissingLinks(atlas)
  const plan = await planLinks(atlas, missing.slice(0, 20), TINY_VOCABULARY)
  for (const { path, splices } of plan.edits) {
    const bytes = files[path] ?? new Uint8Array()
    const edited = editBytes(bytes, splices)
    const restored = takeBack(edited.bytes, edited.splices)
    if (!restored || Buffer.compare(restored, bytes) !== 0) return `an edit of ${path} stays`
  }
  return undefined
}
