import type { NodeKey } from '../model/key.ts'
import type { Effects } from './data.ts'

/** Returns what was heard of a corpus, as the browser keeps it; what is damaged there counts as nothing. */
export function readHeard({ recall }: Pick<Effects, 'recall'>, corpus: string): NodeKey[] {
  try {
    const kept: unknown = JSON.parse(recall(nameOf(corpus)) ?? '[]')
    return Array.isArray(kept) ? kept.filter((key): key is NodeKey => typeof key === 'string') : []
  } catch {
    return []
  }
}

/** Keeps what was heard of a corpus in the browser. */
export function writeHeard(
  { remember }: Pick<Effects, 'remember'>,
  corpus: string,
  heard: readonly NodeKey[],
): void {
  remember(nameOf(corpus), JSON.stringify(heard))
}

/** Sites of several corpora may have one origin. */
const nameOf = (corpus: string): string => `heard: ${corpus}`
