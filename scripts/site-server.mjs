import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { extname, join, normalize, sep } from 'node:path'

const TYPES = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
}

/** Serves a folder as any static host does, and tells of every file that was asked for. */
export async function serveSite(folder, onFile = () => {}) {
  const server = createServer(async ({ url }, response) => {
    const { pathname } = new URL(url, 'http://localhost')
    const path = pathname === '/' ? 'index.html' : normalize(decodeURIComponent(pathname)).slice(1)
    try {
      if (path.split(sep).includes('..')) throw new Error('outside')
      const body = await readFile(join(folder, path))
      onFile(path, body)
      response.setHeader('content-type', TYPES[extname(path)] ?? 'application/json')
      response.end(body)
    } catch {
      response.writeHead(404).end()
    }
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    address: `http://127.0.0.1:${server.address().port}/`,
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}
