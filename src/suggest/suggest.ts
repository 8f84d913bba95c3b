import type { Atlas } from '../model/atlas.ts'
import type { ComparedText, Likeness } from '../model/likeness.ts'
import type { Source } from '../model/source.ts'
import type { Suggestion } from '../model/suggestion.ts'
import { rememberedOf } from '../text/memo.ts'
import { bestFirst, type Candidate, candidatesOf } from './candidates.ts'
import { explain } from './explain.ts'
import { likenessOf } from './likeness.ts'
import { linksOf } from './links.ts'
import { comparedTexts, type Page, toPages } from './pages.ts'
import type { LinesOf } from './places.ts'
import { relationOf } from './relation.ts'
import { believable } from './select.ts'
import { readSignals, type Signals, waysOf } from './signals/all.ts'
import { spokenReferences } from './signals/spoken.ts'
import { type Walk, walker } from './walk.ts'

/** What is known of a corpus where its missing links are looked for. */
export type Known = Pick<Atlas, 'corpus' | 'extracts' | 'identity' | 'graph'>

export interface SuggestOptions {
  /** Up to this many for every document, however unsure; without it only those an author would believe. */
  per?: number
}

/** Tells how alike texts are: it may do so elsewhere, for that takes the longest. */
export type Compare = (texts: Iterable<ComparedText>) => Promise<Likeness>

/** So many of each document are looked at when only the surest of all are asked for. */
const LOOKED_AT = 20

/** Returns the cross-links that are missing, best first, each with its reasons and places. */
export async function suggestLinks(
  { extracts, identity, graph, corpus }: Known,
  { per }: SuggestOptions = {},
  compare: Compare = async (texts) => likenessOf(texts),
): Promise<Suggestion[]> {
  const pages = toPages(extracts, identity)
  const likeness = await compare(comparedTexts(pages))
  const spoken = spokenReferences(pages, identity.references)
  const signals = readSignals(pages, graph, linksOf(graph, pages, spoken), spoken, likeness)
  const walk = walker(pages.length, waysOf(signals))
  const all = candidatesOfAll(pages, signals, walk, per ?? LOOKED_AT)
  const chosen = per === undefined ? believable(all, pages, signals) : [...all].sort(bestFirst)
  const linesOf = lineReader(corpus.sources)
  return inPageOrder(chosen, ({ from, to, score }) => ({
    source: from.key,
    sourcePath: from.path,
    target: to.key,
    targetPath: to.path,
    relation: relationOf(from, to, signals, graph),
    score: Math.round(score * 10_000) / 10_000,
    ...explain(from, to, pages, signals, linesOf),
  }))
}

/** One after the other: most are not believed, and those of all pages together take much memory. */
function* candidatesOfAll(
  pages: readonly Page[],
  signals: Signals,
  walk: Walk,
  k: number,
): Generator<Candidate> {
  for (const page of pages) yield* candidatesOf(page, pages, signals, walk, k)
}

/** Returns what is made of each candidate, in their order; those of one page are made together, so that its file is read once. */
function inPageOrder<T>(candidates: readonly Candidate[], make: (one: Candidate) => T): T[] {
  const made: T[] = []
  const places = [...candidates.entries()].sort(([, a], [, b]) => a.from.index - b.from.index)
  for (const [at, one] of places) made[at] = make(one)
  return made
}

/** Files whose lines are kept: those of all would be the whole corpus, which may be packed. */
const KEPT_FILES = 8

/** Splits the files that are asked for. */
function lineReader(sources: Atlas['corpus']['sources']): LinesOf {
  const byPath = new Map(sources.map((source) => [source.path, source]))
  const linesOf = rememberedOf(({ text }: Source) => text.split(/\r\n|\n|\r/), KEPT_FILES)
  return (path) => {
    const source = byPath.get(path)
    return source ? linesOf(source) : []
  }
}
