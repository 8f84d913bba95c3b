import { shortHash } from '../text/hash.ts'

/**
 * Returns the name of a document's files, drawn from its key alone, so that a list of nodes need not
 * repeat it: readable, ASCII, safe on every file system, and never shared.
 */
export function pageName(key: string): string {
  return `${readable(key)}-${shortHash(key)}`
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
