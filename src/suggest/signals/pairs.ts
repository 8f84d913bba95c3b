/** Two neighbouring words as one number. */
const WORDS = 2 ** 26
export function pairOf(first: number, second: number): number {
  return (first + 1) * WORDS + second
}

/** Returns the two words of a pair; nothing for a number that is a word. */
export function wordsOfPair(pair: number): [number, number] | undefined {
  return pair < WORDS ? undefined : [Math.floor(pair / WORDS) - 1, pair % WORDS]
}

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
    const bucket = mix(first, second) & this.#mask
    const known = this.#first[bucket]
    if (known === 0) this.#first[bucket] = page + 1
    else if (known !== page + 1) this.#shared[bucket] = 1
  }

  mayShare(first: number, second: number): boolean {
    return this.#shared[mix(first, second) & this.#mask] === 1
  }
}

function mix(first: number, second: number): number {
  const mixed = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)
  return mixed ^ (mixed >>> 15)
}
