import type { RecordOf, RecordType } from '../../model/record.ts'
import { evidenceAt } from '../document.ts'
import type { Entry } from './entry.ts'
import type { Reading } from './section-reader.ts'

/** The fields of a record type, each of which may be undefined. */
export type FieldsOf<T extends RecordType> = {
  [K in Exclude<keyof RecordOf<T>, 'type' | 'episode' | 'evidence'>]: RecordOf<T>[K] | undefined
}

/** Returns a record with the fields that are there, in the order given; what is empty is not. */
export function buildRecord<T extends RecordType>(
  type: T,
  fields: Partial<FieldsOf<T>>,
  from: Pick<Entry<string>, 'section' | 'at'>,
  reading: Reading,
): RecordOf<T> {
  const { document, rule } = reading
  const given = Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined && value !== ''),
  )
  const evidence = evidenceAt(document, from.section, rule, from.at)
  return { type, episode: document.source.key, ...given, evidence } as unknown as RecordOf<T>
}

/** True where one of the values is there. */
export function hasAny(...values: readonly unknown[]): boolean {
  return values.some((value) => value !== undefined)
}
