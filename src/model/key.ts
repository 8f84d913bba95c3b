import { remembered } from '../text/memo.ts'
import { toSlug } from '../text/slug.ts'
import type { NodeKind } from './kind.ts'

/** The permanent name of a node: `<kind>:<slug>`, or `episode:<path without extension>`. */
export type NodeKey = string & { readonly __nodeKey: unique symbol }

/** Few names stand in many places each. */
const slugOf = remembered(toSlug)

/** Returns the key of the entity with this canonical name. */
export function entityKey(kind: Exclude<NodeKind, 'episode'>, name: string): NodeKey {
  return `${kind}:${slugOf(name)}` as NodeKey
}

/** Returns the key of the episode in this file; `path` is relative to the corpus, with `/`. */
export function episodeKey(path: string): NodeKey {
  return `episode:${path.replace(/\.[^./]+$/, '')}` as NodeKey
}

/** Returns the kind that a key names. */
export function kindOf(key: NodeKey): NodeKind {
  return key.slice(0, key.indexOf(':')) as NodeKind
}
