import type { Element, Nodes, Root } from 'hast'
import { htmlToHast } from 'satteri'

/** Returns every element of some HTML, as a parser of HTML sees it. */
export function elements(markup: string): Element[] {
  const found: Element[] = []
  const walk = (node: Nodes | Root) => {
    if (node.type === 'element') found.push(node)
    if ('children' in node) for (const child of node.children) walk(child as Nodes)
  }
  walk(htmlToHast(markup, { fragment: true }) as Root)
  return found
}

const TAGS = new Set(
  `a blockquote br code dd del div dl dt em h1 h2 h3 h4 h5 h6 hr input li ol p pre section span strong sub sup
  table tbody td th thead tr ul`.split(/\s+/),
)
const MATHML = new Set(
  `math mi mn mo mrow mtext msup msub msubsup mfrac msqrt mroot mspace mtable mtr mtd munder mover munderover
  mpadded menclose mphantom mstyle semantics annotation`.split(/\s+/),
)
const ATTRIBUTES = new Set(
  `id className dataAnchor href rel target tabIndex start align type checked disabled ariaDescribedBy ariaLabel
  dataFootnoteRef dataFootnoteBackref dataFootnotes dataHref title`.split(/\s+/),
)
const SAFE_HREF = /^(?:https?:\/\/|mailto:|#\/)/

/** Returns what a page may not hold: anything beyond what Markdown itself makes. */
export function strangers(markup: string): string[] {
  const root = elements(markup)
  const inMath = new Set(
    root.filter((node) => node.tagName === 'math').flatMap((math) => elementsBelow(math)),
  )
  return root.flatMap((node) => {
    const { tagName, properties } = node
    if (inMath.has(node) || tagName === 'math')
      return MATHML.has(tagName) ? scripting(properties) : [`<${tagName}> in math`]
    if (!TAGS.has(tagName)) return [`<${tagName}>`]
    return Object.entries(properties).flatMap(([name, value]) => {
      if (!ATTRIBUTES.has(name)) return [`<${tagName} ${name}>`]
      if (name === 'href' && !SAFE_HREF.test(String(value))) return [`href=${String(value)}`]
      if (name === 'target' && !String(properties.rel).includes('noopener')) return ['no rel']
      return []
    })
  })
}

function elementsBelow(node: Element): Element[] {
  return node.children.flatMap((child) =>
    child.type === 'element' ? [child, ...elementsBelow(child)] : [],
  )
}

function scripting(properties: Element['properties']): string[] {
  return Object.keys(properties).filter((name) => /^on|^href$|^xlink|^src$/i.test(name))
}
