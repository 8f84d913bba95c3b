import { termsIn } from '../search/terms.ts'
import { sentenceAround, toExcerpt } from '../text/excerpt.ts'
import { foldUnits } from '../text/fold.ts'
import { openHyphens } from './search-query.ts'

/** Letters before what was looked for, where its sentence is too long to be shown from its start. */
const LEAD = 120

/**
 * Returns what a text says of what was looked for: the sentence with a phrase, else that with most of
 * the terms, else the beginning.
 */
export function findExcerpt(
  text: string,
  phrases: readonly string[],
  terms: readonly string[],
): string {
  const place = phrasePlace(text, phrases) ?? richestPlace(text, new Set(terms))
  return place === undefined ? toExcerpt(text) : excerptAround(text, place)
}

function phrasePlace(text: string, phrases: readonly string[]): number | undefined {
  if (phrases.length === 0) return undefined
  const folded = openHyphens(foldUnits(text))
  return phrases.map((phrase) => folded.indexOf(phrase)).find((place) => place >= 0)
}

/** Where the first term stands of the sentence that has most different ones. */
function richestPlace(text: string, sought: ReadonlySet<string>): number | undefined {
  let best: number | undefined
  let most = 0
  let first = 0
  let end = -1
  const found = new Set<string>()
  for (const { term, index } of termsIn(text, sought)) {
    if (index >= end) {
      first = index
      end = sentenceEnd(text, index)
      found.clear()
    }
    found.add(term)
    if (found.size <= most) continue
    best = first
    most = found.size
    if (most === sought.size) break
  }
  return best
}

function sentenceEnd(text: string, from: number): number {
  const end = /[.!?]\s|\n/g
  end.lastIndex = from
  return end.test(text) ? end.lastIndex : text.length
}

/** Long sentences are shown from a little before the place, so that it is in what is shown. */
function excerptAround(text: string, place: number): string {
  const sentence = sentenceAround(text, place)
  const start = sentenceStart(text, place)
  if (place - start <= LEAD) return sentence
  const from = text.lastIndexOf(' ', place - LEAD / 2) + 1
  return from > start
    ? `…${toExcerpt(text.slice(from, from + 4 * LEAD).split('\n')[0] ?? '')}`
    : sentence
}

function sentenceStart(text: string, place: number): number {
  let start = place
  while (start > 0 && !isAfterSentence(text, start)) start--
  return start
}

function isAfterSentence(text: string, place: number): boolean {
  if (text[place - 1] === '\n') return true
  return /\s/.test(text[place - 1] ?? '') && /[.!?]/.test(text[place - 2] ?? '')
}
