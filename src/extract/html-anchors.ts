import { visitParents } from 'unist-util-visit-parents'
import type { NamedPlace } from '../model/extract.ts'
import type { Document } from './document.ts'
import { htmlTokens } from './html-tokens.ts'

const ATTRIBUTE = /(?<![^\s"'])(id|name)\s{0,9}=\s{0,9}(?:"([^"]*)"|'([^']*)'|([^\s"'=]+))/gi

/** Quick to rule out, in most files. */
const MAY_HAVE_ANCHOR = /<[a-z][^<>]{0,2000}\b(?:id|name)\s{0,9}=/i

/** Returns the places that raw HTML names for links: `id` of any element, `name` of an `<a>`. */
export function htmlAnchors(document: Document): NamedPlace[] {
  const found: NamedPlace[] = []
  if (!MAY_HAVE_ANCHOR.test(document.source.text)) return found
  visitParents(document.tree, 'html', (node) => {
    for (const token of htmlTokens(node)) {
      if (token.kind !== 'open') continue
      for (const [, key = '', ...values] of token.attributes.matchAll(ATTRIBUTE)) {
        const id = values.find((value) => value !== undefined) ?? ''
        const isAnchor = key.toLowerCase() === 'id' || token.name === 'a'
        if (isAnchor && id !== '') found.push({ id, line: token.line })
      }
    }
  })
  return found
}
