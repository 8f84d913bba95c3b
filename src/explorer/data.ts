import type { Checked } from './check.ts'
import type { Failure, Resource } from './resource.ts'
import { openSearch } from './search/client.ts'

/** Where the site's files are read. */
export interface Reader {
  /** Returns the text of a file of the site; `undefined` where there is none. */
  read: (path: string) => Promise<string | undefined>
}

/** The outside world as the explorer sees it; tests pass their own. */
export interface Effects extends Reader {
  recall: (name: string) => string | null
  remember: (name: string, value: string) => void
  openSearch: typeof openSearch
}

export const browserEffects: Effects = {
  read: (path) => fetchText(new URL(path, document.baseURI)),
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
export async function fetchText(address: URL): Promise<string | undefined> {
  // A rebuilt site has the same addresses: always ask whether the copy is still right.
  const response = await fetch(address, { cache: 'no-cache' })
  if (response.status === 404 || response.status === 410) return undefined
  if (!response.ok) throw new Error(`HTTP ${response.status}`)
  return response.text()
}

/** Returns a data file, checked, or what is wrong with it. Never rejects. */
export async function loadFile<T>(
  effects: Reader,
  file: string,
  check: (json: unknown, file: string) => Checked<T>,
): Promise<Resource<T>> {
  let text: string | undefined
  try {
    text = await effects.read(file)
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
