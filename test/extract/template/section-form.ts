import type { AtlasRecord } from '../../../src/model/record.ts'
import type { Hand } from './hand.ts'

/** A section of the template as an author may write it, and the records that it states in any form. */
export interface SectionForm {
  type: AtlasRecord['type']
  records: readonly object[]
  /** Writes the section with the records from one to before another: all, unless said. */
  write: (hand: Hand, from?: number, to?: number) => string
}

export function formOf<R extends object>(
  type: AtlasRecord['type'],
  records: R[],
  write: (hand: Hand, records: R[]) => string,
): SectionForm {
  return { type, records, write: (hand, from, to) => write(hand, records.slice(from, to)) }
}
