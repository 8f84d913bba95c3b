import type { Extract } from '../model/extract.ts'
import { entityKey, type NodeKey } from '../model/key.ts'
import { codeUnitOrder } from '../text/compare.ts'
import { groupBy } from '../text/group-by.ts'
import { toSlug } from '../text/slug.ts'
import { stemOf } from './document-index.ts'
import { withKey } from './document-key.ts'

/**
 * Returns the documents with one home page for each entity. Where several pages claim one entity, the
 * one with the plainest file name keeps its key; the others become nodes named by their files, so
 * that nobody is merged silently.
 */
export function claimHomes(extracts: readonly Extract[]): Extract[] {
  const keys = keysByPath(extracts)
  return extracts.map((extract) => {
    const key = keys.get(extract.path)
    if (key === undefined || key === extract.key) return extract
    return { ...withKey(extract, key), sharesHomeOf: extract.key }
  })
}

function keysByPath(extracts: readonly Extract[]): Map<string, NodeKey> {
  const pages = extracts.filter(({ kind }) => kind !== 'episode')
  const claims = groupBy(pages, ({ key }) => key)
  const taken = new Set<NodeKey>(claims.keys())
  const keys = new Map<string, NodeKey>()
  for (const [key, claimants] of claims) {
    const [, ...others] = [...claimants].sort((a, b) => plainestFirst(key, a, b))
    for (const other of others) keys.set(other.path, freeKey(other, taken))
  }
  return keys
}

/** The page named exactly as the entity, then the shorter name, then the first path. */
function plainestFirst(key: NodeKey, a: Extract, b: Extract): number {
  const slug = key.slice(key.indexOf(':') + 1)
  const isExact = (extract: Extract) => (toSlug(stemOf(extract.path)) === slug ? 0 : 1)
  return (
    isExact(a) - isExact(b) ||
    stemOf(a.path).length - stemOf(b.path).length ||
    a.path.split('/').length - b.path.split('/').length ||
    codeUnitOrder(a.path, b.path)
  )
}

/** The key of the file's name, else of its path. */
function freeKey(extract: Extract, taken: Set<NodeKey>): NodeKey {
  const kind = extract.kind === 'episode' ? 'concept' : extract.kind
  const names = [stemOf(extract.path), extract.path.replace(/\.[^.]+$/, '')]
  const key = names.map((name) => entityKey(kind, name)).find((one) => !taken.has(one))
  const own = key ?? entityKey(kind, `${extract.path} ${extract.hash.slice(0, 8)}`)
  taken.add(own)
  return own
}
