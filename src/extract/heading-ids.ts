import type { Heading, Root } from 'mdast'
import type { NamedPlace } from '../model/extract.ts'
import { takeAttributes } from '../text/heading-attributes.ts'
import { flowNodes } from './flow.ts'
import { plainText } from './inline.ts'
import { anchorOf } from './outline.ts'

export interface HeadingIds {
  /** The anchors that the text itself gives headings. */
  own: ReadonlyMap<Heading, string>
  /** What GitHub makes of such headings, whose lists are words to it: links may go there too. */
  asWritten: readonly NamedPlace[]
}

/**
 * Takes the attribute lists off all headings, in place, before a title, an anchor or a name is made of one;
 * returns what the headings are called by links.
 */
export function takeHeadingIds(tree: Root): HeadingIds {
  const own = new Map<Heading, string>()
  const asWritten: NamedPlace[] = []
  for (const node of flowNodes(tree)) {
    if (node.type !== 'heading') continue
    const written = plainText(node)
    const attributes = takeAttributes(node)
    if (!attributes) continue
    if (attributes.id !== undefined) own.set(node, attributes.id)
    asWritten.push({ id: anchorOf(written), line: node.position?.start.line ?? 1 })
  }
  return { own, asWritten }
}
