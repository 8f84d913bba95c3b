import type { Checked } from './check.ts'
import type { Arrived, Failure, Resource } from './resource.ts'
import { openSearch } from './search/client.ts'

export type OnArrived = (arrived: Arrived) => void

/** Where the site's files are read. */
export interface Reader {
  /** Returns the text of a file of the site, telling how much has come; `undefined` where there is none. */
  read: (path: string, onArrived?: OnArrived) => Promise<string | undefined>
}

/** The outside world as the explorer sees it; tests pass their own. */
export interface Effects extends Reader {
  recall: (name: string) => string | null
  remember: (name: string, value: string) => void
  openSearch: typeof openSearch
}

export const browserEffects: Effects = {
  read: (path, onArrived) => fetchText(new URL(path, document.baseURI), onArrived),
  openSearch,
  recall: (name) => {
    try {
      return localStorage.getItem(name)
    } catch {
      return null
    }
  },
  remember: (name, value) => {
    try {
      localStorage.setItem(name, value)
    } catch {
      // Storage may be forbidden; the choice then lasts as long as the page.
    }
  },
}

/** Returns the text at an address; `undefined` where there is none. */
export async function fetchText(address: URL, onArrived?: OnArrived): Promise<string | undefined> {
  // A rebuilt site has the same addresses: always ask whether the copy is still right.
  const response = await fetch(address, { cache: 'no-cache' })
  if (response.status === 404 || response.status === 410) return undefined
  if (!response.ok) throw new Error(`HTTP ${response.status}`)
  const { body } = response
  return onArrived && body ? readText(body, sizeOf(response), onArrived) : response.text()
}

/** What is sent packed is shorter than what arrives. */
function sizeOf({ headers }: Response): number | undefined {
  const length = Number(headers.get('content-length'))
  return headers.has('content-encoding') || !(length > 0) ? undefined : length
}

/** So often it is told how much has come, in milliseconds. */
const TOLD_EACH = 100

async function readText(
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
  all: number | undefined,
  onArrived: OnArrived,
): Promise<string> {
  const parts: Uint8Array<ArrayBuffer>[] = []
  const reader = body.getReader()
  let bytes = 0
  let told = performance.now()
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    parts.push(part.value)
    bytes += part.value.length
    if (performance.now() - told < TOLD_EACH) continue
    told = performance.now()
    onArrived({ bytes, all })
  }
  return new Blob(parts).text()
}

/** Returns a data file, checked, or what is wrong with it. Never rejects. */
export async function loadFile<T>(
  effects: Reader,
  file: string,
  check: (json: unknown, file: string) => Checked<T>,
  onArrived?: OnArrived,
): Promise<Resource<T>> {
  let text: string | undefined
  try {
    text = await effects.read(file, onArrived)
  } catch {
    return failed({ kind: 'unreachable', file })
  }
  if (text === undefined) return failed({ kind: 'missing', file })
  const json = parse(text)
  // Many static servers answer an unknown address with a page instead of 404.
  if (!json.ok) return failed({ kind: 'damaged', file, why: 'it is not valid JSON' })
  const checked = check(json.value, file)
  return checked.ok ? { state: 'ready', value: checked.value } : failed(checked.failure)
}

function parse(text: string): { ok: true; value: unknown } | { ok: false } {
  try {
    return { ok: true, value: JSON.parse(text) as unknown }
  } catch {
    return { ok: false }
  }
}

function failed(failure: Failure): Resource<never> {
  return { state: 'failed', failure }
}
