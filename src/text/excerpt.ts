const MAX_LENGTH = 240

/** Returns text as one line of at most 240 characters, cut at a word, with an ellipsis where cut. */
export function toExcerpt(text: string): string {
  const line = whole(text.slice(0, MAX_LENGTH * 4))
    .replace(/\s+/g, ' ')
    .trim()
  if (line.length <= MAX_LENGTH) return line
  const cut = line.slice(0, MAX_LENGTH - 1)
  const space = cut.lastIndexOf(' ')
  const kept = space > MAX_LENGTH / 2 ? cut.slice(0, space) : cut
  return `${whole(kept)}…`
}

/** Without half a character at the end. */
function whole(text: string): string {
  return text.replace(/[\ud800-\udbff]$/, '')
}

/** Words further away are not shown, and looking for them would make a long line cost its square. */
const MAX_REACH = MAX_LENGTH * 8

/** Returns the sentence of `text` around `index`, bounded by `.`, `!`, `?` and line ends. */
export function sentenceAround(text: string, index: number): string {
  const first = Math.max(0, index - MAX_REACH)
  const last = Math.min(text.length, index + MAX_REACH)
  let start = index
  while (start > first && !isSentenceEnd(text, start - 1)) start--
  let end = index
  while (end < last && !isSentenceEnd(text, end)) end++
  return toExcerpt(text.slice(start, end + 1))
}

/** A full stop ends a sentence only before white space: `v1.2` and `Amazon.com` go on. */
function isSentenceEnd(text: string, index: number): boolean {
  const char = text[index]
  if (char === '\n') return true
  if (char !== '.' && char !== '!' && char !== '?') return false
  const next = text[index + 1]
  return next === undefined || next === ' ' || next === '\n'
}
