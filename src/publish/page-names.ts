import type { NodeKey } from '../model/key.ts'
import { shortHash } from '../text/hash.ts'

/** Returns a file name for each key: readable, ASCII, safe on every file system, and never shared. */
export function pageNames(keys: readonly NodeKey[]): Map<NodeKey, string> {
  return new Map(keys.map((key) => [key, `${readable(key)}-${shortHash(key)}`]))
}

function readable(key: string): string {
  const name =
    key
      .slice(key.indexOf(':') + 1)
      .split('/')
      .at(-1) ?? ''
  return (
    name
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 40) || 'x'
  )
}
