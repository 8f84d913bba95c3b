import type { DocumentLink, Extract } from '../../model/extract.ts'
import { groupBy } from '../../text/group-by.ts'
import { folderOf, pageFiles, readLink, relativePath, withoutAnchor } from '../../text/link-path.ts'
import { hasAnchor, nearestAnchor } from './anchors.ts'
import { nearestFile } from './nearest-file.ts'
import { placeOf } from './places.ts'
import type { Gap, Rule, RuleContext } from './rule.ts'
import { quote } from './words.ts'

/** A link that leads nowhere. */
export const deadLink: Rule = {
  id: 'dead-link',
  severity: 'error',
  title: 'Link to a document or heading that does not exist',
  explanation:
    'A relative link leads to a Markdown file that is not in the corpus, out of the corpus folder, or to a heading that the document does not have. Links to pictures, code and other files are not judged.',
  failing: {
    'episode-01-clocks.md': '# Episode 1: Clocks\n\nThen comes [order](episode-02-ordre.md).\n',
    'episode-02-order.md': '# Episode 2: Order\n\nSee [drift](episode-01-clocks.md#drifting).\n',
  },
  passing: {
    'episode-01-clocks.md':
      '# Episode 1: Clocks\n\nThen comes [order](episode-02-order.md).\n\n## Drift\n\nClocks differ.\n',
    'episode-02-order.md': '# Episode 2: Order\n\nSee [drift](episode-01-clocks.md#drift).\n',
  },
  find(context) {
    const places = collectPlaces(context)
    return context.extracts.flatMap((extract) => {
      const lines = groupBy(extract.links, ({ url, evidence }) => `${evidence.line}\n${url}`)
      return [...lines.values()].flatMap(([link]) => (link && judge(link, extract, places)) ?? [])
    })
  },
}

/** Everything that a link may lead to. */
interface Places {
  byPath: ReadonlyMap<string, Extract>
  folders: ReadonlySet<string>
  /** What the reader of references made of a link, by file and address: one document, or several. */
  understood: ReadonlyMap<string, Extract | 'several'>
  nearest: (path: string, text: string) => string | undefined
}

function collectPlaces({ extracts, identity }: RuleContext): Places {
  const byKey = new Map(extracts.map((extract) => [extract.key, extract]))
  const understood = new Map<string, Extract | 'several'>()
  for (const { evidence, target, resolution } of identity.references) {
    const id = `${evidence.path}\n${target.path}`
    if (target.path === undefined) continue
    if (resolution.state === 'ambiguous') understood.set(id, 'several')
    const found = resolution.state === 'resolved' && byKey.get(resolution.to[0] as Extract['key'])
    if (found) understood.set(id, found)
  }
  return {
    byPath: new Map(extracts.map((extract) => [extract.path, extract])),
    folders: new Set(extracts.flatMap(({ path }) => foldersAbove(path))),
    understood,
    nearest: nearestFile(extracts),
  }
}

function foldersAbove(path: string): string[] {
  const folder = folderOf(path)
  return folder === '' ? [''] : [folder, ...foldersAbove(folder)]
}

function judge(link: DocumentLink, from: Extract, places: Places): Gap | undefined {
  const { path, anchor } = readLink(link.url, from.path)
  const address = withoutAnchor(link.url)
  if (!isJudged(address)) return undefined
  if (path === undefined)
    return toGap(link, from, `${quote(link.url)}, which leaves the corpus`, 'a document inside it')
  const target = path === from.path ? from : documentAt(path, link.url, from, places)
  if (target === 'several') return undefined
  if (target) return judgeAnchor(link, anchor, from, target)
  // A folder can be looked into; an address from the root of a site needs a page there.
  if (places.folders.has(path.replace(/^\.$|\/$/, '')))
    return address.startsWith('/')
      ? toGap(link, from, quote(link.url), 'a page of that folder, index or README')
      : undefined
  const nearest = places.nearest(path, link.text)
  const near = nearest === from.path ? undefined : nearest
  // Without an extension it may be any file: LICENSE, a folder of code.
  if (near === undefined && !MARKDOWN.test(address)) return undefined
  const gap = toGap(
    link,
    from,
    quote(link.url),
    'a document of this corpus',
    near === undefined ? undefined : relativePath(near, from.path),
  )
  const page = near === undefined ? undefined : places.byPath.get(near)
  if (!page || !gap.correction || anchor === undefined || !hasAnchor(page, anchor)) return gap
  const to = `${gap.correction.to}${link.url.slice(link.url.indexOf('#'))}`
  return { ...gap, correction: { ...gap.correction, to } }
}

const MARKDOWN = /\.(?:md|mdx|markdown)$/i

/** True for addresses of Markdown, and for those without an extension, as sites write them. */
function isJudged(address: string): boolean {
  const name = address.replace(/\/$/, '').split('/').at(-1) ?? ''
  const isHost = /^[^./]+(?:\.[^./]+)+\//.test(address)
  return !isHost && (MARKDOWN.test(name) || /^(?:\.{1,2}|[^.]*)$/.test(name))
}

function documentAt(
  path: string,
  url: string,
  from: Extract,
  { byPath, understood }: Places,
): Extract | 'several' | undefined {
  for (const file of pageFiles(path)) {
    const found = byPath.get(file)
    if (found) return found
  }
  // Where a page has an address like a folder, "../" leads to its neighbours.
  const asFolder = readLink(url, from.path.replace(/\.[^./]+$/, '/page')).path
  for (const file of asFolder?.endsWith('/') ? pageFiles(asFolder) : []) {
    const found = byPath.get(file)
    if (found) return found
  }
  return understood.get(`${from.path}\n${url}`)
}

function judgeAnchor(
  link: DocumentLink,
  anchor: string | undefined,
  from: Extract,
  target: Extract,
): Gap | undefined {
  if (anchor === undefined || hasAnchor(target, anchor)) return undefined
  const where = target === from ? 'this document' : target.path
  const near = nearestAnchor(target, anchor)
  const file = target === from ? '' : relativePath(target.path, from.path)
  return toGap(
    link,
    from,
    quote(link.url),
    `a heading of ${where}`,
    near === undefined ? undefined : `${file}#${near}`,
  )
}

function toGap(
  link: DocumentLink,
  from: Extract,
  found: string,
  expected: string,
  near?: string,
): Gap {
  return {
    ...placeOf(link.evidence),
    message: `Found a link to ${found}, expected ${expected}${near === undefined ? '' : `; did you mean ${quote(near)}?`}`,
    subject: from.key,
    fix: near === undefined ? 'Correct the link, or take it out.' : `Link to ${near}.`,
    ...(near === undefined ? {} : { correction: { from: link.url, to: near } }),
  }
}
