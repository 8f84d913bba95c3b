import type { MentionKind } from '../../model/kind.ts'

const KINDS: readonly (readonly [MentionKind, readonly string[]])[] = [
  ['company', ['company', 'companies', 'organization', 'organisation', 'provider', 'vendor']],
  ['pattern', ['pattern', 'patterns', 'technique', 'techniques', 'strategy', 'algorithm']],
  [
    'technology',
    ['tool', 'tools', 'technology', 'technologies', 'language', 'system', 'database', 'framework'],
  ],
]

const KIND_OF_HEADER = new Map(KINDS.flatMap(([kind, names]) => names.map((name) => [name, kind])))

/** Returns what the cells of a table column hold, where its header says so. */
export function kindOfColumn(header: string): MentionKind | undefined {
  return KIND_OF_HEADER.get(header.trim().toLowerCase())
}
