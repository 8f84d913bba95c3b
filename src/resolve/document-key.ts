import type { Extract } from '../model/extract.ts'
import type { NodeKey } from '../model/key.ts'

/** Returns what was read of a document under the key that the whole corpus gives to it. */
export function withKey({ sharesHomeOf: _, ...read }: Extract, key: NodeKey): Extract {
  return { ...read, key, records: read.records.map((record) => ({ ...record, episode: key })) }
}
