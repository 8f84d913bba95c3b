import { type Document, readDocument } from '../../../src/extract/document.ts'
import { readTemplate } from '../../../src/extract/template/index.ts'
import { episodeKey } from '../../../src/model/key.ts'
import type { AtlasRecord } from '../../../src/model/record.ts'

export function documentOf(text: string): Document {
  const path = 'episode.md'
  return readDocument({
    path,
    key: episodeKey(path),
    kind: 'episode',
    text,
    hash: '',
    isDamaged: false,
  })
}

/** A record without its place, as a reader of fields sees it. */
export function withoutPlace({ evidence: _evidence, episode: _episode, ...fields }: AtlasRecord) {
  return fields
}

/** The fields of all records of a text, by type, in the order of the file. */
export function fieldsOf(text: string): object[] {
  const records = readTemplate(documentOf(text)).records.map(withoutPlace)
  return records.sort((a, b) => (a.type < b.type ? -1 : a.type > b.type ? 1 : 0))
}

/** The records of one type with their lines. */
export function read<T extends AtlasRecord['type']>(type: T, text: string): object[] {
  return readTemplate(documentOf(text))
    .records.filter((record) => record.type === type)
    .map((record) => ({ line: record.evidence.line, ...withoutType(record) }))
}

function withoutType(record: AtlasRecord): object {
  const { type: _type, ...fields } = withoutPlace(record)
  return fields
}
