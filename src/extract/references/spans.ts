import { usualWidth } from '../../text/width.ts'
import { numbersBehind, withNeighbours } from './list-tails.ts'
import { type NumberRange, readNumbers } from './numbers.ts'
import { quotedAt, quotedBefore } from './quotes.ts'

/** Words of a text that name episodes by number, and what else they say of them. */
export interface EpisodeSpan {
  start: number
  end: number
  ranges: NumberRange[]
  /** A quoted title that belongs to the (single) number. */
  title?: string
  /** "of the Foundational Series". */
  series?: string
}

/** How freely numbers are read: in running prose, or in a field whose label says that it names episodes. */
export type SpanContext = 'prose' | 'field'

const EPISODE =
  /episodes?|eps?\.|eps?(?=\s?#?\d)|एपिसोड|#(?=\d)|s\d{1,2}\s?e(?=\d)|e(?=\d)|numbers?(?=\s\p{N}|\s\p{L}{3,9}\s)/u
    .source
const KEYWORD = new RegExp(`(?<![\\p{L}\\p{N}_])(?:${EPISODE})`, 'giu')
const SERIES =
  /^,?\s(?:of|from|in)\s(?:the\s|our\s)?((?:[\p{Lu}\d][\p{L}\p{N}&'’-]*\s){1,5}?Series)\b/u
/** "Foundational Series, Episodes 1-12": the series in front of the number. */
const SERIES_BEFORE =
  /(?<![\p{L}\p{N}_])((?:\p{Lu}[\p{L}\p{N}&'’-]*\s){1,5}Series)(?:\s?[:,–—-])?\s\(?$/u
/** What has numbers of its own: "issue #4", "PR #12", "step #3". */
const COUNTED =
  /\b(?:issues?|bugs?|tickets?|prs?|pull requests?|steps?|items?|tips?|rules?|laws?|reasons?|lessons?|mistakes?|figures?|tables?|ranks?|ranked|rank|at|number|no\.?)\s$/i
const SENDS = /\b(?:see|see also|cf\.?|compare|recall|revisit|listen to)\s$/i
const OF_TOTAL = /^\s?(?:of|\/)\s?\d/i

/**
 * Returns the episode references in a text, in text order. "Episode 1 of 6" counts an episode
 * and names none; "E04" and "#4" are references where a field says so or the zero does. With a number
 * word of its own ("eip") a document names others by that too: "EIP-7", "EIPs 7 and 8".
 */
export function episodeSpans(
  written: string,
  context: SpanContext,
  numberWord?: string,
): EpisodeSpan[] {
  const text = usualWidth(written)
  const spans: EpisodeSpan[] = []
  const keyword = keywordWith(numberWord)
  keyword.lastIndex = 0
  for (let hit = keyword.exec(text); hit; hit = keyword.exec(text)) {
    const behind = hit.index + hit[0].length
    const isOwn = numberWord === '#' && isOwnNumberSign(hit[0], text, hit.index)
    if (!isOwn && !isKeyword(hit[0], text, hit.index, context)) continue
    const numbers = readNumbers(text, skipFrame(text, behind, hit[0]), {
      isProse: context === 'prose',
      isPlural: /s\.?$/i.test(hit[0]),
    })
    const list = numbers && withNeighbours(text, numbers)
    if (!list || (list.ranges.length === 1 && OF_TOTAL.test(text.slice(list.end, list.end + 6))))
      continue
    if (text[list.end] === '+') continue
    if (/^numbers?$/i.test(hit[0]) && !isNumberInSeries(text, hit.index, list.end)) continue
    spans.push(withSuffixes({ start: hit.index, end: list.end, ranges: list.ranges }, text))
    const more = isSentThere(text, hit.index) && numbersBehind(text, spans.at(-1)?.end ?? list.end)
    if (more) spans.push(more)
    keyword.lastIndex = Math.max(behind, spans.at(-1)?.end ?? behind)
  }
  return spans
}

function keywordWith(numberWord: string | undefined): RegExp {
  if (numberWord === undefined) return KEYWORD
  if (numberWord === '#') return KEYWORD
  const own = `${numberWord}s?[-\\s](?=(?:nos?\\.?\\s)?#?\\p{Nd})`
  return new RegExp(`(?<![\\p{L}\\p{N}_])(?:${own}|${EPISODE})`, 'giu')
}

function isKeyword(word: string, text: string, at: number, context: SpanContext): boolean {
  const behind = at + word.length
  if (word === '#') return isNumberSign(text, at, context)
  // A code in capitals ("EPISODE10") is one word.
  if (/^EPISODES?$/.test(word) && /\d/.test(text[behind] ?? '')) return false
  // A season's episode, S01E05, is a code in capitals.
  if (/^s\d/i.test(word)) return /^S\d+\s?E$/.test(word)
  if (word.toLowerCase() !== 'e') return true
  const digits = /^\d+/.exec(text.slice(behind, behind + 8))?.[0] ?? ''
  return word === 'E' && digits.length >= 2 && (digits.startsWith('0') || context === 'field')
}

function isSentThere(text: string, at: number): boolean {
  return SENDS.test(text.slice(Math.max(0, at - 20), at))
}

/** Text counts anything by "#4"; where it sends the listener there it is an episode: "see #4". */
function isNumberSign(text: string, at: number, context: SpanContext): boolean {
  if (context === 'field') return !COUNTED.test(text.slice(Math.max(0, at - 20), at))
  return isSentThere(text, at) && /^#\d{1,3}(?!\d)/.test(text.slice(at, at + 5))
}

/** "The number 7 in this series" may be one of numbers; without the article it is an episode. */
function isNumberInSeries(text: string, at: number, end: number): boolean {
  return (
    !/\b(?:an?|the|any|that)\s$/i.test(text.slice(Math.max(0, at - 6), at)) &&
    /^\s(?:in|of)\s(?:this|our)\sseries(?!\sof\b|[\p{L}-])/iu.test(text.slice(end, end + 24))
  )
}

/** In a document whose title is counted by "#" others are so too: "We assume #17". */
function isOwnNumberSign(word: string, text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 20), at)
  return word === '#' && !COUNTED.test(before) && /^#\d{1,3}(?!\d)/.test(text.slice(at, at + 5))
}

/** Between the keyword and its number may stand "#", "No." and, in "Episode: 9", a colon; "Episodes: 9" counts. */
function skipFrame(text: string, start: number, keyword: string): number {
  const frame = /^\s?(?:#|no\.?\s|number\s|:\s?)?/i.exec(text.slice(start, start + 10))?.[0] ?? ''
  return frame.includes(':') && /s$/i.test(keyword) ? start : start + frame.length
}

function inSeries(span: EpisodeSpan, text: string): EpisodeSpan {
  const behind = SERIES.exec(text.slice(span.end, span.end + 90))
  if (behind?.[1]) return { ...span, series: behind[1], end: span.end + behind[0].length }
  const before = SERIES_BEFORE.exec(text.slice(Math.max(0, span.start - 90), span.start))
  if (!before?.[1]) return span
  const series = before[1].replace(/^(?:The|Our)\s/, '')
  return { ...span, series, start: span.start - before[0].length }
}

/** Adds the series and the quoted title that stand right behind the number, or the title before it. */
function withSuffixes(span: EpisodeSpan, text: string): EpisodeSpan {
  const withSeries = inSeries(span, text)
  if (span.ranges.length !== 1 || span.ranges[0]?.from !== span.ranges[0]?.to) return withSeries
  const behind = quotedAt(text, withSeries.end)
  if (behind) return { ...withSeries, title: behind.text, end: behind.end }
  const before = quotedBefore(text, span.start)
  return before ? { ...withSeries, title: before.text, start: before.start } : withSeries
}
