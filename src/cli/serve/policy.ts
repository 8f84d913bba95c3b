import { PAGE_POLICY } from '../../model/page-policy.ts'

/** A request as far as the policy looks at it. `hosts` are all its Host headers. */
export interface Asked {
  method: string
  /** As sent, undecoded. */
  target: string
  hosts: readonly string[]
  origin?: string | undefined
  fetchSite?: string | undefined
}

export type Verdict =
  | { status: 200; answer: 'file'; path: string }
  | { status: 200; answer: 'events' }
  | { status: 403 | 404 | 405; answer: 'refusal'; reason: string }

/** The page's own policy, and what only a header can say: nobody may put the page into a frame. */
export const CONTENT_POLICY = `${PAGE_POLICY}; frame-ancestors 'none'`

/** Headers of every answer, also of a refusal. There are none that would let other sites read. */
export const HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': CONTENT_POLICY,
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cache-Control': 'no-store',
}

export const EVENTS_PATH = 'events'

/**
 * Returns what a request gets. Only names of this machine are served (a foreign name that resolves
 * to 127.0.0.1 is an attack on the reader), and only files of the list: no path is ever joined.
 */
export function judge(asked: Asked, port: number, files: ReadonlyMap<string, unknown>): Verdict {
  const [host, ...others] = asked.hosts
  if (host === undefined || others.length > 0 || !localHosts(port).includes(host))
    return refusal(403, 'Expected a Host header of this machine')
  if (asked.method !== 'GET' && asked.method !== 'HEAD') return refusal(405, 'Expected GET or HEAD')
  const path = pathOf(asked.target)
  if (path === EVENTS_PATH) return judgeEvents(asked, port)
  if (path === undefined || !files.has(path)) return refusal(404, 'No such file in this site')
  return { status: 200, answer: 'file', path }
}

function judgeEvents({ method, origin, fetchSite }: Asked, port: number): Verdict {
  const origins = localHosts(port).map((host) => `http://${host}`)
  const isForeign =
    (origin !== undefined && !origins.includes(origin)) ||
    (fetchSite !== undefined && fetchSite !== 'same-origin' && fetchSite !== 'none')
  if (isForeign) return refusal(403, 'Expected a page of this site')
  return method === 'GET' ? { status: 200, answer: 'events' } : refusal(405, 'Expected GET')
}

function refusal(status: 403 | 404 | 405, reason: string): Verdict {
  return { status, answer: 'refusal', reason }
}

function localHosts(port: number): string[] {
  const names = ['localhost', '127.0.0.1', '[::1]']
  const hosts = names.map((name) => `${name}:${port}`)
  return port === 80 ? [...hosts, ...names] : hosts
}

/** Returns the decoded path without its leading slash; undefined where it is none. */
function pathOf(target: string): string | undefined {
  const [path = ''] = target.split('?')
  if (!path.startsWith('/')) return undefined
  if (path === '/') return 'index.html'
  try {
    return decodeURIComponent(path.slice(1))
  } catch {
    return undefined
  }
}
