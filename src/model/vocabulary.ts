import type { VocabularyKind } from './kind.ts'

export type CaseRule = 'fold' | 'exact' | 'capitalized'

/** One spelling of an entity, with the rules that decide whether text means it. */
export interface Spelling {
  text: string
  case: CaseRule
  plural: boolean
  notFollowedBy: readonly string[]
  notPrecededBy: readonly string[]
  /** As everyday words, without hyphens, it counts only in a sentence with a word that begins so. */
  beside?: readonly string[] | undefined
  /** Counts only where structure or another spelling of the entity supports it. */
  needsContext: boolean
}

export interface VocabularyEntry {
  kind: VocabularyKind
  name: string
  spellings: readonly Spelling[]
  category?: string | undefined
  /** Entries beside which everyday words among the spellings mean this one: Saga beside "orchestration". */
  near?: readonly string[] | undefined
  parent?: string | undefined
  vendor?: string | undefined
  url?: string | undefined
  /** Of an incident. */
  company?: string | undefined
  year?: number | undefined
  date?: string | undefined
  duration?: string | undefined
  rootCause?: string | undefined
  violated?: readonly string[] | undefined
}

/** All names the product knows, sorted by kind and name. */
export interface Vocabulary {
  entries: readonly VocabularyEntry[]
}
