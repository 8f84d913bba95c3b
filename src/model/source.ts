import type { NodeKey } from './key.ts'
import type { DocumentKind } from './kind.ts'
import type { Problem } from './problem.ts'

/** One file of the corpus as text. `text` has no byte order mark; its lines are those of the file. */
export interface Source {
  /** Relative to the corpus root, with `/`. */
  path: string
  key: NodeKey
  kind: DocumentKind
  /** A series that the configuration gives to this file. */
  series?: string
  text: string
  /** SHA-256 of the bytes, in hex. */
  hash: string
  /** The text is not what its author wrote (invalid UTF-8, NUL): readable, never edited. */
  isDamaged: boolean
}

/** A file that is there and was not read, with the reason. */
export interface SkippedFile {
  path: string
  reason: string
}

/** Every file of a corpus: `sources.length + skipped.length + failed.length === found`. */
export interface Corpus {
  root: string
  found: number
  sources: Source[]
  skipped: SkippedFile[]
  failed: SkippedFile[]
  problems: Problem[]
}
