import { readFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize } from 'node:path'

const MEDIA_TYPES = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.json', 'application/json; charset=utf-8'],
  ['.svg', 'image/svg+xml'],
])

/** As plain as a file server can be: what a site needs of its host is nothing more than this. */
export async function serveFolder(folder: string, below: string): Promise<Server> {
  const server = createServer(async ({ url = '' }, response) => {
    const path = normalize(decodeURIComponent(new URL(url, 'http://localhost').pathname))
    const name = path.startsWith(below) ? path.slice(below.length) || 'index.html' : undefined
    try {
      if (name === undefined) throw new Error('outside of the site')
      const body = await readFile(join(folder, name))
      response.setHeader('content-type', MEDIA_TYPES.get(extname(name)) ?? 'text/plain')
      response.end(body)
    } catch {
      response.writeHead(404).end('Not found')
    }
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return server
}

export function portOf(server: Server): number {
  return (server.address() as AddressInfo).port
}
