import type { ConnectionRelation, ConnectionTarget } from '../../model/record.ts'
import type { InlineText } from '../inline.ts'
import { type Anchor, anchorsIn } from './anchors.ts'
import { demandedIn } from './demands.ts'
import { fewEpisodes } from './few.ts'
import { quotedTitles } from './quotes.ts'
import { titleIn } from './titles.ts'

/** What running prose says of another document. */
export interface ProseReference {
  relation: ConnectionRelation
  target: ConnectionTarget
  start: number
}

const NEIGHBOUR =
  /\b(next|following|upcoming|coming|previous|last|preceding)\s+(?:week['’]s\s+)?episode\b(?!\s*#?\d)/giu
const ANY = /\b(?:each|every|any|no|another)\s$/i
/** "The last episode of our series" ends it; only who looks back from an episode means the one before. */
const LOOKS_BACK = /\b(?:in|from|during|since|our|my|to|of)\s(?:our\s|the\s|my\s)?$/i
const ENDS_SERIES = /^\s(?:of|in)\s(?:the|this|our|my|a)\b|^\s(?:है|हैं)/iu

const NONE: ReadonlySet<Anchor> = new Set()

/** Returns the episodes that a text names in passing: by number, by link, as next or previous to its `own`. */
export function proseReferences(inline: InlineText, own?: number): ProseReference[] {
  const anchors = anchorsIn(inline, 'prose').filter(({ start }) => !isExtent(inline.text, start))
  const demanded = own === undefined ? NONE : demandedIn(inline.text, anchors)
  const named = anchors.flatMap((anchor) =>
    anchor.targets.map((target) => ({
      relation: demanded.has(anchor) ? ('requires' as const) : ('refers-to' as const),
      target: { ...leadTitle(anchor, inline.text), ...target },
      start: anchor.start,
    })),
  )
  if (!/episode/i.test(inline.text)) return named
  return [...named, ...neighbours(inline.text, anchors), ...fewInProse(inline.text, own)].sort(
    (a, b) => a.start - b.start,
  )
}

/** "In the next episode, "Title", …": the title is the one quoted in the same sentence. */
function neighbours(text: string, anchors: readonly Anchor[]): ProseReference[] {
  const found: ProseReference[] = []
  for (const hit of text.matchAll(NEIGHBOUR)) {
    const end = endOfSentence(text, hit.index)
    const isNumbered = anchors.some((anchor) => anchor.start >= hit.index && anchor.start < end)
    const isPast = /previous|last|preceding/i.test(hit[1] ?? '')
    if (
      isNumbered ||
      isFinal(hit, text) ||
      ANY.test(text.slice(Math.max(0, hit.index - 10), hit.index))
    )
      continue
    const title = quotedTitles(text.slice(hit.index, end))[0]?.text
    found.push({
      relation: isPast ? 'previous' : 'next',
      target: title === undefined ? {} : { title },
      start: hit.index,
    })
  }
  return found
}

/** "Series: Foundations (Episodes 1-12)" says how long a series is. */
function isExtent(text: string, index: number): boolean {
  const line = text.slice(text.lastIndexOf('\n', index - 1) + 1, index)
  return /^\W{0,4}(?:series|season|podcast series|series name|pillar|arc|track|module)\s?:/i.test(
    line,
  )
}

/** True for a "last episode" that is the final one. */
function isFinal(hit: RegExpExecArray, text: string): boolean {
  if (hit[1]?.toLowerCase() !== 'last') return false
  const before = text.slice(Math.max(0, hit.index - 16), hit.index)
  const behind = text.slice(hit.index + hit[0].length, hit.index + hit[0].length + 16)
  return (
    ENDS_SERIES.test(behind) || !(LOOKS_BACK.test(before) || /^[,:]|^\s(?:we|I|you)\b/.test(behind))
  )
}

/** "Episode 4: Quorums at Work": a line that begins with a number may go on with its title. */
function leadTitle({ start, end, targets }: Anchor, text: string): { title?: string } {
  if (targets.length !== 1) return {}
  const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start)
  if (/[\p{L}\p{N}]/u.test(before)) return {}
  const title = titleIn(/^\s?[:–—-]\s?(.*)/u.exec(text.slice(end, end + 400))?.[1] ?? '')
  return title === undefined ? {} : { title: title.title }
}

function fewInProse(text: string, own: number | undefined): ProseReference[] {
  return fewEpisodes(text, own).map((one) => ({ ...one, relation: 'refers-to' as const }))
}

function endOfSentence(text: string, from: number): number {
  const end = /[.!?](?=\s|$)|\n/.exec(text.slice(from))
  return end ? from + end.index : text.length
}
