import { applySplices, type Splice, toByteOffsets } from './splice.ts'

const BOM = '\ufeff'

/** A file's bytes with an edit in them, and where in the old bytes what was put in. */
export interface EditedBytes {
  bytes: Uint8Array
  splices: Splice[]
  /** The old text, with its byte order mark where it has one, and the splices as they count in it. */
  text: string
  textSplices: Splice[]
}

/**
 * Returns the bytes of a file with splices that count in its text as it was read: without a byte order
 * mark, with `\n` for old Mac line ends. Throws where the bytes are no UTF-8.
 */
export function editBytes(bytes: Uint8Array, splices: readonly Splice[]): EditedBytes {
  const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  const mark = text.startsWith(BOM) ? 1 : 0
  const hasOldLineEnds = /\r(?!\n)/.test(text) && !text.includes('\n')
  const textSplices = splices.map(({ offset, insert }) => ({
    offset: offset + mark,
    insert: hasOldLineEnds ? insert.replaceAll('\n', '\r') : insert,
  }))
  const edited = encode(applySplices(text, textSplices))
  return { bytes: edited, splices: toByteOffsets(text, textSplices), text, textSplices }
}

/** Returns the bytes as they were before splices that count in those bytes; undefined where they are not there. */
export function takeBack(bytes: Uint8Array, splices: readonly Splice[]): Uint8Array | undefined {
  const parts: Uint8Array[] = []
  let from = 0
  let grown = 0
  for (const { offset, insert } of splices) {
    const words = encode(insert)
    const start = offset + grown
    const end = start + words.length
    if (start < from || !isEqual(bytes.subarray(start, end), words)) return undefined
    parts.push(bytes.subarray(from, start))
    from = end
    grown += words.length
  }
  return joined([...parts, bytes.subarray(from)])
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

function isEqual(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i])
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}
