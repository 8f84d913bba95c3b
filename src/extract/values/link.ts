import type { Link, Nodes, Parents } from 'mdast'

const FULL = /(?:https?:\/\/|www\.)[^\s<>"“”`]+/i
const TOP = 'com|org|net|io|edu|dev|ai|co|gov|app|info|me|tech|gg|ly|sh|in|eu|de|fr|uk'
/** "kafka.apache.org", "github.com/uber/h3": small letters, and a path, or nothing before but a sign. */
const BARE = new RegExp(
  `(?<![\\p{L}\\p{N}@./_-])(?:[a-z0-9][a-z0-9-]*\\.){1,4}(?:${TOP})(?:/[^\\s<>"“”\`,;]*|(?![\\p{L}\\p{N}/.-]))`,
  'u',
)

/** Returns the links inside a node, in order. */
export function linksIn(node: Nodes): Link[] {
  if (node.type === 'link') return [node]
  return 'children' in node ? (node as Parents).children.flatMap(linksIn) : []
}

/** A web address in plain text, without the punctuation that follows it. */
export interface FoundAddress {
  url: string
  start: number
  end: number
}

/** Returns the first web address of a text, complete with its scheme. */
export function findAddress(text: string): FoundAddress | undefined {
  const full = FULL.exec(text)
  if (full) {
    const found = withoutEnd(full[0])
    const url = /^www\./i.test(found) ? `https://${found}` : found
    return { url, start: full.index, end: full.index + found.length }
  }
  const bare = BARE.exec(text)
  if (!bare || !isAddress(text, bare)) return undefined
  const found = withoutEnd(bare[0])
  return { url: `https://${found}`, start: bare.index, end: bare.index + found.length }
}

/** A bare name of a host counts with a path, or where it stands for itself: "draw.io is fine" is prose. */
function isAddress(text: string, { 0: found, index }: RegExpExecArray): boolean {
  if (found.includes('/')) return true
  const before = text.slice(0, index).trim()
  const after = text.slice(index + found.length).trim()
  return /(?:^|[:(<–—-])$/.test(before) && /^(?:[-–—,;.)>(]|$)/.test(after)
}

function withoutEnd(address: string): string {
  const url = address.replace(/[.,;:!?'*_\]]{1,20}$/, '')
  return url.endsWith(')') && !url.includes('(')
    ? url.replace(/\){1,20}$/, '').replace(/[.,;:!?]{1,20}$/, '')
    : url
}
