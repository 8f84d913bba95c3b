import type { InlineText } from '../inline.ts'
import { type CitedTitle, isTitle } from './citation.ts'
import { splitOutside } from './list.ts'

/** Returns where titles stand in a text: its links, and what is in italics. */
export function titleSpans(inline: InlineText): CitedTitle[] {
  const spans: CitedTitle[] = []
  for (const { start, end, url, marks } of inline.segments) {
    if (url !== undefined) extend(spans, { start, end, url })
    else if (marks.includes('emphasis')) extend(spans, { start, end })
  }
  return spans
}

function extend(spans: CitedTitle[], span: CitedTitle): void {
  const last = spans.at(-1)
  if (last && last.url === span.url && last.end === span.start) last.end = span.end
  else spans.push(span)
}

/**
 * Returns the references of a text: divided by semicolons, else by the commas between its titles
 * (links, italics or quotations), else by lines that are items. A soft line end divides nothing.
 */
export function splitReferences(text: string, titles: readonly CitedTitle[]): string[] {
  const whole = text.trim()
  const bySemicolon = splitOutside(whole, (char) => char === ';')
  if (bySemicolon.length > 1) return bySemicolon.flatMap((part) => splitPart(part, text, titles))
  const links = titles.filter((title) => title.url !== undefined)
  const marked = links.length > 0 ? links : titles
  const spans =
    marked.length > 0 ? marked.filter((title) => isTitle(text, title)) : quotations(text)
  return spans.length < 2 ? [whole].filter((part) => part !== '') : splitBetween(text, spans)
}

/** Two titles in one part are two references: "[one] and [another]". */
function splitPart(part: string, text: string, titles: readonly CitedTitle[]): string[] {
  const start = text.indexOf(part)
  const inside = titles
    .filter(
      (span) =>
        span.url !== undefined &&
        isTitle(text, span) &&
        span.start >= start &&
        span.end <= start + part.length,
    )
    .map((span) => ({ ...span, start: span.start - start, end: span.end - start }))
  return inside.length < 2 ? [part] : splitBetween(part, inside)
}

function splitBetween(text: string, spans: readonly CitedTitle[]): string[] {
  const parts: string[] = []
  let start = 0
  for (const [index, span] of spans.entries()) {
    const next = spans[index + 1]
    const sign = next
      ? /^(.*)(?:,\s*and\s|,|\sand\s|\s&\s|•|\n)/s.exec(text.slice(span.end, next.start))
      : null
    if (next && !sign) continue
    const end = sign ? span.end + (sign[1]?.length ?? 0) : text.length
    parts.push(text.slice(start, end).trim())
    start = sign ? span.end + sign[0].length : text.length
  }
  return parts.filter((part) => part !== '')
}

function quotations(text: string): CitedTitle[] {
  const found = text.matchAll(/"[^"]+"|“[^“”]+”/g)
  return [...found].map((match) => ({ start: match.index, end: match.index + match[0].length }))
}
