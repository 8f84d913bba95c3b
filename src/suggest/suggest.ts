import type { Atlas } from '../model/atlas.ts'
import type { ComparedText, Likeness } from '../model/likeness.ts'
import type { Suggestion } from '../model/suggestion.ts'
import { codeUnitOrder } from '../text/compare.ts'
import { type Candidate, candidatesOf } from './candidates.ts'
import { explain } from './explain.ts'
import { likenessOf } from './likeness.ts'
import { linksOf } from './links.ts'
import { comparedTexts, toPages } from './pages.ts'
import type { LinesOf } from './places.ts'
import { relationOf } from './relation.ts'
import { believable } from './select.ts'
import { readSignals, waysOf } from './signals/all.ts'
import { spokenReferences } from './signals/spoken.ts'
import { walker } from './walk.ts'

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
  const all = pages
    .flatMap((page) => candidatesOf(page, pages, signals, walk, per ?? LOOKED_AT))
    .sort(bestFirst)
  const chosen = per === undefined ? believable(all, pages, signals) : all
  const linesOf = lineReader(corpus.sources)
  return chosen.map(({ from, to, score }) => ({
    source: from.key,
    sourcePath: from.path,
    target: to.key,
    targetPath: to.path,
    relation: relationOf(from, to, signals, graph),
    score: Math.round(score * 10_000) / 10_000,
    ...explain(from, to, pages, signals, linesOf),
  }))
}

function bestFirst(a: Candidate, b: Candidate): number {
  return (
    b.score - a.score || codeUnitOrder(a.from.key, b.from.key) || codeUnitOrder(a.to.key, b.to.key)
  )
}

/** Splits the files that are asked for, each once. */
function lineReader(sources: Atlas['corpus']['sources']): LinesOf {
  const byPath = new Map(sources.map((source) => [source.path, source]))
  const read = new Map<string, string[]>()
  return (path) => {
    const lines = read.get(path) ?? (byPath.get(path)?.text ?? '').split(/\r\n|\n|\r/)
    read.set(path, lines)
    return lines
  }
}
