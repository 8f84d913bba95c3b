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
    const message = 'Found text that looks like UTF-16, expected UTF-8; the file is not read'
    const problem: Problem = { rule: 'not-utf-8', severity: 'error', path, line: 1, message }
    return { text: '', isDamaged: true, problems: [problem] }
  }
  const raw = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  const text = raw.startsWith(BOM) ? raw.slice(1) : raw
  const problems = [
    ...(isUtf8(bytes) ? [] : [damage(text, '\ufffd', 'invalid-utf-8', 'invalid UTF-8', path)]),
    ...(text.includes('\0') ? [damage(text, '\0', 'nul-byte', 'a NUL byte', path)] : []),
  ]
  return { text: text.replaceAll('\0', '\ufffd'), isDamaged: problems.length > 0, problems }
}

function damage(text: string, sign: string, rule: string, found: string, path: string): Problem {
  const first = text.indexOf(sign)
  const line = text.slice(0, first).split('\n').length
  const count = text.split(sign).length - 1
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
