const PAIRS: readonly (readonly [string, string])[] = [
  ['"', '"'],
  ['“', '”'],
  ['«', '»'],
]
const MAX_TITLE = 120
/** What may stand between a number and its title: "Episode 3: “…”", "Episode 3 will explore “…”". */
const FRAME =
  /^\s?(?:[:,–—-]\s?|\(\s?|on\s|called\s|titled\s|,\stitled\s|is\s|(?:will\s)?(?:covers?|explores?|tackles?|examines?|presents?|introduces?|discusses|discuss|explains?)\s)?\s?/i

/** A quoted title: `start` and `end` include the quotation marks and what frames them. */
export interface Quoted {
  text: string
  start: number
  end: number
}

/** Returns the quoted title right behind `index`, with a colon, dash, comma or bracket between. */
export function quotedAt(text: string, index: number): Quoted | undefined {
  const frame = FRAME.exec(text.slice(index, index + 24))?.[0] ?? ''
  const open = index + frame.length
  const pair = PAIRS.find(([mark]) => text[open] === mark)
  if (!pair) return undefined
  const close = open + 1 + text.slice(open + 1, open + 1 + MAX_TITLE).indexOf(pair[1])
  if (close <= open) return undefined
  const title = text.slice(open + 1, close)
  if (!isTitle(title)) return undefined
  const bracket = frame.includes('(') && text[close + 1] === ')' ? 1 : 0
  return { text: cleanTitle(title), start: index, end: close + 1 + bracket }
}

/** Returns the quoted title right before `index`, as in `"Title" (Episode 5)`. */
export function quotedBefore(text: string, index: number): Quoted | undefined {
  const frame = /(?:\s?[(,–—-]\s?|\s)$/.exec(text.slice(Math.max(0, index - 4), index))?.[0]
  if (!frame) return undefined
  const close = index - frame.length - 1
  const pair = PAIRS.find(([, mark]) => text[close] === mark)
  if (!pair) return undefined
  const first = Math.max(0, close - MAX_TITLE)
  const open = first + text.slice(first, close).lastIndexOf(pair[0])
  if (open < first) return undefined
  const title = text.slice(open + 1, close)
  return isTitle(title) ? { text: cleanTitle(title), start: open, end: close + 1 } : undefined
}

/** Returns all quoted titles of a text. */
export function quotedTitles(text: string): Quoted[] {
  const found: Quoted[] = []
  for (let i = 0; i < text.length; i++) {
    if (!PAIRS.some(([mark]) => text[i] === mark)) continue
    const quoted = quotedAt(text, i)
    if (!quoted) continue
    found.push({ ...quoted, start: i })
    i = quoted.end - 1
  }
  return found
}

/** A title starts with a capital, a digit or a letter without case, and stays on one line. */
function isTitle(text: string): boolean {
  const isCapital = /^[\p{Lu}\p{Lt}\p{Lo}\p{N}]/u.test(text)
  return isCapital && !/\n|[।！]$/u.test(text) && text.length >= 3
}

function cleanTitle(text: string): string {
  return text.replace(/[.,;:]$/, '').trim()
}
