import { relativePath, withoutAnchor } from '../text/link-path.ts'

/** How an author writes the addresses of other documents. */
export interface UrlStyle {
  /** `./` before a path that does not go up. */
  hasDot: boolean
  /** What stands before the path in the corpus: `/` or `/docs/`; undefined where addresses are relative. */
  root: string | undefined
  /** What the address ends with in place of the file's extension; undefined keeps that. */
  ending: '' | '/' | '.html' | undefined
}

export const PLAIN_URL: UrlStyle = { hasDot: false, root: undefined, ending: undefined }

/**
 * Returns the style of an address as written. `pages` are the paths of the corpus without extensions:
 * they tell where a site's own prefix ends.
 */
export function urlStyleOf(url: string, pages: ReadonlySet<string> = new Set()): UrlStyle {
  const path = withoutAnchor(url)
  const ending = path.endsWith('/')
    ? '/'
    : /\.html?$/i.test(path)
      ? '.html'
      : /\.(?:md|markdown)$/i.test(path)
        ? undefined
        : ''
  const root = path.startsWith('/') ? rootOf(path, pages) : undefined
  return { hasDot: path.startsWith('./'), root, ending }
}

function rootOf(path: string, pages: ReadonlySet<string>): string {
  const parts = path.replace(/\/$|\.[^./]+$/, '').split('/')
  for (let i = 1; i < parts.length; i++)
    if (pages.has(parts.slice(i).join('/'))) return `${parts.slice(0, i).join('/')}/`
  return '/'
}

/** Returns the address of a document for a link in another, with what Markdown or a URL would misread encoded. */
export function urlTo(path: string, from: string, style: UrlStyle): string {
  const own = style.root === undefined ? relativeUrl(path, from, style) : style.root + path
  return encodePath(style.ending === undefined ? own : own.replace(/\.[^./]+$/, '') + style.ending)
}

function relativeUrl(path: string, from: string, { hasDot }: UrlStyle): string {
  const way = relativePath(path, from)
  if (way.startsWith('../')) return way
  // "a:b.md" alone would be an address with the scheme "a".
  return hasDot || /^[^/]*:/.test(way) ? `./${way}` : way
}

/** Returns a path with everything encoded that would end the link or mean something else in it. */
export function encodePath(path: string): string {
  return path.replace(
    /[\p{Cc}\s%#?<>()[\]\\"'`*|&\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/gu,
    (char) => encodeURIComponent(char).replace(/['()*]/g, percent),
  )
}

function percent(char: string): string {
  return `%${char.charCodeAt(0).toString(16).toUpperCase()}`
}
