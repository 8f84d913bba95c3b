/** A document as it is compared with others. */
export interface ComparedText {
  title: string
  sections: readonly { heading: string; text: string }[]
}

/** How alike the texts of documents are. A document goes by its place among them, a word by its number. */
export interface Likeness {
  /** For each document the nearest others, nearest first, each with its strength, 0..1. */
  near: readonly (readonly (readonly [index: number, strength: number])[])[]
  /** For each document its words, and its pairs of neighbouring words. */
  words: readonly WeightedTerms[]
  pairs: readonly WeightedTerms[]
  /** By word: as it was read first. */
  spellings: readonly string[]
}

/** Terms and how much each tells, side by side. */
export interface WeightedTerms {
  terms: Float64Array
  weights: Float64Array
}
