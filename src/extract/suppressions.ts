import { visitParents } from 'unist-util-visit-parents'
import type { Suppression } from '../model/extract.ts'
import type { Document } from './document.ts'

const COMMENT = /<!--\s*atlas-ignore(-file)?\s([a-z0-9,\s-]*)(?::[^>]*)?-->/g

/** Returns the comments of a document that accept gaps: `<!-- atlas-ignore rule-id: reason -->`. */
export function suppressionsIn(document: Document): Suppression[] {
  const found: Suppression[] = []
  if (!document.source.text.includes('atlas-ignore')) return found
  visitParents(document.tree, 'html', (node) => {
    for (const match of node.value.matchAll(COMMENT)) {
      const before = node.value.slice(0, match.index)
      const line = (node.position?.start.line ?? 1) + before.split('\n').length - 1
      const rules = (match[2] ?? '').split(/[\s,]+/).filter((rule) => /\w/.test(rule))
      if (rules.length === 0) continue
      found.push({ line: match[1] ? 0 : line, at: line, rules })
    }
  })
  return found
}
