import type { Finding } from '../model/finding.ts'
import { linePatch } from '../text/patch.ts'

/** What a link's address can hold without brackets or escapes. */
const PLAIN = /^[^\s()<>\\]+$/

/**
 * Returns the unified diff that corrects the link of a gap in a file's text, with its byte order mark
 * if it has one; undefined where the address is not written as it is, right behind its link's words.
 */
export function linkPatch(
  { path, line, column, correction }: Finding,
  text: string,
): string | undefined {
  if (!correction || !PLAIN.test(correction.to) || correction.to === correction.from)
    return undefined
  const own = text.split(/(?<=\n)/)[line - 1]
  if (own === undefined) return undefined
  const at = own.indexOf(`](${correction.from}`, Math.max(0, column - 1))
  const start = at + 2
  const end = start + correction.from.length
  if (at < 0 || !/[\s)]/.test(own.charAt(end))) return undefined
  const first = own.indexOf('](', Math.max(0, column - 1))
  if (first !== at) return undefined
  return linePatch(path, text, line, own.slice(0, start) + correction.to + own.slice(end))
}
