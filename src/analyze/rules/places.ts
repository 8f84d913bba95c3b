import type { Evidence } from '../../model/evidence.ts'
import type { Extract } from '../../model/extract.ts'
import type { AtlasGraph } from '../../model/graph.ts'
import { cut } from './words.ts'

export interface FilePlace {
  path: string
  line: number
  column: number
}

/** Returns the place of a finding. */
export function placeOf({ path, line, column }: FilePlace): FilePlace {
  return { path, line, column }
}

/** Returns where a document says what it is: its header, else its first heading, else its first line. */
export function titlePlace(extract: Extract): FilePlace {
  const header = extract.records.find((record) => record.type === 'header')
  if (header) return placeOf(header.evidence)
  return { path: extract.path, line: extract.outline[0]?.line ?? 1, column: 1 }
}

/** Returns a node's name as people say it: "Episode 5 (Consensus)", or the entity's label. */
export function labelOf(graph: AtlasGraph, key: string): string {
  if (!graph.hasNode(key)) return cut(key)
  const { kind, number, label } = graph.getNodeAttributes(key)
  return kind === 'episode' && number !== undefined
    ? `Episode ${number} (${cut(label)})`
    : cut(label)
}

/** Returns where a statement stands, to be named in a message: "05-consensus.md:12". */
export function lineOf({ path, line }: Evidence): string {
  return `${path}:${line}`
}
