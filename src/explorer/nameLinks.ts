import type { NodeKey } from '../model/key.ts'
import { nodeRoute } from './lookup.ts'
import { KIND_NAMES } from './strings.ts'
import { writeRoute } from './url.ts'
import { nameFinder, type WrittenName } from './writtenNames.ts'

/** Where a name is already a link, or part of something that is no prose. */
const CLOSED = 'a, button, code, pre, math'
const HEADING = /^H[1-6]$/

/**
 * Makes each name in a text a link to its page; within a section only the first is a stop for the
 * keyboard. Returns how to take the links away.
 */
export function linkNames(article: HTMLElement, names: readonly WrittenName[]): () => void {
  const find = nameFinder(names)
  const links: HTMLAnchorElement[] = []
  for (const section of proseOf(article)) {
    const seen = new Set<NodeKey>()
    for (const text of section) {
      let rest = text
      let cut = 0
      for (const { start, end, name } of find(text.data)) {
        const word = rest.splitText(start - cut)
        rest = word.splitText(end - start)
        cut = end
        const link = linkTo(name, seen.has(name.key))
        word.replaceWith(link)
        link.append(word)
        links.push(link)
        seen.add(name.key)
      }
    }
  }
  return () => {
    for (const link of links) link.replaceWith(...link.childNodes)
    article.normalize()
  }
}

/** Returns the text of a document's prose, a list for each section; headings part the sections. */
function proseOf(article: HTMLElement): Text[][] {
  const sections: Text[][] = [[]]
  const walker = document.createTreeWalker(
    article,
    NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
    (node) => {
      if (node instanceof Text) return NodeFilter.FILTER_ACCEPT
      if (!(node instanceof Element)) return NodeFilter.FILTER_SKIP
      if (HEADING.test(node.tagName)) return NodeFilter.FILTER_ACCEPT
      return node.matches(CLOSED) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_SKIP
    },
  )
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!(node instanceof Text)) sections.push([])
    else if (node.parentElement?.closest('h1, h2, h3, h4, h5, h6') === null)
      sections.at(-1)?.push(node)
  }
  return sections
}

function linkTo({ key, kind, label }: WrittenName, isKnown: boolean): HTMLAnchorElement {
  const link = document.createElement('a')
  link.href = writeRoute(nodeRoute(key))
  link.className = `name name-${kind}`
  link.title = `${KIND_NAMES[kind].one}: ${label}`
  if (isKnown) link.tabIndex = -1
  return link
}
