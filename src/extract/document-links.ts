import type { DocumentLink } from '../model/extract.ts'
import { toExcerpt } from '../text/excerpt.ts'
import { type Document, evidenceAt } from './document.ts'
import { linksIn } from './inline.ts'

/** Returns every link that points into the corpus: relative, from the root, or to an anchor. */
export function documentLinks(document: Document): DocumentLink[] {
  const links: DocumentLink[] = []
  for (const block of document.blocks) {
    for (const { url, line, column, start, end } of linksIn(block.inline)) {
      if (!isLocal(url)) continue
      const text = block.inline.text.slice(start, end)
      const place = { line, column, endLine: line, excerpt: toExcerpt(block.inline.text) }
      links.push({ url, text, evidence: evidenceAt(document, block.section, 'link', place) })
    }
  }
  return links
}

function isLocal(url: string): boolean {
  return url !== '' && !/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(url)
}
