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

/**
 * Where a term was found so far: packed places as the parts have them, with the first step of each as it is told
 * anew, and the last text that has it. To put them together at once would leave as many halves in memory.
 */
interface Found {
  parts: string[]
  steps: number[]
  last: number
}

/** Returns what puts packed words together without unpacking them: only first steps are told anew. */
export function wordsMerger(): WordsMerger {
  const found = new Map<string, Found>()
  let before = 0
  return {
    add({ words, texts }) {
      for (const [term, places] of readTerms(words)) {
        const known = found.get(term) ?? { parts: [], steps: [], last: 0 }
        found.set(term, known)
        known.parts.push(places)
        known.steps.push(before + Number.parseInt(places, 10) - known.last)
        known.last = before + lastOf(places)
      }
      before += texts
    },
    end: () => packTerms([...found.keys()], (term) => together(found.get(term))),
  }
}

function together({ parts, steps }: Found = { parts: [], steps: [], last: 0 }): string {
  return parts.map((places, at) => places.replace(/^\d+/, `${steps[at]}`)).join(' ')
}

/** Returns the number of the last text, which is the sum of all steps. */
function lastOf(places: string): number {
  return places.split(' ').reduce((sum, step) => sum + Number.parseInt(step, 10), 0)
}
