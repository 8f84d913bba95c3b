import type { ConnectionTarget } from '../../model/record.ts'
import { readFileName } from '../../text/file-name.ts'
import { withoutAnchor } from '../../text/link-path.ts'
import { trimEndSigns } from '../../text/trim.ts'
import type { InlineText } from '../inline.ts'
import { numberWordOf } from './number-word.ts'
import type { NumberRange } from './numbers.ts'
import { quotedTitles } from './quotes.ts'
import { type EpisodeSpan, episodeSpans, type SpanContext } from './spans.ts'

/** Words of a text that point at documents: by number, by link, or by quoted title. */
export interface Anchor {
  start: number
  end: number
  targets: ConnectionTarget[]
}

/** Longer ranges are one statement with both ends, never expanded. */
const MAX_RANGE = 200

/** Returns what a text points at, in text order, without overlaps. */
export function anchorsIn(inline: InlineText, context: SpanContext): Anchor[] {
  const anchors = episodeSpans(inline.text, context, inline.numberWord).map(toAnchor)
  for (const link of linksIn(inline)) addLink(anchors, link, inline.text)
  if (context === 'field') addQuotes(anchors, inline.text)
  return anchors.sort((a, b) => a.start - b.start)
}

function toAnchor(span: EpisodeSpan): Anchor {
  const rest = {
    ...(span.title === undefined ? {} : { title: span.title }),
    ...(span.series === undefined ? {} : { series: span.series }),
  }
  const targets = span.ranges.flatMap(expandRange).map((target) => ({ ...target, ...rest }))
  return { start: span.start, end: span.end, targets }
}

/** Returns one target for each episode of a range; a very long or backward one is one target with both ends. */
export function expandRange(range: NumberRange): ConnectionTarget[] {
  if (range.to - range.from >= MAX_RANGE || range.to < range.from)
    return [{ number: range.from, to: range.to }]
  if (!Number.isInteger(range.from)) return decimals(range)
  return Array.from({ length: range.to - range.from + 1 }, (_, i) => ({ number: range.from + i }))
}

/** Series that count 1.1, 1.2, 1.3 also give ranges of such numbers. */
function decimals({ from, to }: NumberRange): ConnectionTarget[] {
  if (Math.floor(from) !== Math.floor(to)) return [{ number: from }]
  const count = Math.round((to - from) * 10) + 1
  return Array.from({ length: count }, (_, i) => ({ number: Math.round(from * 10 + i) / 10 }))
}

interface Link {
  start: number
  end: number
  url: string
}

/** Returns the links to other documents of the corpus: relative or from the site's root. */
function linksIn(inline: InlineText): Link[] {
  const links: Link[] = []
  for (const { start, end, url } of inline.segments) {
    if (url === undefined || !isInternal(url)) continue
    const last = links.at(-1)
    if (last && last.url === url && last.end === start) last.end = end
    else links.push({ start, end, url })
  }
  return links
}

/** True for an address inside the corpus: no scheme, no other host, not only an anchor. */
export function isInternal(url: string): boolean {
  return (
    url !== '' &&
    !/^(?:[a-z][a-z0-9+.-]*:|\/\/|#)/i.test(url) &&
    !/\.(png|jpe?g|gif|svg|webp|pdf|zip|csv|json|ya?ml|py|js|ts|java|go|sh|txt)$/i.test(url)
  )
}

/** A link around "Episode 8", or right behind it, belongs to that number; others stand alone. */
function addLink(anchors: Anchor[], link: Link, text: string): void {
  const words = text.slice(link.start, link.end).trim()
  const inside = anchors.find((anchor) => anchor.start < link.end && anchor.end > link.start)
  if (inside) {
    const title = titleBehind(text.slice(inside.end, link.end))
    if (inside.targets.length === 1)
      inside.targets = inside.targets.map((target) => ({ ...title, ...target, path: link.url }))
    inside.start = Math.min(inside.start, link.start)
    inside.end = Math.max(inside.end, link.end)
    return
  }
  const before = anchors.find(
    (anchor) =>
      anchor.end <= link.start && /^\s?[:,(–—-]?\s?$/.test(text.slice(anchor.end, link.start)),
  )
  if (before && before.targets.length === 1 && before.targets[0]?.path === undefined) {
    before.targets = before.targets.map((target) => ({ ...target, title: words, path: link.url }))
    before.end = link.end
    return
  }
  anchors.push({
    ...link,
    targets: [{ ...(words === '' ? {} : { title: words }), ...linkTarget(link.url) }],
  })
}

/** Returns what a link points at: its address and the number in the name of the file, if it has one. */
export function linkTarget(url: string): ConnectionTarget {
  const file = trimEndSigns(withoutAnchor(url), '/')
  const { number, word } = readFileName(file)
  const isCounted = word === undefined || /^ep/i.test(word) || numberWordOf(file) !== undefined
  // "3-2-1-backup" counts down, and is the third of nothing.
  const isCode = /(?:^|\/)\d+[-_.]\d/.test(file)
  return { ...(number !== undefined && isCounted && !isCode ? { number } : {}), path: url }
}

/** "Episode 8: Quorums" as the words of a link: what follows the number is the title. */
function titleBehind(words: string): { title?: string } {
  const title = /^\s?[:–—-]\s?(?=[\p{L}\p{N}“"])(.+)$/su.exec(words)?.[1]
  return title === undefined ? {} : { title: title.replace(/\s+/g, ' ').trim() }
}

function addQuotes(anchors: Anchor[], text: string): void {
  for (const quoted of quotedTitles(text)) {
    const isTaken = anchors.some((anchor) => anchor.start < quoted.end && anchor.end > quoted.start)
    if (isTaken) continue
    anchors.push({ start: quoted.start, end: quoted.end, targets: [{ title: quoted.text }] })
  }
}
