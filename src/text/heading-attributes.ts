const ID = String.raw`#[\p{L}\p{N}_][\p{L}\p{M}\p{N}_:.-]{0,200}`
const CLASS = String.raw`\.[\p{L}_-][\p{L}\p{M}\p{N}_:.-]{0,200}`
const PAIR = String.raw`[\p{L}_][\p{L}\p{N}_:.-]{0,100}=(?:"[^"{}]{0,200}"|'[^'{}]{0,200}'|[^\s"'{}=]{1,200})`
/** A lone hyphen is what Pandoc writes for "without a number". */
const PART = `${PAIR}|${ID}|${CLASS}|-`
const PARTS = new RegExp(PART, 'gu')
/** At the end of a heading, perhaps behind the closing row of `#`. */
const LIST = new RegExp(
  String.raw`(?:[ \t]+#{1,6})?[ \t]*\{(:?)[ \t]*((?:${PART})(?:[ \t]+(?:${PART}))*)[ \t]*\}[ \t]*$`,
  'u',
)
const LONGEST = 1000

/** A heading apart from what stands behind it for the page alone, as MkDocs, kramdown and Pandoc read it. */
interface Parts {
  text: string
  /** The anchor that the list gives the heading. */
  id?: string
}

/**
 * Returns a heading without the attribute list at its end (`## Clocks {#clocks .wide data-x=1}`); undefined
 * where it has none. A list names an id or a class, or says by a colon or a hyphen that it is one: `{x=1}`
 * may be what the heading is about.
 */
export function splitAttributes(heading: string): Parts | undefined {
  if (!heading.trimEnd().endsWith('}')) return undefined
  const from = Math.max(0, heading.length - LONGEST)
  const found = LIST.exec(heading.slice(from))
  if (!found) return undefined
  const [, colon, list = ''] = found
  const parts = (list.match(PARTS) ?? []).map((part) => part.replace(/^id=["']?(.*?)["']?$/, '#$1'))
  if (colon === '' && !parts.some((part) => /^[#.-]/.test(part))) return undefined
  const text = heading.slice(0, from + found.index)
  const id = parts.findLast((part) => part.startsWith('#'))?.slice(1)
  return id ? { text, id } : { text }
}

interface Heading {
  children: { type: string; value?: string }[]
}

/** Takes the attribute list off a heading of a syntax tree, in place; returns what was parted, if there is one. */
export function takeAttributes({ children }: Heading): Parts | undefined {
  const last = children.at(-1)
  const found = last?.type === 'text' ? splitAttributes(last.value ?? '') : undefined
  // A heading that would be left without a word is about its braces.
  if (!last || !found || (children.length === 1 && found.text.trim() === '')) return undefined
  last.value = found.text
  return found
}
