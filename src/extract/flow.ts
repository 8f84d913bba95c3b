import type { Nodes, Root } from 'mdast'

/** What holds blocks: all other nodes hold words, or nothing. */
const HOLDERS = new Set(['root', 'blockquote', 'list', 'listItem', 'footnoteDefinition'])

/** Returns the blocks of a tree at any depth, in file order; the words within are not looked at. */
export function* flowNodes(tree: Root): Generator<Nodes> {
  const open: Nodes[] = [tree]
  for (let node = open.pop(); node; node = open.pop()) {
    yield node
    if (!HOLDERS.has(node.type) || !('children' in node)) continue
    for (let i = node.children.length - 1; i >= 0; i--) open.push(node.children[i] as Nodes)
  }
}
