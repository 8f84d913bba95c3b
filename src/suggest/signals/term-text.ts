/**
 * The terms of a page one after the other, each with its weight. Terms are dense numbers; between two fields of
 * the page stands none.
 */
export interface TermText {
  terms: Int32Array
  weights: Uint8Array
}

export const NO_TERM = -1

/** Counts the terms of one page after the other, in lists that are used again. */
export class TermCounter {
  readonly #counts: Uint32Array
  /** Of this page, in the order of the text. */
  readonly #found: number[] = []

  /** `terms` is how many there are in all texts: their numbers are below. */
  constructor(terms: number) {
    this.#counts = new Uint32Array(terms)
  }

  /** Tells each term of a text once, in the order of the text, with the sum of its weights. */
  forEach({ terms, weights }: TermText, visit: (term: number, weight: number) => void): void {
    const counts = this.#counts
    const found = this.#found
    for (let i = 0; i < terms.length; i++) {
      const term = terms[i] as number
      if (term === NO_TERM) continue
      const before = counts[term] as number
      if (before === 0) found.push(term)
      counts[term] = before + (weights[i] as number)
    }
    for (const term of found) {
      visit(term, counts[term] as number)
      counts[term] = 0
    }
    found.length = 0
  }
}
