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
  const folded = openHyphens(foldUnits(text))
  const phrase = phrases.map((one) => folded.indexOf(one)).find((place) => place >= 0)
  const place = phrase ?? richestPlace(text, new Set(terms))
  return place === undefined ? toExcerpt(text) : excerptAround(text, place)
}

/** Where the first term stands of the line part that has most different ones. */
function richestPlace(text: string, sought: ReadonlySet<string>): number | undefined {
  let best: { place: number; terms: number } | undefined
  let start = 0
  for (const sentence of text.split(/(?<=[.!?]\s|\n)/)) {
    const found = [...termsIn(sentence)].filter(({ term }) => sought.has(term))
    const terms = new Set(found.map(({ term }) => term)).size
    const [first] = found
    if (first && terms > (best?.terms ?? 0)) best = { place: start + first.index, terms }
    start += sentence.length
  }
  return best?.place
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
  const before = text.slice(0, place)
  const ends = [...before.matchAll(/[.!?]\s|\n/g)].at(-1)
  return ends === undefined ? 0 : ends.index + ends[0].length
}
