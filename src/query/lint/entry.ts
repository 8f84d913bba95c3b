import type { AtlasGraph } from '../../model/graph.ts'
import type { NodeKey } from '../../model/key.ts'
import type { Meaning } from './resolve-item.ts'

/** An item of a hand-written path with the documents that it names without doubt. */
export interface Entry extends Meaning {
  keys: NodeKey[]
}

/** What every finding needs: the file of the path, the corpus, and how documents are named. */
export interface Place {
  path: string
  graph: AtlasGraph
  name: (key: NodeKey) => string
}
