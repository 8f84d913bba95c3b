import type { PackedWords } from '../model/site-search.ts'
import { packTerms, readTerms } from './words.ts'

/** The words of some texts, of which there are so many. */
export interface WordsPart {
  words: PackedWords
  texts: number
}

/** Puts together the words of texts that were counted in parts. */
export interface WordsMerger {
  /** Takes the words of the texts that follow those before. */
  add(part: WordsPart): void
  end(): PackedWords
}

/** Where a term was found so far, packed, and the last text that has it. */
interface Found {
  places: string
  last: number
}

/** Returns what puts packed words together without unpacking them: only first steps are told anew. */
export function wordsMerger(): WordsMerger {
  const found = new Map<string, Found>()
  let before = 0
  return {
    add({ words, texts }) {
      for (const [term, places] of readTerms(words)) {
        const known = found.get(term)
        if (known) append(known, places, before)
        else found.set(term, moved(places, before))
      }
      before += texts
    },
    end: () => packTerms([...found.keys()], (term) => found.get(term)?.places ?? ''),
  }
}

function append(known: Found, places: string, before: number): void {
  const { places: own, last } = moved(places, before, known.last)
  known.places += ` ${own}`
  known.last = last
}

/** Returns places behind so many texts, told as the steps after the place before. */
function moved(places: string, before: number, last = 0): Found {
  const digits = /^\d+/.exec(places)?.[0] ?? ''
  const first = before + Number(digits) - last
  return { places: first + places.slice(digits.length), last: before + lastOf(places) }
}

/** Returns the number of the last text, which is the sum of all steps. */
function lastOf(places: string): number {
  return places.split(' ').reduce((sum, step) => sum + Number.parseInt(step, 10), 0)
}
