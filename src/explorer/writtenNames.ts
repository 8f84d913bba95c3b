import { entityKey, type NodeKey } from '../model/key.ts'
import type { MentionKind } from '../model/kind.ts'
import type { AtlasRecord } from '../model/record.ts'
import { NameTrie } from '../text/trie.ts'
import type { Lookup } from './lookup.ts'

/** A name that a document has, as it writes it. */
export interface WrittenName {
  key: NodeKey
  kind: MentionKind
  label: string
  spellings: readonly string[]
}

export interface FoundName {
  start: number
  end: number
  name: WrittenName
}

/** Returns the names that a document's records found in its text, of nodes that the site has. */
export function writtenNames(records: readonly AtlasRecord[], lookup: Lookup): WrittenName[] {
  return records.flatMap((record) => {
    if (record.type !== 'mention') return []
    const node = lookup.nodes.get(entityKey(record.entityKind, record.name))
    if (!node) return []
    const { entityKind: kind, spellings } = record
    return [{ key: node.key, kind, label: node.label, spellings }]
  })
}

/** Returns what finds names in a piece of text: only as the document spells them, the longest first. */
export function nameFinder(names: readonly WrittenName[]): (text: string) => FoundName[] {
  const trie = new NameTrie<{ spelling: string; name: WrittenName }>()
  for (const name of names)
    for (const spelling of name.spellings) trie.add(spelling, { spelling: plain(spelling), name })
  return (text) =>
    trie
      .find(text, ({ spelling }, start, end) => plain(text.slice(start, end)) === spelling)
      .flatMap(({ start, end, values: [first] }) =>
        first ? [{ start, end, name: first.name }] : [],
      )
}

const plain = (text: string): string => text.replace(/\s+/g, ' ')
