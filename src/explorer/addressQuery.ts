import { decoded } from '../text/link-path.ts'

type Value = string | number | boolean | readonly string[] | undefined
export type Pair = [name: string, value: Value]

/** Returns the names and values of a query, the values still encoded. */
export function readQuery(query: string): Map<string, string> {
  return new Map(
    query
      .split('&')
      .filter(Boolean)
      .map((pair) => split(pair, '=')),
  )
}

/** Returns a query with its question mark; values that say nothing are left out. */
export function writeQuery(pairs: readonly Pair[]): string {
  const given = pairs.filter(([, value]) => value !== undefined && value !== '' && !isEmpty(value))
  if (given.length === 0) return ''
  return `?${given.map(([name, value]) => `${name}=${encodeValue(value)}`).join('&')}`
}

const isEmpty = (value: Value): boolean => Array.isArray(value) && value.length === 0

/** Commas part the items of a list, so those inside an item are encoded. */
function encodeValue(value: Value): string {
  return Array.isArray(value)
    ? value.map((item) => encodeURIComponent(item)).join(',')
    : encodeURIComponent(String(value))
}

/** Parts a text at the first `mark`. */
export function split(text: string, mark: string): [string, string] {
  const at = text.indexOf(mark)
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + mark.length)]
}

/** Returns the text of a value; `undefined` where it is absent or empty. */
export function readText(text: string | undefined): string | undefined {
  return text ? decoded(text) : undefined
}
