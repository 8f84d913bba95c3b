import { bestFirst, type Candidate } from './candidates.ts'
import { strengthOf } from './nearest.ts'
import { comesBefore, type Page } from './pages.ts'
import type { Signals } from './signals/all.ts'

/** Below this an author would rather not be asked. */
const SURE = 0.5
const PER_SOURCE = 3
const PER_TARGET = 5

/** A reason in words: named, or about what is spoken of, more than in passing, by few. */
const SAID = 0.2
const TWICE = 2

/** Without one: texts that are nearest to each other, and linked with the same documents. */
const ALIKE = 0.25
/** Texts more alike than this are copies, or the same form. */
const COPY = 0.8
const NEAREST = 5
const COMMON = 2
const ALIKE_PER_SOURCE = 1

/** So many pairs, and at least half of them linked, make linking what one names the custom of a corpus. */
const CUSTOM = 5

/**
 * Returns the candidates that an author would believe, best first, each pair in one direction. What is
 * named by its number and not linked, where the others link it, is sure in each direction and however
 * many there are.
 */
export function believable(
  candidates: Iterable<Candidate>,
  pages: readonly Page[],
  signals: Signals,
): Candidate[] {
  const isAbout = aboutOthers(pages)
  const isMissed = missedLinks(signals)
  const isLikely = ({ from, to, score }: Candidate) =>
    score >= SURE &&
    !(isAbout(from) || isAbout(to) || isVersion(from) || isVersion(to)) &&
    !(isSameNumber(from, to) || isStated(from, to, signals)) &&
    !signals.spoken.of[from.index]?.has(to.index) &&
    (isSaid(from, to, signals) || isAlike(from, to, signals))
  const likely: Candidate[] = []
  for (const one of candidates) if (isMissed(one.from, one.to) || isLikely(one)) likely.push(one)
  const isOneOfFew = fewOfEach(signals)
  return likely.sort(bestFirst).filter((one) => isMissed(one.from, one.to) || isOneOfFew(one))
}

/** Lets through what comes first: each pair once, and of each document a few. */
function fewOfEach(signals: Signals): (candidate: Candidate) => boolean {
  const count = { from: counter(), alike: counter(), to: counter() }
  const pairs = new Set<string>()
  return ({ from, to }) => {
    const pair = [from.index, to.index].sort((a, b) => a - b).join(' ')
    const isNamed = isSaid(from, to, signals)
    if (pairs.has(pair)) return false
    if (count.from.of(from) >= PER_SOURCE || count.to.of(to) >= PER_TARGET) return false
    if (!isNamed && count.alike.of(from) >= ALIKE_PER_SOURCE) return false
    count.from.add(from)
    count.to.add(to)
    if (!isNamed) count.alike.add(from)
    pairs.add(pair)
    return true
  }
}

/** A reference in words alone is a missing link only where the author links such references. */
function missedLinks({ spoken }: Signals): (from: Page, to: Page) => boolean {
  const isCustom = spoken.all >= CUSTOM && spoken.linked * 2 >= spoken.all
  return (from, to) => isCustom && spoken.of[from.index]?.has(to.index) === true
}

function counter(): { of(page: Page): number; add(page: Page): void } {
  const counts = new Map<Page, number>()
  const of = (page: Page) => counts.get(page) ?? 0
  return { of, add: (page) => void counts.set(page, of(page) + 1) }
}

/** In a series with numbers, a document without one is about the series: a plan, a status, a list. */
function aboutOthers(pages: readonly Page[]): (page: Page) => boolean {
  const episodes = pages.filter((page) => page.isEpisode)
  const numbered = episodes.filter((page) => page.number !== undefined)
  const isSeries = numbered.length > episodes.length / 2
  return (page) => isSeries && page.isEpisode && page.number === undefined
}

/** The main text of an episode is what is linked. */
function isVersion(page: Page): boolean {
  return page.family !== page.key
}

/** Home pages that are related by their headers alone could be linked too, but nothing is missing. */
function isStated(from: Page, to: Page, { links }: Signals): boolean {
  return !from.isEpisode && links.around[from.index]?.has(to.index) === true
}

/** Two documents that claim one number are a clash to be settled, and no link. */
function isSameNumber(a: Page, b: Page): boolean {
  return a.isEpisode && a.number !== undefined && a.number === b.number
}

function isSaid(from: Page, to: Page, { named, subjects }: Signals): boolean {
  const naming = named.of[from.index]?.get(to.index)
  const subject = subjects.of(from).get(to.index)
  const isNamed = naming && (naming.count >= TWICE || naming.inHeadings > 0 || naming.holders === 1)
  const isSpokenOf = subject && (subject.treatment.count >= TWICE || subject.treatment.isCore)
  return (
    (isNamed === true && naming.strength >= SAID) ||
    (isSpokenOf === true && subject.strength >= SAID)
  )
}

/** What is only alike is linked by the later one, whose author knows the earlier; and not back. */
function isAlike(from: Page, to: Page, { text, links }: Signals): boolean {
  const around = links.around[to.index]
  if (comesBefore(from, to) || around?.has(from.index)) return false
  const there = text.near[from.index]?.slice(0, NEAREST)
  const back = text.near[to.index]?.slice(0, NEAREST)
  const likeness = Math.min(strengthOf(there, to.index), strengthOf(back, from.index))
  if (likeness < ALIKE || likeness > COPY) return false
  const common = [...(links.around[from.index] ?? [])].filter((index) => around?.has(index))
  return common.length >= COMMON
}
