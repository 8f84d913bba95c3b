import type { Link, Nodes, Parents } from 'mdast'

const BARE = /(?:https?:\/\/|www\.)[^\s<>"“”]+/i

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

/** Returns the first web address of a text. */
export function findAddress(text: string): FoundAddress | undefined {
  const match = BARE.exec(text)
  if (!match) return undefined
  let url = match[0].replace(/[.,;:!?'*_\]]{1,20}$/, '')
  if (url.endsWith(')') && !url.includes('('))
    url = url.replace(/\){1,20}$/, '').replace(/[.,;:!?]{1,20}$/, '')
  return { url, start: match.index, end: match.index + url.length }
}
