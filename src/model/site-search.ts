import type { NodeKey } from './key.ts'

/** The lines from the section before, how many of its headings stay, and those that follow them. */
export type PackedSection = [lines: number, kept: number, ...headings: string[]]

/** Where a search can lead: the sections of a document, or an entity where it is first named. */
export interface PackedPlaces {
  key: NodeKey
  /** Of an entity without a page: the document that names it first. */
  within?: NodeKey
  sections: PackedSection[]
}

/**
 * The words of texts. A term follows the one before, of which it keeps as many letters as its first
 * digit (in base 36) says; `places` has for each term the texts that have it: the number of each
 * after the one before, and behind an `x` how often where it is more than once.
 */
export interface PackedWords {
  terms: string
  places: string[]
}
