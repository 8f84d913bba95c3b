import { visitParents } from 'unist-util-visit-parents'
import type { Suppression } from '../model/extract.ts'
import type { Document } from './document.ts'

const SUPPRESSION = /^\s*atlas-ignore(-file)?(?![\w-])([^:]*)/

/** Returns the comments of a document that accept gaps: `<!-- atlas-ignore rule-id: reason -->`. */
export function suppressionsIn(document: Document): Suppression[] {
  const found: Suppression[] = []
  if (!document.source.text.includes('atlas-ignore')) return found
  visitParents(document.tree, 'html', (node) => {
    for (const { text, line: below } of commentsIn(node.value)) {
      const match = SUPPRESSION.exec(text)
      if (!match) continue
      const line = (node.position?.start.line ?? 1) + below
      const rules = (match[2] ?? '').split(/[\s,]+/).filter((rule) => /\w/.test(rule))
      found.push({ line: match[1] ? 0 : line, at: line, rules })
    }
  })
  return found
}

/** Returns the comments in HTML, each with its line from 0. */
function commentsIn(html: string): { text: string; line: number }[] {
  const comments: { text: string; line: number }[] = []
  let line = 0
  let end = 0
  for (;;) {
    const start = html.indexOf('<!--', end)
    const stop = start < 0 ? -1 : html.indexOf('-->', start + 4)
    if (stop < 0) return comments
    line += html.slice(end, start).split('\n').length - 1
    const text = html.slice(start + 4, stop)
    comments.push({ text, line })
    line += text.split('\n').length - 1
    end = stop + 3
  }
}
