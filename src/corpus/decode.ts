import { isUtf8 } from 'node:buffer'
import type { Problem } from '../model/problem.ts'

export interface Decoded {
  /** Without a byte order mark; damaged places are U+FFFD. */
  text: string
  isDamaged: boolean
  problems: Problem[]
}

const BOM = '\ufeff'

/** Returns the bytes of a file as text, with a problem that names the first damaged line. */
export function decode(bytes: Uint8Array, path: string): Decoded {
  if (looksLikeUtf16(bytes)) {
    const message =
      'Found text that looks like UTF-16, expected UTF-8; the file keeps its place but its text is not read'
    const problem: Problem = { rule: 'not-utf-8', severity: 'error', path, line: 1, message }
    return { text: '', isDamaged: true, problems: [problem] }
  }
  const raw = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  const body = raw.startsWith(BOM) ? raw.slice(1) : raw
  // Old Mac line ends become line feeds: every unit keeps its place, and lines are lines everywhere.
  const text = body.includes('\r') ? body.replace(/\r(?!\n)/g, '\n') : body
  const problems = [...invalidUtf8(bytes, path), ...nulBytes(text, path)]
  return { text: text.replaceAll('\0', REPLACEMENT), isDamaged: problems.length > 0, problems }
}

const REPLACEMENT = '\ufffd'

/** Counts what decoding replaced; a replacement character that stands in the file is honest text. */
function invalidUtf8(bytes: Uint8Array, path: string): Problem[] {
  if (isUtf8(bytes)) return []
  const decoder = new TextDecoder()
  let line = 1
  let first: number | undefined
  let count = 0
  for (let start = 0; start <= bytes.length; line++) {
    const next = lineEnd(bytes, start)
    const part = bytes.subarray(start, next < 0 ? bytes.length : next)
    if (!isUtf8(part)) {
      first ??= line
      count += countOf(decoder.decode(part), REPLACEMENT) - honestIn(part)
    }
    start = next < 0 ? bytes.length + 1 : next + 1
  }
  return [damage('invalid-utf-8', 'invalid UTF-8', first ?? 1, count, path)]
}

/** The line feed, or the lone carriage return, that ends the line. */
function lineEnd(bytes: Uint8Array, start: number): number {
  for (let i = start; i < bytes.length; i++)
    if (bytes[i] === 0x0a || (bytes[i] === 0x0d && bytes[i + 1] !== 0x0a)) return i
  return -1
}

/** How often the three bytes of U+FFFD stand in the bytes. */
function honestIn(bytes: Uint8Array): number {
  let count = 0
  for (let i = bytes.indexOf(0xef); i >= 0; i = bytes.indexOf(0xef, i + 1))
    if (bytes[i + 1] === 0xbf && bytes[i + 2] === 0xbd) count++
  return count
}

function nulBytes(text: string, path: string): Problem[] {
  const first = text.indexOf('\0')
  if (first < 0) return []
  const line = text.slice(0, first).split('\n').length
  return [damage('nul-byte', 'a NUL byte', line, countOf(text, '\0'), path)]
}

function countOf(text: string, sign: string): number {
  return text.split(sign).length - 1
}

function damage(rule: string, found: string, line: number, count: number, path: string): Problem {
  const places = count === 1 ? '1 place' : `${count} places`
  const message = `Found ${found} (first here, ${places} in all), expected UTF-8 text; shown as �, never edited`
  return { rule, severity: 'warning', path, line, message }
}

/** A UTF-16 byte order mark, or every second byte of the beginning NUL. */
function looksLikeUtf16(bytes: Uint8Array): boolean {
  const [first, second] = bytes
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true
  const sample = bytes.subarray(0, 512)
  if (sample.length < 16) return false
  let even = 0
  let odd = 0
  sample.forEach((byte, index) => {
    if (byte === 0) index % 2 === 0 ? even++ : odd++
  })
  return Math.max(even, odd) > sample.length * 0.3 && Math.min(even, odd) < sample.length * 0.05
}
