/** A document as it is compared with others. */
export interface ComparedText {
  title: string
  sections: readonly { heading: string; text: string }[]
}

/**
 * How alike the texts of documents are. A document goes by its place among them, a word by its number, and so
 * does a pair of neighbouring words.
 */
export interface Likeness {
  /** For each document the nearest others, nearest first, each with its strength, 0..1. */
  near: readonly (readonly (readonly [index: number, strength: number])[])[]
  /** For each document its words, and its pairs. */
  words: readonly WeightedTerms[]
  pairs: readonly WeightedTerms[]
  /** By word: as it was read first. */
  spellings: readonly string[]
  wordsOfPairs: WordPairs
}

/** Terms and how much each tells, side by side: those of a large corpus take more memory than all else. */
export interface WeightedTerms {
  terms: Uint32Array
  weights: Float32Array
}

/** By pair: its two words. */
export interface WordPairs {
  first: Int32Array
  second: Int32Array
}
