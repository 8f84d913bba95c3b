import type { Definition, Link, Nodes, Parent, Root } from 'mdast'
import { flowNodes } from './flow.ts'

/**
 * Turns `[text][id]` into the link that its definition makes it, in place; the first definition counts,
 * also one in a quotation or a list.
 */
export function resolveDefinitions(tree: Root): void {
  const urls = new Map<string, string>()
  for (const node of flowNodes(tree)) if (node.type === 'definition') define(node, urls)
  if (urls.size > 0) replaceIn(tree, urls)
}

function define({ identifier, url }: Definition, urls: Map<string, string>): void {
  const id = identifier.toLowerCase()
  if (!urls.has(id)) urls.set(id, url)
}

function replaceIn(parent: Parent, urls: ReadonlyMap<string, string>): void {
  for (const [index, child] of parent.children.entries()) {
    const node = child as Nodes
    if (node.type === 'linkReference') {
      const url = urls.get(node.identifier.toLowerCase())
      if (url !== undefined) parent.children[index] = toLink(node, url)
    }
    if ('children' in node) replaceIn(node, urls)
  }
}

function toLink(node: Nodes & { type: 'linkReference' }, url: string): Link {
  const { children, position } = node
  return {
    type: 'link',
    url,
    children: children as Link['children'],
    ...(position ? { position } : {}),
  }
}
