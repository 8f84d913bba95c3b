import type { SiteLink } from '../../model/extract.ts'
import type { ConnectionRelation } from '../../model/record.ts'
import type { TextBlock } from '../blocks.ts'
import type { Document } from '../document.ts'
import { evidenceIn } from './records.ts'

/** Returns the links of a block that have a full address with a path: which of them lead home is known later. */
export function siteLinksIn(
  document: Document,
  block: TextBlock,
  relation: ConnectionRelation,
): SiteLink[] {
  const links: SiteLink[] = []
  for (const { start, end, url } of block.inline.segments) {
    if (url === undefined || !isPage(url) || links.at(-1)?.url === url) continue
    const text = block.inline.text.slice(start, end)
    const evidence = evidenceIn(document, block, { start, rule: 'reference/site-link' })
    links.push({ url, text, relation, evidence })
  }
  return links
}

/** A page of a site: it has a path, and its last part is no picture or other file. */
function isPage(url: string): boolean {
  const path = /^(?:https?:)?\/\/[^/?#]+\/([^?#]*[^/?#])/i.exec(url)?.[1]
  const name = path?.split('/').at(-1) ?? ''
  return name !== '' && !/\.(?!md$|mdx$|html?$)[a-z0-9]{1,5}$/i.test(name)
}
