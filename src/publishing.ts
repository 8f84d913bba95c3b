import { RULES } from './analyze/rules/index.ts'
import { suggestMissingLinks, tasksFor } from './atlas.ts'
import { planner } from './edit/plan.ts'
import type { Effects } from './effects.ts'
import type { Atlas } from './model/atlas.ts'
import type { Baseline } from './model/baseline.ts'
import type { PreviousSite } from './model/previous.ts'
import type { Problem } from './model/problem.ts'
import type { Corpus } from './model/source.ts'
import { spreadHere } from './model/task.ts'
import type { Vocabulary } from './model/vocabulary.ts'
import { asPrevious, newsOf } from './publish/news.ts'
import { type SiteFile, type SiteOptions, siteEntries, siteFiles } from './publish/site.ts'
import type { SiteEntry } from './publish/site-entry.ts'
import { suggestionsFile } from './publish/site-suggestions.ts'
import { readerOf } from './rereading.ts'
import { countWords } from './search/count-words.ts'
import { findPlaces, searchedTexts } from './search/places.ts'

export interface PublishOptions {
  previous?: PreviousSite | undefined
  /** Gaps that are accepted: the site shows them apart. */
  baseline?: Baseline | undefined
  /** Files that no other waits for: made while pages are written, they come last. */
  apart?: AsyncIterable<SiteFile> | undefined
  /** Is told of a document whose page shows less than it should. */
  report?: ((problem: Problem) => void) | undefined
}

/**
 * Returns the data files of the published site, beside which the explorer's own files stand. News are
 * told against the site that it replaces.
 */
export function publishSite(
  atlas: Atlas,
  effects: Effects,
  options: PublishOptions = {},
): AsyncGenerator<SiteFile> {
  return siteFiles(atlas, { ...partsOf(atlas, effects, options), apart: options.apart })
}

/** Returns the same files, each made only when somebody asks for it. */
export function* serveSite(
  atlas: Atlas,
  vocabulary: Vocabulary,
  effects: Effects,
  options: Omit<PublishOptions, 'apart'> = {},
): Generator<SiteEntry> {
  yield* siteEntries(atlas, partsOf(atlas, effects, options))
  yield { path: SUGGESTIONS_PATH, pages: 0, make: () => suggestionsOf(atlas, vocabulary, effects) }
}

function partsOf(
  atlas: Atlas,
  effects: Effects,
  { previous, baseline, report = () => {} }: PublishOptions,
): SiteOptions {
  const rules = RULES.map(({ id, severity, title, explanation }) => ({
    rule: id,
    severity,
    title,
    explanation,
  }))
  const spread = effects.spread ?? spreadHere(tasksFor({ entries: [] }))
  const { extracts, graph } = atlas
  const search = {
    places: () => findPlaces(extracts, graph),
    words: () => countWords(searchedTexts(extracts), spread),
  }
  const { progress } = effects
  const news = () => newsOf(atlas, previous)
  const textOf = (path: string) => textAsRead(atlas.corpus, path, effects)
  return { search, rules, baseline, textOf, news, spread, progress, report }
}

/** Returns the text of a file with all its characters; undefined where it is no longer as it was read. */
async function textAsRead(
  { root, sources }: Corpus,
  path: string,
  effects: Effects,
): Promise<string | undefined> {
  const source = sources.find((one) => one.path === path)
  const bytes = await effects.read(`${root}/${path}`).catch(() => undefined)
  if (!source || !bytes || effects.hash(bytes) !== source.hash) return undefined
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
}

/**
 * Returns the data file of the site's suggested links, apart from the rest: it asks much of the corpus
 * and nothing of the site waits for it.
 */
export async function* publishSuggestions(
  atlas: Atlas,
  vocabulary: Vocabulary,
  effects: Effects,
): AsyncGenerator<SiteFile> {
  yield { path: SUGGESTIONS_PATH, content: await suggestionsOf(atlas, vocabulary, effects) }
}

const SUGGESTIONS_PATH = 'data/suggestions.json'

async function suggestionsOf(
  atlas: Atlas,
  vocabulary: Vocabulary,
  effects: Effects,
): Promise<string> {
  const { corpus, extracts, identity } = atlas
  const reader = readerOf(atlas, vocabulary, effects)
  const file = await suggestionsFile(await suggestMissingLinks(atlas, {}, effects.spread), {
    plan: planner({ sources: corpus.sources, extracts, identity }, reader),
    read: (path) => effects.read(`${corpus.root}/${path}`),
    hash: effects.hash,
  })
  await effects.cache?.store.trim()
  return file
}

/** Returns an atlas as a published site, which the next one leaves in place and is told against. */
export function previousSite(atlas: Atlas): PreviousSite {
  return asPrevious(atlas)
}
