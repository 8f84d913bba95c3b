import { createHash, randomUUID } from 'node:crypto'
import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { makeFolder } from '../effects/folders.ts'
import type { TextStore } from '../model/text-store.ts'
import { trimFolder } from './trim.ts'

const FORM = 'atlas-cache 2'
const MOST_BYTES = 1024 ** 3
/** Files lie in folders by the first two digits of their keys, about as many in each. */
const FOLDERS = 256

export interface StoreOptions {
  /** Hears, once of each sort, of what keeps the store from being of use. */
  note(message: string): void
  mostBytes?: number
}

/**
 * Returns the store in a folder, one file for each key. A file is written beside its place and renamed,
 * so that runs at one time do not disturb each other, and is believed only where its checksum fits.
 * A folder that cannot be written costs the store, not the run.
 */
export function openStore(folder: string, options: StoreOptions): TextStore {
  const { note, mostBytes = MOST_BYTES } = options
  const noted = new Set<string>()
  const noteOnce = (sort: string, message: string) => {
    if (!noted.has(sort)) note(message)
    noted.add(sort)
  }
  const folderOf = (key: string) => join(folder, key.slice(0, 2))
  const fileOf = (key: string) => join(folderOf(key), key)
  const writtenInto = new Set<string>()
  return {
    async read(key) {
      try {
        const text = textIn(await readFile(fileOf(key), 'utf8'), key)
        if (text === undefined)
          noteOnce('damaged', `cache: ${fileOf(key)} is damaged; it is made anew`)
        return text
      } catch (error) {
        if (codeOf(error) !== 'ENOENT')
          noteOnce('unread', `cache: ${folder} cannot be read (${codeOf(error)}); done without`)
        return undefined
      }
    },
    async write(key, text) {
      if (noted.has('unwritten')) return
      try {
        await replace(fileOf(key), `${headOf(key, text)}\n${text}`)
        writtenInto.add(folderOf(key))
      } catch (error) {
        noteOnce('unwritten', `cache: ${folder} cannot be written (${codeOf(error)}); done without`)
      }
    },
    async trim() {
      // Only where this run wrote: looking at all of a large store takes longer than what it saves.
      for (const one of writtenInto) await trimFolder(one, mostBytes / FOLDERS).catch(() => {})
      writtenInto.clear()
    },
  }
}

/** Returns the text of a stored file; undefined where its first line does not fit it. */
function textIn(content: string, key: string): string | undefined {
  const end = content.indexOf('\n')
  const text = content.slice(end + 1)
  return content.slice(0, end) === headOf(key, text) ? text : undefined
}

/** The first line of a stored file. It holds for its key alone: a copy under another is not believed. */
function headOf(key: string, text: string): string {
  return `${FORM} ${createHash('sha256').update(key).update('\n').update(text).digest('hex')}`
}

async function replace(file: string, content: string): Promise<void> {
  const draft = join(dirname(file), `.${randomUUID()}`)
  await makeFolder(dirname(file))
  try {
    await writeFile(draft, content, { flag: 'wx' })
    await rename(draft, file)
  } catch (error) {
    await rm(draft, { force: true })
    throw error
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unreadable'
}
