import type { ElementContent } from 'hast'
import { htmlToHast } from 'satteri'
import temml from 'temml'

/** Returns LaTeX as a MathML element, or undefined where it is no LaTeX: then the source is shown. */
export function mathElement(latex: string): ElementContent | undefined {
  const markup = render(latex)
  if (markup === undefined) return undefined
  const root = htmlToHast(markup, { fragment: true }) as { children: ElementContent[] }
  return root.children.find((child) => child.type === 'element')
}

/** `trust: false` keeps links and styles of the author out of the page. */
function render(latex: string): string | undefined {
  try {
    return temml.renderToString(latex, { displayMode: true, throwOnError: true, trust: false })
  } catch {
    return undefined
  }
}
