/** A relative link taken apart: the path it means, and the heading in it. */
export interface LinkPath {
  /** Relative to the corpus root, with `/`; undefined where the link leaves the corpus. */
  path: string | undefined
  /** Behind `#`, decoded. */
  anchor?: string
}

/** Returns an address without its query and anchor. */
export function withoutAnchor(url: string): string {
  // Behind a line break, too: a link in HTML may hold one.
  return url.replace(/[?#].*$/s, '')
}

/** Returns what a link means that stands in the file `from`; a link to an anchor alone means that file. */
export function readLink(url: string, from: string): LinkPath {
  const [address = '', ...rest] = url.split('#')
  const anchor = rest.length === 0 ? {} : { anchor: decoded(rest.join('#')) }
  const target = decoded(withoutAnchor(address))
  if (target === '') return { path: from, ...anchor }
  return {
    path: pageOrFolder(target.startsWith('/') ? target : `${folderOf(from)}/${target}`),
    ...anchor,
  }
}

/** Returns the file names under which a site or an editor finds the page of a link, likeliest first. */
export function pageFiles(path: string): string[] {
  const bare = path.replace(/\/$/, '').replace(/\.html?$/i, '')
  const inside = bare === '' ? '' : `${bare}/`
  return [path, bare, `${bare}.md`, `${inside}index.md`, `${inside}README.md`, `${inside}readme.md`]
}

/** Returns the folder of a path, without `/` at its end; empty for a file at the root. */
export function folderOf(path: string): string {
  return path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : ''
}

/** Returns how to write a path in a link that stands in the file `from`. */
export function relativePath(path: string, from: string): string {
  const target = path.split('/')
  const base = from.split('/').slice(0, -1)
  let shared = 0
  while (shared < base.length && shared < target.length - 1 && base[shared] === target[shared])
    shared++
  return [...base.slice(shared).map(() => '..'), ...target.slice(shared)].join('/')
}

/** Returns the path without `.`, `..` and a `/` at its end; undefined where it leaves the root. */
export function withoutDots(path: string): string | undefined {
  const parts: string[] = []
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue
    if (part !== '..') parts.push(part)
    else if (parts.pop() === undefined) return undefined
  }
  return parts.join('/')
}

/** Like `withoutDots`, with a `/` at its end where the path means a folder. */
function pageOrFolder(path: string): string | undefined {
  const target = withoutDots(path)
  return target && /(?:^|\/)\.{0,2}$/.test(path) ? `${target}/` : target
}

/** Returns the text that an address is the escaped form of; what is no such form stays as it is. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
