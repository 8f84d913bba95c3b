import type { Extract } from '../model/extract.ts'
import type { HeaderRecord } from '../model/record.ts'
import type { Source } from '../model/source.ts'
import { foldWords } from '../text/fold.ts'

/** Where a number or series is stated: the configuration, the text, its YAML header, or a name on disk. */
export type Origin = 'config' | 'text' | 'header' | 'folder' | 'file-name'

/** Returns where a document's series is stated. */
export function seriesOrigin(extract?: Extract, source?: Source): Origin {
  if (source?.series !== undefined) return 'config'
  if (extract?.series === undefined) return 'folder'
  const stated = headerValue(source, ['series'])
  return stated !== undefined && holds(stated, extract.series) ? 'header' : 'text'
}

/** Returns where a document's number is stated: its headings come before its YAML header. */
export function numberOrigin(number: number, extract?: Extract, source?: Source): Origin {
  const header = extract?.records.find((record): record is HeaderRecord => record.type === 'header')
  if (header?.number === undefined) return 'file-name'
  const isHeading = extract?.outline.slice(0, 2).some(({ text }) => holds(text, String(number)))
  if (isHeading) return 'text'
  const stated = headerValue(source, ['number', 'episode', 'title'])
  return stated !== undefined && holds(stated, String(number)) ? 'header' : 'text'
}

/** Returns the first of these keys' plain values in a document's YAML header. */
function headerValue(source: Source | undefined, keys: readonly string[]): string | undefined {
  const header = /^---\r?\n([\s\S]{0,65536}?)\r?\n---/.exec(source?.text ?? '')?.[1]
  const lines = header?.split(/\r?\n/) ?? []
  for (const key of keys) {
    const line = lines.find((one) => one.startsWith(`${key}:`))
    if (line !== undefined) return line.slice(key.length + 1)
  }
  return undefined
}

/** True where the words stand in a text; "05" is 5. */
function holds(text: string, words: string): boolean {
  const plain = (value: string) => ` ${foldWords(value).replace(/\b0+(?=\d)/g, '')} `
  return plain(text).includes(plain(words))
}
