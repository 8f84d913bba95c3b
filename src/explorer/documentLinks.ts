import type { OutlineEntry } from '../model/extract.ts'
import type { NodeKey } from '../model/key.ts'
import { decoded } from '../text/link-path.ts'
import { lineOf } from './documentLine.ts'
import { decorationLength } from './format.ts'
import { nodeRoute } from './lookup.ts'
import { TEXT } from './strings.ts'
import { writeRoute } from './url.ts'

interface Around {
  node: NodeKey
  /** The explorer's address for each link into the corpus, by the link as written. */
  links: Readonly<Record<string, string>>
  outline: readonly OutlineEntry[]
}

/**
 * Leads a text's links into the corpus to where they lead here: anchors to their line, files to their
 * page. A link to a file that is no document of the site stays text.
 */
export function fitLinks(article: HTMLElement, around: Around): void {
  for (const link of article.querySelectorAll<HTMLElement>('a[data-href]')) {
    const target = addressOf(article, link.dataset.href ?? '', around)
    if (target !== undefined) link.setAttribute('href', target)
  }
}

/** Makes what is wider than the page scroll by itself, also by keyboard. */
export function fitScrolling(article: HTMLElement): void {
  for (const table of article.querySelectorAll('table')) {
    if (table.parentElement?.classList.contains('scroll')) continue
    const region = document.createElement('div')
    region.className = 'scroll'
    region.tabIndex = 0
    region.setAttribute('role', 'region')
    region.setAttribute('aria-label', table.rows[0]?.textContent?.trim().slice(0, 80) || 'Table')
    table.replaceWith(region)
    region.append(table)
  }
  for (const code of article.querySelectorAll('pre')) code.tabIndex = 0
}

/** Sets the styles of formulas, which the page's policy does not take from HTML. */
export function styleFormulas(article: HTMLElement): void {
  for (const element of article.querySelectorAll<MathMLElement>('math [data-style]'))
    element.style.cssText = element.dataset.style ?? ''
}

/** Says in words what a task list's boxes show. */
export function nameBoxes(article: HTMLElement): void {
  for (const box of article.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')) {
    box.setAttribute('aria-label', box.checked ? TEXT.nodePage.done : TEXT.nodePage.open)
  }
}

/** Puts a text's headings below those of the page: its first is the page's third, as the outline has it. */
export function sinkHeadings(article: HTMLElement): void {
  for (const heading of article.querySelectorAll('h1, h2, h3, h4')) {
    if (heading.hasAttribute('data-depth')) continue
    const depth = Number(heading.tagName.slice(1))
    const sunken = document.createElement(`h${Math.min(6, depth + 2)}`)
    for (const { name, value } of heading.attributes) sunken.setAttribute(name, value)
    sunken.dataset.depth = String(depth)
    sunken.append(...heading.childNodes)
    quietDecoration(sunken)
    heading.replaceWith(sunken)
  }
}

/** The picture that a heading begins with stays in the text, and is neither drawn nor read aloud. */
function quietDecoration(heading: HTMLElement): void {
  const first = heading.firstChild
  if (!(first instanceof Text)) return
  const length = decorationLength(first.data)
  if (length === 0) return
  const picture = document.createElement('span')
  picture.className = 'decoration'
  picture.hidden = true
  picture.textContent = first.data.slice(0, length)
  first.data = first.data.slice(length)
  heading.prepend(picture)
}

function addressOf(
  article: HTMLElement,
  href: string,
  { node, links, outline }: Around,
): string | undefined {
  const [path = '', anchor = ''] = href.split('#', 2)
  if (path !== '')
    return Object.hasOwn(links, href)
      ? links[href]
      : Object.hasOwn(links, path)
        ? links[path]
        : undefined
  const line = lineOfAnchor(article, decoded(anchor), outline)
  return line === undefined ? undefined : writeRoute(nodeRoute(node, line))
}

function lineOfAnchor(
  article: HTMLElement,
  anchor: string,
  outline: readonly OutlineEntry[],
): number | undefined {
  const heading = outline.find((entry) => entry.id === anchor)
  if (heading) return heading.line
  const target = [...article.querySelectorAll('[id], [data-anchor]')].find(
    (element) => element.id === anchor || element.getAttribute('data-anchor') === anchor,
  )
  const block = target?.closest('[id^="L"]')
  return block ? lineOf(block) : undefined
}
