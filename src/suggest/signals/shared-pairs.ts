import { mixed } from './mix.ts'

/**
 * Tells which pairs of words can stand in more than one page: most stand in one alone, and need not be
 * counted. Pages are noted in buckets, so that a few are let through that do not.
 */
export class SharedPairs {
  readonly #mask: number
  readonly #first: Int32Array
  readonly #shared: Uint8Array

  /** `words` is the length of all texts together. */
  constructor(words: number) {
    const buckets = 2 ** Math.min(22, Math.ceil(Math.log2(2 * words + 2)))
    this.#mask = buckets - 1
    this.#first = new Int32Array(buckets)
    this.#shared = new Uint8Array(buckets)
  }

  note(first: number, second: number, page: number): void {
    const bucket = mixed(first, second) & this.#mask
    const known = this.#first[bucket]
    if (known === 0) this.#first[bucket] = page + 1
    else if (known !== page + 1) this.#shared[bucket] = 1
  }

  mayShare(first: number, second: number): boolean {
    return this.#shared[mixed(first, second) & this.#mask] === 1
  }
}
