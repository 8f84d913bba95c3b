import type { Problem } from '../model/problem.ts'
import { toExcerpt } from '../text/excerpt.ts'
import type { Document } from './document.ts'
import { linksIn } from './inline.ts'

/** What a link may begin with; without a scheme it leads into the corpus. */
const KNOWN = /^(?:https?:\/\/|mailto:)/i
const HAS_SCHEME = /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i

/**
 * Returns a warning for links that a site shows as text, because a click on them would run something,
 * open a program or leave for whatever host the page's own scheme leads to.
 */
export function linkSchemes({ blocks, source: { path } }: Document): Problem[] {
  const found = blocks
    .flatMap(({ inline }) => [...linksIn(inline)])
    .filter(({ url }) => isStrange(url))
  const [first] = found
  if (!first) return []
  const { url, line, column } = first
  const count = found.length === 1 ? '' : ` (first here, ${found.length} places in all)`
  const message = `Found a link to “${toExcerpt(url)}”${count}, expected http, https, mailto or a document; it is shown as text`
  return [{ rule: 'link-scheme', severity: 'warning', path, line, column, message }]
}

/** Browsers pass over blanks and controls in a scheme. */
function isStrange(url: string): boolean {
  const plain = url.replace(/[\p{Cc}\s]/gu, '')
  return HAS_SCHEME.test(plain) && !KNOWN.test(plain)
}
