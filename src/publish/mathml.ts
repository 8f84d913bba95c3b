import type { Element, ElementContent, Root } from 'hast'
import { htmlToHast } from 'satteri'
import temml from 'temml'
import { visitParents } from 'unist-util-visit-parents'

/** Returns LaTeX as a MathML element, or undefined where it is no LaTeX: then the source is shown. */
export function mathElement(latex: string): ElementContent | undefined {
  const markup = render(latex)
  if (markup === undefined) return undefined
  const root = htmlToHast(markup, { fragment: true }) as Root
  visitParents(root, 'element', moveStyle)
  return root.children.find((child) => child.type === 'element')
}

/** The page's policy allows no styles in its HTML: the explorer sets these, which the renderer made, itself. */
function moveStyle({ properties }: Element): void {
  if (properties.style === undefined) return
  properties.dataStyle = properties.style
  delete properties.style
}

/** `trust: false` keeps links and styles of the author out of the page. */
function render(latex: string): string | undefined {
  try {
    return temml.renderToString(latex, { displayMode: true, throwOnError: true, trust: false })
  } catch {
    return undefined
  }
}
