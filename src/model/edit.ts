import type { Splice } from '../text/splice.ts'
import type { Suggestion } from './suggestion.ts'

/** A link that an edit adds, and the line on which it will stand. */
export interface AddedLink {
  suggestion: Suggestion
  line: number
}

/** What is put into one file; offsets count in its text as it was read. */
export interface FileEdit {
  path: string
  /** SHA-256 of the bytes that were read. */
  hash: string
  splices: Splice[]
  added: AddedLink[]
}

/** A suggestion that no edit can make true. */
export interface LeftOut {
  suggestion: Suggestion
  reason: string
}

/** The edits that make suggestions true, sorted by path. */
export interface EditPlan {
  edits: FileEdit[]
  leftOut: LeftOut[]
}
