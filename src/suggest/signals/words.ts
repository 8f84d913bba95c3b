import { foldUnits } from '../../text/fold.ts'
import { splitRuns } from '../../text/runs.ts'
import { CLASSES } from '../../text/words.ts'

/** Hashes are no words. */
const MAX_WORD = 32
const MAY_HAVE_ADDRESS = /:\/\/|www\./i
const ADDRESS = /\b(?:https?:\/\/|www\.)\S+/gi

/** Numbers words as they are compared: folded, in the singular, without numbers and addresses. */
export class Lexicon {
  readonly #numbers = new Map<string, number>()
  readonly #forms = new Map<string, number>()
  readonly #spellings: string[] = []

  /** Returns the words of a text as numbers, in text order. */
  read(text: string): Int32Array {
    const plain = MAY_HAVE_ADDRESS.test(text) ? text.replace(ADDRESS, ' ') : text
    const numbers: number[] = []
    for (const word of splitRuns(foldUnits(plain), CLASSES)) {
      const number = this.#forms.get(word) ?? this.#add(word)
      if (number >= 0) numbers.push(number)
    }
    return Int32Array.from(numbers)
  }

  /** How many words there are: their numbers are below. */
  get size(): number {
    return this.#spellings.length
  }

  /** By number: each word as it was read first. */
  get spellings(): readonly string[] {
    return this.#spellings
  }

  #add(word: string): number {
    const number = isWord(word) ? this.#numberOf(word) : -1
    this.#forms.set(word, number)
    return number
  }

  #numberOf(word: string): number {
    const stem = singular(word)
    const known = this.#numbers.get(stem)
    if (known !== undefined) return known
    this.#numbers.set(stem, this.#spellings.length)
    return this.#spellings.push(word) - 1
  }
}

function isWord(word: string): boolean {
  return word.length >= 2 && word.length <= MAX_WORD && !/^\d+$/.test(word)
}

/** Returns a word or name without its plural ending: what a stemmer would merge beyond that is often two things. */
export function singular(word: string): string {
  if (!word.endsWith('s') || word.length < 4 || /(?:ss|us|is)$/.test(word)) return word
  return word.length > 4 && word.endsWith('ies') ? `${word.slice(0, -3)}y` : word.slice(0, -1)
}
