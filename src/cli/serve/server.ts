import { EventEmitter, once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { errorCode } from '../../effects.ts'
import { UserError } from '../../model/problem.ts'
import { type Asked, HEADERS, judge } from './policy.ts'
import { mediaType, type ServedSite } from './site.ts'

const ADDRESS = '127.0.0.1'
/** How many ports after the usual one are tried. */
const MORE_PORTS = 50
const MAX_LISTENERS = 100
const HEARTBEAT_MS = 30_000

/** A running server of one site. */
export interface SiteServer {
  port: number
  url: string
  /** Serves another site from now on, and tells the open pages what became of it. */
  replace(site: ServedSite, news: SiteChange): void
  /** Waits until a file has been sent, for so many milliseconds at most; not at all where no page is open. */
  sent(path: string, mostMs: number): Promise<void>
  close(): Promise<void>
}

/** Everything may be new, or the text of one page alone. */
export type SiteChange = { is: 'rebuilt' } | { is: 'page'; page: string }

/**
 * Serves a site on this machine alone. A port that was asked for must be free; otherwise the next
 * free one is taken. Before the first site every request gets 503.
 */
export async function startServer(wanted: { port: number; isAsked: boolean }): Promise<SiteServer> {
  let site: ServedSite | undefined
  const pages = new Set<ServerResponse>()
  const files = new EventEmitter()
  const server = createServer({ requireHostHeader: false }, (request, response) => {
    answer(request, response, portOf(server), { site, pages, files })
  })
  const heartbeat = setInterval(() => tell(pages, ': still here\n\n'), HEARTBEAT_MS)
  heartbeat.unref()
  const port = await listen(server, wanted)
  return {
    port,
    url: `http://${ADDRESS}:${port}/`,
    replace(next, change) {
      const isRebuilt = site !== undefined
      site = next
      if (isRebuilt) tell(pages, eventOf(change))
    },
    async sent(path, mostMs) {
      if (pages.size === 0) return
      // Where nobody asks for it the time is over, which is as good.
      await once(files, sentEvent(path), { signal: AbortSignal.timeout(mostMs) }).catch(() => {})
    },
    close: () => close(server, pages, heartbeat),
  }
}

function eventOf(change: SiteChange): string {
  if (change.is === 'rebuilt') return 'data: rebuilt\n\n'
  return `event: page\ndata: ${change.page}\n\n`
}

function sentEvent(path: string): string {
  return `sent ${path}`
}

interface Serving {
  site: ServedSite | undefined
  /** Those that listen for changes. */
  pages: Set<ServerResponse>
  /** Tells of each file that was sent. */
  files: EventEmitter
}

function answer(
  request: IncomingMessage,
  response: ServerResponse,
  port: number,
  { site, pages, files }: Serving,
): void {
  const { method = '' } = request
  const verdict = judge(askedBy(request), port, site ?? new Map())
  if (verdict.answer === 'events') openEvents(request, response, pages)
  else if (verdict.answer === 'file') {
    response.once('finish', () => files.emit(sentEvent(verdict.path)))
    void sendFile(response, method, verdict.path, site)
  } else if (site === undefined && verdict.status === 404)
    refuse(response, method, 503, 'Still building')
  else refuse(response, method, verdict.status, verdict.reason)
}

function askedBy(request: IncomingMessage): Asked {
  const { method = '', url = '', headers } = request
  const fetchSite = headers['sec-fetch-site']?.toString()
  return { method, target: url, hosts: hostsOf(request), origin: headers.origin, fetchSite }
}

/** All Host headers as sent: Node keeps only the first of several in `headers`. */
function hostsOf({ rawHeaders }: IncomingMessage): string[] {
  return rawHeaders.filter(
    (_, index) => index % 2 === 1 && rawHeaders[index - 1]?.toLowerCase() === 'host',
  )
}

function send(
  response: ServerResponse,
  method: string,
  status: number,
  type: string,
  body: Uint8Array = new Uint8Array(),
): void {
  response.writeHead(status, { ...HEADERS, 'Content-Type': type, 'Content-Length': body.length })
  response.end(method === 'HEAD' ? undefined : body)
}

/** What cannot be made costs its file alone. */
async function sendFile(
  response: ServerResponse,
  method: string,
  path: string,
  site: ServedSite | undefined,
): Promise<void> {
  try {
    send(response, method, 200, mediaType(path), await site?.get(path)?.())
  } catch {
    refuse(response, method, 500, 'This file of the site could not be made')
  }
}

function refuse(response: ServerResponse, method: string, status: number, reason: string): void {
  if (status === 405) response.setHeader('Allow', 'GET, HEAD')
  if (status === 503) response.setHeader('Retry-After', '1')
  send(response, method, status, 'text/plain; charset=utf-8', Buffer.from(`${status} ${reason}\n`))
}

function openEvents(
  request: IncomingMessage,
  response: ServerResponse,
  pages: Set<ServerResponse>,
): void {
  if (pages.size >= MAX_LISTENERS) {
    refuse(response, 'GET', 503, 'Too many open pages')
    return
  }
  response.writeHead(200, { ...HEADERS, 'Content-Type': 'text/event-stream; charset=utf-8' })
  response.write('retry: 1000\n\n')
  pages.add(response)
  request.on('close', () => pages.delete(response))
}

function tell(pages: ReadonlySet<ServerResponse>, message: string): void {
  for (const page of pages) page.write(message)
}

async function listen(
  server: Server,
  { port, isAsked }: { port: number; isAsked: boolean },
): Promise<number> {
  const last = isAsked ? port : Math.min(65_535, port + MORE_PORTS)
  for (let next = port; next <= last; next++) {
    if (await tryPort(server, next)) return portOf(server)
  }
  if (isAsked)
    throw new UserError(`port ${port} is taken`, 'Name another with --port, or leave it out.')
  throw new UserError(`ports ${port} to ${last} are all taken`, 'Name a free one with --port.')
}

function tryPort(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const refused = (error: Error) => {
      if (errorCode(error) === 'EADDRINUSE') resolve(false)
      else if (errorCode(error) === 'EACCES')
        reject(
          new UserError(`port ${port} is not allowed here`, 'Name one above 1023 with --port.'),
        )
      else reject(error)
    }
    server.once('error', refused)
    server.listen(port, ADDRESS, () => {
      server.off('error', refused)
      resolve(true)
    })
  })
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo | null)?.port ?? 0
}

async function close(
  server: Server,
  pages: Set<ServerResponse>,
  heartbeat: NodeJS.Timeout,
): Promise<void> {
  clearInterval(heartbeat)
  for (const page of pages) page.end()
  const closed = new Promise<void>((done) => server.close(() => done()))
  server.closeAllConnections()
  await closed
}
