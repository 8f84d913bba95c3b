import type { Element, ElementContent, Root as HastRoot } from 'hast'
import type { Heading, Nodes, Root } from 'mdast'
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize'
import rehypeStringify from 'rehype-stringify'
import remarkRehype from 'remark-rehype'
import { markdownToMdast } from 'satteri'
import { unified } from 'unified'
import type { Parent } from 'unist'
import type { OutlineEntry } from '../model/extract.ts'
import { MARKDOWN_FEATURES } from '../model/markdown.ts'
import { withWikiLinks } from '../text/double-brackets.ts'
import { takeAttributes } from '../text/heading-attributes.ts'
import { repairMojibake } from '../text/mojibake.ts'
import { listItem } from './list-items.ts'
import { mathElement } from './mathml.ts'

/** Only what Markdown itself makes, without raw HTML; no address but web, mail and our own. */
const SCHEMA = {
  ...defaultSchema,
  clobberPrefix: 'text-',
  protocols: { ...defaultSchema.protocols, href: ['http', 'https', 'mailto'], src: [] },
}

const toHast = unified().use(remarkRehype, { handlers: { listItem } }).use(rehypeSanitize, SCHEMA)
const toText = unified().use(rehypeStringify)

/**
 * Returns a document's text as sanitised HTML, from the text alone. Every block that starts on line N
 * has the id `L<N>`; code names its language by a class, mathematics is MathML, images are named and
 * not loaded; a link into the corpus keeps what is written in `data-href`.
 */
export function toHtml(text: string, outline: readonly OutlineEntry[]): string {
  try {
    return render(text, outline)
  } catch {
    // Markup nested beyond any stack.
    return plainHtml(text)
  }
}

/** Returns a text as it is written, as one block of HTML. */
export function plainHtml(value: string): string {
  const children = [{ type: 'text' as const, value }]
  const block: Element = { type: 'element', tagName: 'pre', properties: { tabIndex: 0 }, children }
  return toText.stringify({ type: 'root', children: [block] })
}

function render(text: string, outline: readonly OutlineEntry[]): string {
  const tree = withWikiLinks(
    repairMojibake(text),
    (plain) => markdownToMdast(plain, { features: MARKDOWN_FEATURES }) as Root,
  )
  prepare(tree)
  const hast = toHast.runSync(tree) as HastRoot
  finish(hast, outline)
  return toText.stringify(hast)
}

/** Says in Markdown terms what would be lost on the way: line breaks, images, mathematics; a heading's attributes are none of its words. */
function prepare(node: Parent): void {
  for (const [index, child] of node.children.entries()) {
    if (child.type === 'heading') takeAttributes(child as Heading)
    const replacement = replacementOf(child as Nodes)
    if (replacement) node.children[index] = replacement
    else if ('children' in child) prepare(child as Parent)
  }
}

function replacementOf(node: Nodes): Nodes | undefined {
  const position = node.position ? { position: node.position } : {}
  const type: string = node.type
  if (node.type === 'html' && /^<br\s*\/?>$/i.test(node.value))
    return { type: 'break', ...position }
  if (node.type === 'image')
    return {
      type: 'emphasis',
      ...position,
      children: [{ type: 'text', value: `[${node.alt || 'image'}]` }],
    }
  if (type === 'math' || type === 'inlineMath') {
    const { value } = node as unknown as { value: string }
    return type === 'math'
      ? { type: 'code', lang: 'latex-block', value, ...position }
      : { type: 'inlineCode', value, ...position }
  }
  return undefined
}

const BLOCKS = new Set([
  'p',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'li',
  'pre',
  'tr',
  'blockquote',
  'hr',
  'table',
])

/** Adds line ids and anchors, and turns LaTeX blocks into MathML. */
function finish(tree: HastRoot, outline: readonly OutlineEntry[]): void {
  const anchors = new Map(outline.map((entry) => [entry.line, entry.id]))
  const used = new Set<string>()
  // By hand: visitors that tell all parents of each node take as long as parsing does.
  const finishBelow = (parent: HastRoot | Element): void => {
    for (const [index, node] of parent.children.entries()) {
      if (node.type !== 'element') continue
      const line = node.position?.start.line
      if (line !== undefined && BLOCKS.has(node.tagName)) identify(node, line)
      if (node.tagName === 'a') finishLink(node)
      if (node.tagName === 'pre') node.properties.tabIndex = 0
      const latex = latexOf(node)
      const math = latex === undefined ? undefined : mathElement(latex)
      if (math) parent.children[index] = wrap(math, node)
      else finishBelow(node)
    }
  }
  const identify = (node: Element, line: number): void => {
    const id = `L${line}`
    if (!used.has(id)) node.properties.id = id
    used.add(id)
    const anchor = anchors.get(line)
    if (anchor !== undefined && /^h\d$/.test(node.tagName)) node.properties.dataAnchor = anchor
  }
  finishBelow(tree)
}

/** A link that leaves the site is marked so; any other leads nowhere until the explorer knows where to. */
function finishLink({ properties }: Element): void {
  const { href } = properties
  if (typeof href !== 'string' || /^mailto:/i.test(href)) return
  // Without slashes a browser would look for the rest below the page's own address.
  if (/^https?:\/\//i.test(href)) {
    properties.rel = ['noopener', 'noreferrer']
    properties.target = '_blank'
    return
  }
  delete properties.href
  properties.dataHref = href
}

function latexOf(node: Element): string | undefined {
  const [code] = node.children
  if (node.tagName !== 'pre' || code?.type !== 'element') return undefined
  const { className } = code.properties
  if (!Array.isArray(className) || !className.includes('language-latex-block')) return undefined
  return code.children.map((child) => (child.type === 'text' ? child.value : '')).join('')
}

function wrap(math: ElementContent, original: Element): Element {
  const { id } = original.properties
  return {
    type: 'element',
    tagName: 'div',
    properties: { className: ['math'], ...(id === undefined ? {} : { id }) },
    children: [math],
  }
}
