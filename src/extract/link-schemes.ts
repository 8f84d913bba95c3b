import type { Problem } from '../model/problem.ts'
import { toExcerpt } from '../text/excerpt.ts'
import type { Document } from './document.ts'
import { firstFault } from './first-fault.ts'
import { linksIn } from './inline.ts'

/** What a link may begin with; without a scheme it leads into the corpus. */
const KNOWN = /^(?:https?:\/\/|mailto:)/i
const HAS_SCHEME = /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i

/**
 * Returns a warning for links that a site shows as text, because a click on them would run something,
 * open a program or leave for whatever host the page's own scheme leads to.
 */
export function linkSchemes({ blocks, source: { path } }: Document): Problem[] {
  const expected = 'http, https, mailto or a document'
  const faults = blocks
    .flatMap(({ inline }) => [...linksIn(inline)])
    .filter(({ url }) => isStrange(url))
    .map(({ url, line, column }) => {
      return { line, column, found: `a link to “${toExcerpt(url)}”`, expected }
    })
  const so = 'it is shown as text'
  return firstFault(faults, path, { rule: 'link-scheme', several: 'places', so })
}

/** Browsers pass over blanks and controls in a scheme. */
function isStrange(url: string): boolean {
  const plain = url.replace(/[\p{Cc}\s]/gu, '')
  return HAS_SCHEME.test(plain) && !KNOWN.test(plain)
}
