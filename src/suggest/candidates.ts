import { codeUnitOrder } from '../text/compare.ts'
import { type Near, nearest } from './nearest.ts'
import type { Page } from './pages.ts'
import type { Signals } from './signals/all.ts'
import type { Walk } from './walk.ts'

/** A page that another could link to, and how sure that is. */
export interface Candidate {
  from: Page
  to: Page
  score: number
}

/** So many visits make a link as likely as not. */
const EVEN = 0.1

/** Where an episode is linked from already, most of the closeness is that link itself. */
const LINKED_BACK = 0.25

/** A document that the text names by its number is one that the author had in mind. */
const SPOKEN = 0.8

/** Being named, or being about what is spoken of, is at best one good reason by itself. */
const NAMED = 0.5

/**
 * Returns up to k pages that a page lacks a link to, the surest first. The reasons are independent
 * enough to be joined as such (noisy-or): close by all ways together, spoken of by number, named in
 * the text, about something that the text treats.
 */
export function candidatesOf(
  from: Page,
  pages: readonly Page[],
  signals: Signals,
  walk: Walk,
  k: number,
): Candidate[] {
  const visits = walk(from.index)
  const named = signals.named.of[from.index]
  const subjects = signals.subjects.of(from)
  const spoken = signals.spoken.of[from.index]
  const found: Near[] = []
  for (const to of new Set([
    ...visits.keys(),
    ...(spoken?.keys() ?? []),
    ...(named?.keys() ?? []),
    ...(subjects?.keys() ?? []),
  ])) {
    const page = pages[to]
    if (!page || !isMissing(from, page, signals)) continue
    const isLinkedBack = signals.links.to[to]?.has(from.index) === true
    const seen = (visits.get(to) ?? 0) * (isLinkedBack && from.isEpisode ? LINKED_BACK : 1)
    const doubt =
      (EVEN / (seen + EVEN)) *
      (1 - (spoken?.has(to) ? SPOKEN : 0)) *
      (1 - NAMED * (named?.get(to)?.strength ?? 0)) *
      (1 - NAMED * (subjects?.get(to)?.strength ?? 0))
    found.push([to, 1 - doubt])
  }
  return nearest(found, k).flatMap(([to, score]) => {
    const page = pages[to]
    return page ? [{ from, to: page, score }] : []
  })
}

/** The surest first; equally sure ones by key. */
export function bestFirst(a: Candidate, b: Candidate): number {
  return (
    b.score - a.score || codeUnitOrder(a.from.key, b.from.key) || codeUnitOrder(a.to.key, b.to.key)
  )
}

/** Versions of one text and general pages are never linked; a pattern's link is enough in one direction. */
function isMissing(from: Page, to: Page, { links }: Signals): boolean {
  if (to.isGeneral || from.isGeneral || from.family === to.family) return false
  const linked = from.isEpisode || to.isEpisode ? links.to : links.inText
  return linked[from.index]?.has(to.index) !== true
}
