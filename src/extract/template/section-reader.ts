import type { RootContent } from 'mdast'
import type { AtlasRecord } from '../../model/record.ts'
import type { TemplateSectionId } from '../../model/template.ts'
import type { Document } from '../document.ts'
import type { Section } from '../outline.ts'

/** A heading (or a bold line that serves as one) with the blocks below it, up to the next. */
export interface Piece {
  /** Absent for what stands before the first heading. */
  heading?: string
  depth: number
  line: number
  column: number
  blocks: RootContent[]
  /** The real section, whose path evidence shows. */
  section: Section
}

/** What stands under a heading: its own blocks, and the headings below it with theirs. */
export interface Contents {
  own: readonly RootContent[]
  below: readonly Piece[]
}

/** What a reader reads: a heading it knows, and the headings below it, in the order of the file. */
export interface Claim {
  /** The first piece is the heading itself; its `heading` is absent where only content was recognised. */
  pieces: Piece[]
  /** Its heading says more than what the section is called: "Example configuration of the gateway". */
  isNamed?: boolean
  /** One entry in a story: what stands beside it is no other unless its own heading says so. */
  isAlone?: boolean
}

/** Finds a name that the vocabulary knows, as the text spells it; the first one. */
export interface Names {
  company: (text: string) => string | undefined
  pattern: (text: string) => string | undefined
}

export const NO_NAMES: Names = { company: () => undefined, pattern: () => undefined }

/** What a reader needs besides its claim. */
export interface Reading {
  document: Document
  names: Names
  rule: string
}

/** Reads one section type of the template. */
export interface SectionReader {
  /** Also the rule of its evidence: `template/<id>`. */
  id: string
  parent: TemplateSectionId
  /** Headings that mean this section anywhere. */
  headings: readonly string[]
  /** A heading that only begins or ends with its words counts where what stands under it fits. */
  isStrict?: boolean
  /** Headings that mean it only below its parent's heading. */
  inside?: readonly string[]
  /** Headings that mean it anywhere, where what stands under them is of its kind. */
  alone?: readonly string[]
  /** Words anywhere in a heading that hold what is of its kind below, as a parent's heading does. */
  loose?: RegExp
  /** Its fields: a heading below it that is the label of one opens no other section. */
  schema?: { find: (label: string) => string | undefined; spellings: readonly string[] }
  /** True where a heading without a section heading above it is one of its entries. */
  isEntry?: (heading: string) => boolean
  /** True where a heading outside the section is an entry of it, if what stands below it is one. */
  isEntryAnywhere?: (heading: string) => boolean
  /** True where what stands below a heading outside the section makes it an entry, whatever it is called. */
  isStory?: (heading: string, contents: Contents, reading: Omit<Reading, 'rule'>) => boolean
  /** True of a table or list of labels that is of this section wherever it stands: its head and its cells say so. */
  isTable?: (block: RootContent, document: Document, names: Names) => boolean
  /** True where a block directly below the parent's heading is of this section. */
  recognises: (block: RootContent, document: Document) => boolean
  read: (claim: Claim, reading: Reading) => AtlasRecord[]
}

/** A claim and who reads it. */
export interface ReaderClaim extends Claim {
  reader: SectionReader
}

/** A heading of the template that only holds sections. */
export interface Container {
  id: TemplateSectionId
  headings: readonly string[]
}
