import type { Position } from 'unist'

/**
 * Stand-ins for brackets, one pair of which no text is likely to hold: signs of one unit, so that every
 * place stays, and punctuation, so that emphasis beside them opens and closes as beside brackets.
 */
const STAND_INS = ['⦗⦘', '⧘⧙', '⧚⧛', '⸢⸣', '⸤⸥', '⌈⌉']

const DEFINITION = /^[ \t>]{0,12}\[([^[\]\n]{1,999})\]:/gm
/** What makes a link of the brackets before it: an address, perhaps with a title. */
const DESTINATION =
  /\(\s{0,9}(?:<[^<>\n]{1,1000}>|[^\s<>]{1,1000}?)(?:\s{1,9}(?:"[^"]{0,300}"|'[^']{0,300}'|\([^()]{0,300}\)))?\s{0,9}\)/y
const LABEL = /\[([^[\]]{1,999})\]/y

/** In a cell of a table a wiki link has its bar escaped: `[[page\|words]]`. */
const ESCAPED_BAR = /\[\[[^[\]\n]*\\\|/

/** `[[n, k, d]]` is mathematics, though it has the form of a wiki link. */
const NOTATION = /^[a-z0-9]{1,2}(?:_\w)?(?:\s?,\s?[a-z0-9]{1,2}(?:_\w)?)+$/i

/**
 * Returns what a parser that knows wiki links makes of a text, but with the meaning that Markdown gives
 * double brackets where it gives one: `[[1]](address)` and `[[1]][label]` are links called "[1]", and
 * `[[1]]` is one in brackets where `[1]` is defined. A matrix (`[[1, 0], [0, 1]]`), a code (`[[n, k, d]]`)
 * and a condition of a shell (`[[ -f x ]]`) are no links. The strings of the tree have their brackets again.
 */
export function withWikiLinks<T>(text: string, parse: (text: string) => T): T {
  if (!text.includes('[[')) return parse(text)
  const pair = STAND_INS.find((signs) => [...signs].every((sign) => !text.includes(sign)))
  if (pair === undefined) return parse(text)
  const hidden = hide(text, pair)
  const tree = parse(hidden)
  if (hidden !== text) restore(tree, pair)
  if (ESCAPED_BAR.test(text)) unescapeBars(tree, text)
  return tree
}

/** Puts stand-ins for those brackets that make a link of the rest, or make no link at all. */
function hide(text: string, [open = '[', close = ']']: string): string {
  const labels = new Set([...text.matchAll(DEFINITION)].map(([, label = '']) => fold(label)))
  const signs = new Map<number, string>()
  const swap = (start: number, end: number) => signs.set(start, open).set(end, close)
  const closed = closingBrackets(text)
  for (const [outer, outerEnd] of closed) {
    const start = outer + 1
    const end = closed.get(start)
    if (end === undefined) continue
    const inner = text.slice(start + 1, end)
    if (labels.has(fold(inner)) || makesLink(text, end + 1, labels)) {
      // An image may hold a link, a link may not: its outer brackets mean nothing.
      if (text[outer - 1] !== '!') swap(outer, outerEnd)
    } else if (outerEnd !== end + 1 || !isWiki(inner) || makesLink(text, outerEnd + 1, labels))
      swap(start, end)
  }
  let shown = ''
  let at = 0
  for (const [index, sign] of [...signs].sort(([a], [b]) => a - b)) {
    shown += text.slice(at, index) + sign
    at = index + 1
  }
  return shown + text.slice(at)
}

/** Returns where each bracket is closed that is closed in its paragraph. */
function closingBrackets(text: string): Map<number, number> {
  const closed = new Map<number, number>()
  const open: number[] = []
  for (const { 0: sign, index } of text.matchAll(/\\[^\n]|\n[ \t]*\n|[[\]]/g)) {
    if (sign === '[') open.push(index)
    else if (sign.startsWith('\n')) open.length = 0
    else if (sign === ']') {
      const start = open.pop()
      if (start !== undefined) closed.set(start, index)
    }
  }
  return closed
}

/** True where an address or a defined label follows, so that the brackets before it are a link. */
function makesLink(text: string, at: number, labels: ReadonlySet<string>): boolean {
  DESTINATION.lastIndex = at
  if (DESTINATION.test(text)) return true
  LABEL.lastIndex = at
  const label = LABEL.exec(text)?.[1]
  return label !== undefined && labels.has(fold(label))
}

function isWiki(inner: string): boolean {
  return !/^\s|^$|[[\]]/.test(inner) && !NOTATION.test(inner)
}

/** Labels are the same in any case and with any blanks. */
function fold(label: string): string {
  return label.trim().replace(/\s+/g, ' ').toLowerCase()
}

/** Puts the brackets back into all strings of a tree. */
function restore(tree: unknown, [open = '[', close = ']']: string): void {
  for (const holder of holdersIn(tree)) {
    for (const [field, value] of Object.entries(holder)) {
      if (typeof value === 'string' && (value.includes(open) || value.includes(close)))
        holder[field] = value.replaceAll(open, '[').replaceAll(close, ']')
    }
  }
}

/** Takes from the address of a wiki link the sign that keeps its bar from parting cells. */
function unescapeBars(tree: unknown, text: string): void {
  for (const node of holdersIn(tree)) {
    const { type, url, position } = node as { type?: unknown; url?: unknown; position?: Position }
    if (type !== 'link' || typeof url !== 'string' || !url.endsWith('\\')) continue
    if (text.startsWith('[[', position?.start.offset)) node.url = url.slice(0, -1)
  }
}

/** Returns all objects and lists of a tree. */
function* holdersIn(tree: unknown): Generator<Record<string, unknown>> {
  const waiting = [tree]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (typeof next !== 'object' || next === null) continue
    yield next as Record<string, unknown>
    for (const value of Object.values(next)) if (typeof value === 'object') waiting.push(value)
  }
}
