import type { Extract, SiteLink } from '../model/extract.ts'
import type { DocumentIdentity, Reference } from '../model/identity.ts'
import { readFileName } from '../text/file-name.ts'
import { withoutAnchor } from '../text/link-path.ts'
import type { DocumentIndex } from './document-index.ts'

/** A link with a full address whose end is that of one document. */
interface Match {
  extract: Extract
  link: SiteLink
  to: DocumentIdentity
  /** True where more than a bare word agrees: a folder, or the number in the name. */
  isSure: boolean
}

/**
 * Returns the references that links with a full address make to the corpus itself. A site is the own one
 * where a link to it agrees with a document in folder and name, or in a numbered name; then every unique
 * name on that site counts. Other addresses lead elsewhere.
 */
export function siteReferences(
  extracts: readonly Extract[],
  index: DocumentIndex,
): Map<string, Reference[]> {
  const matches = extracts.flatMap((extract) => matchesOf(extract, index))
  const own = new Set(matches.filter(({ isSure }) => isSure).map(({ link }) => hostOf(link.url)))
  const references = new Map<string, Reference[]>()
  for (const { extract, link, to } of matches) {
    if (!own.has(hostOf(link.url)) || to.path === extract.path) continue
    const list = references.get(extract.path) ?? []
    list.push({
      from: index.byPath.get(extract.path)?.key ?? extract.key,
      relation: link.relation,
      target: { title: link.text, path: link.url },
      evidence: link.evidence,
      resolution: { state: 'resolved', to: [to.key] },
    })
    references.set(extract.path, list)
  }
  return references
}

function matchesOf(extract: Extract, index: DocumentIndex): Match[] {
  return (extract.siteLinks ?? []).flatMap((link) => {
    const match = bestMatch(link.url, index)
    return match ? [{ extract, link, ...match }] : []
  })
}

/** Names that every site has. */
const COMMON = /^(?:readme|index|license|changelog|about|home|contributing)$/

/** The document that shares most parts of the address, from its end; none where two share as many. */
function bestMatch(url: string, index: DocumentIndex): Pick<Match, 'to' | 'isSure'> | undefined {
  const parts = partsOf(url.replace(/^(?:https?:)?\/\/[^/]+/i, ''))
  const name = parts.at(-1)
  if (name === undefined || COMMON.test(name)) return undefined
  const candidates = [...(index.byStem.get(name) ?? []), ...(index.byFolder.get(name) ?? [])]
  const rated = candidates
    .map((to) => ({ to, shared: sharedEnd(parts, partsOf(to.path)) }))
    .sort((a, b) => b.shared - a.shared)
  const [first, second] = rated
  if (!first || first.shared === second?.shared) return undefined
  // A number alone is the name of many things: an issue, a page of a list.
  const isNumbered = /\p{L}/u.test(name) && readFileName(name).number !== undefined
  const isSure = first.shared > 1 || isNumbered
  return { to: first.to, isSure }
}

/** The parts of a path as a site has them: no extension, no `index` at the end, lower case. */
function partsOf(path: string): string[] {
  const parts = withoutAnchor(path)
    .replace(/\.(?:mdx?|html?)$/i, '')
    .toLowerCase()
    .split('/')
    .filter((part) => part !== '')
  return parts.length > 1 && /^(?:index|readme)$/.test(parts.at(-1) ?? '')
    ? parts.slice(0, -1)
    : parts
}

function sharedEnd(a: readonly string[], b: readonly string[]): number {
  let shared = 0
  while (shared < Math.min(a.length, b.length) && a.at(-1 - shared) === b.at(-1 - shared)) shared++
  return shared
}

function hostOf(url: string): string {
  return (/^(?:https?:)?\/\/([^/?#]+)/i.exec(url)?.[1] ?? '').toLowerCase().replace(/^www\./, '')
}
