import type { Root } from 'mdast'
import { visitParents } from 'unist-util-visit-parents'
import type { Problem } from '../model/problem.ts'
import { mayBeBroken, repairMojibake } from '../text/mojibake.ts'

/**
 * Repairs text nodes in place where their text was broken by a MacRoman reading, and returns one
 * warning with the first place and the count. Lines and columns stay those of the file.
 */
export function repairTree(tree: Root, text: string, path: string): Problem[] {
  if (!mayBeBroken(text)) return []
  let count = 0
  let first: { line: number; column: number; found: string; repaired: string } | undefined
  visitParents(tree, (node) => {
    if (!('value' in node) || typeof node.value !== 'string') return
    const repaired = repairMojibake(node.value)
    if (repaired === node.value) return
    count++
    const start = node.position?.start
    first ??= { line: start?.line ?? 1, column: start?.column ?? 1, found: node.value, repaired }
    node.value = repaired
  })
  if (!first) return []
  const places = count === 1 ? '1 place' : `${count} places`
  return [
    {
      rule: 'mojibake',
      severity: 'warning',
      path,
      line: first.line,
      column: first.column,
      message: `Found “${sample(first.found)}”, which is UTF-8 read as Mac OS Roman (${places}); shown as “${sample(first.repaired)}”`,
    },
  ]
}

function sample(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text
}
