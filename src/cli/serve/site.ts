import { once } from '../../text/memo.ts'
import type { OutputFile } from '../output/folder.ts'

/** A file that is made when it is first asked for. */
export interface MadeFile {
  path: string
  make(): string | Promise<string>
}

/** A site in memory: what may be served, by path. */
export type ServedSite = ReadonlyMap<string, () => Promise<Uint8Array>>

/** Tells the page that it is served live, so that it listens for rebuilds. */
const LIVE_MARK = '<meta name="atlas-live" content="true">'

/** Returns files as a site in memory, its page marked as live; what is made of the corpus is made once. */
export function servedSite(files: Iterable<OutputFile>, made: Iterable<MadeFile>): ServedSite {
  const site = new Map<string, () => Promise<Uint8Array>>()
  for (const { path, content } of files) {
    const bytes = path === 'index.html' ? Buffer.from(markLive(textOf(content))) : bytesOf(content)
    site.set(path, async () => bytes)
  }
  for (const { path, make } of made)
    site.set(
      path,
      once(async () => Buffer.from(await make())),
    )
  return site
}

function markLive(page: string): string {
  return page.replace(/<head[^<>]*>/i, (head) => `${head}\n    ${LIVE_MARK}`)
}

function textOf(content: string | Uint8Array): string {
  return typeof content === 'string' ? content : new TextDecoder().decode(content)
}

function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? Buffer.from(content) : content
}

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  html: 'text/html; charset=utf-8',
  ico: 'image/x-icon',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  map: 'application/json; charset=utf-8',
  png: 'image/png',
  svg: 'image/svg+xml',
  txt: 'text/plain; charset=utf-8',
  wasm: 'application/wasm',
  webp: 'image/webp',
  woff2: 'font/woff2',
}

/** Returns the media type of a file by its name. */
export function mediaType(path: string): string {
  const extension = /\.([a-z0-9]+)$/i.exec(path)?.[1]?.toLowerCase() ?? ''
  return MEDIA_TYPES[extension] ?? 'application/octet-stream'
}
