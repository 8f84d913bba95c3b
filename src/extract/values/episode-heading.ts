import { usualWidth } from '../../text/width.ts'
import { withoutSigns } from './heading.ts'
import { isPlaceholder } from './placeholder.ts'

/** What a heading says about an episode. */
export interface EpisodeHeading {
  number?: number
  title?: string
  /** A slot of the template that nobody filled. */
  unfilled: string[]
}

const EPISODE =
  /^(?:[\p{L}\p{M}]+\s+){0,3}?(?:episode|ep\.?|एपिसोड)(?:\s*[:#-]\s*|\s+(?:no\.?\s*|number\s+)?#?|(?=\d))/iu
/** "E1-5: Failures" is about five episodes. */
const CODED =
  /^(?:S\d{1,2}\s?E(\d{1,7})|E(\d{1,7}))\s*[:–—-]\s*(?!E?\d{1,7}\s*(?:[:–—-]|$))(\S.*)$/i
/** "第3話 Title": the counter stands around the number. */
const COUNTED =
  /^第\s?(\d{1,7})\s?(?:話|回|章|集|期|部分|エピソード|$|(?=[\s:：–—-]))[\s:：–—-]{0,10}(.*)$/u
const NUMBER = /^(\d{1,7}(?:\.\d{1,3})?)(?![\d\p{L}])/u
const RANGE = /^\d{1,7}(?:[-–—]\d{1,7}(?!\d)|\s*[-–—]\s*\d{1,7}\s*(?:$|\())/
/** ", Part II" behind the number: which part of the episode this is. */
const PART = /^,?\s+part\s+(?:\d{1,2}|[IVX]{1,4}|one|two|three|four|five)(?=\s*(?:$|[:：.|–—-]))/i
/** "7 — Title": set off before the title, behind a "#" or before a sign that stands in no sentence. */
const SET_OFF = /^(\d{1,4})\s*([:|·–—-])\s*(?=\p{L})(.+)$/u
const TIER = /\s*\[[A-Z][A-Z0-9 &+-]*\]\s*$/

/** Reads "Episode: 9 - Title", "PODCAST EPISODE 3: Title", "Episode 1.2: Title", "S02E05 - Title". */
export function readEpisodeHeading(text: string): EpisodeHeading | undefined {
  const written = withoutSigns(text.slice(0, 400)).trim()
  const bare = usualWidth(written)
  /** A title is the end of the heading, and stays as it is written. */
  const titleAtEnd = (end: string) => titleOf(written.slice(written.length - end.length))
  const counted = COUNTED.exec(bare)
  if (counted) return { number: Number(counted[1]), ...titleAtEnd(counted[2] ?? '') }
  const coded = CODED.exec(bare)
  if (coded) return { number: Number(coded[1] ?? coded[2]), ...titleAtEnd(coded[3] ?? '') }
  const setOff = SET_OFF.exec(bare)
  if (setOff && (/^\s*#\d/.test(text) || /[|·]/.test(setOff[2] ?? '')))
    return { number: Number(setOff[1]), ...titleAtEnd(setOff[3] ?? '') }
  const lead = EPISODE.exec(bare)
  if (!lead) return undefined
  const rest = bare.slice(lead[0].length).trim()
  if (RANGE.test(rest)) return undefined
  const numbered = NUMBER.exec(rest)
  if (!numbered?.[1]) return unnumbered(rest, lead[0], titleAtEnd)
  const after = rest.slice(numbered[0].length).replace(PART, '')
  if (after.trim() !== '' && !/^\s*(?:[:：.|–—-]|\(|of\s+\d|["“])/.test(after)) return undefined
  const title = after
    .replace(/^\s*(?:of\s+\d{1,7}|\([^()]{0,60}\))/, '')
    .replace(/^[\s:：.|–—-]{1,10}/, '')
  return { number: Number(numbered[1]), ...titleAtEnd(title) }
}

/** "Episode: Title" is a title; "Episode Overview" is not an episode's heading. */
function unnumbered(
  rest: string,
  lead: string,
  titleAtEnd: (end: string) => EpisodeHeading,
): EpisodeHeading | undefined {
  const slot = /^(\[[^\]]{1,40}\]|#{1,3}|X{1,3}|N{1,3})\s*(?:[:–—-]\s*(\S.*))?$/.exec(rest)
  if (slot?.[1]) {
    const said = titleAtEnd(slot[2] ?? '')
    return { ...said, unfilled: [slot[1], ...said.unfilled] }
  }
  return /:\s*$/.test(lead) && rest !== '' ? titleAtEnd(rest) : undefined
}

function titleOf(text: string): { title?: string; unfilled: string[] } {
  const title = text.replace(TIER, '').trim() || text.trim()
  if (title === '') return { unfilled: [] }
  return isPlaceholder(title) ? { unfilled: [title] } : { title, unfilled: [] }
}

/** Returns a plain heading as a title: without emoji and a tag in capitals at its end. */
export function plainTitle(text: string): string | undefined {
  return titleOf(withoutSigns(text)).title
}
