import type { ResourceRecord } from '../../model/record.ts'
import type { InlineText } from '../inline.ts'
import { normalizeHeading, withoutSigns } from '../values/heading.ts'

export type ResourceType = NonNullable<ResourceRecord['resourceType']>

type Kinds = readonly (readonly [ResourceType, RegExp])[]

/** Words that say what a resource is; a library is a collection, libraries are tools. */
const NOUNS: Kinds = [
  ['paper', /\b(?:papers?|publications?|whitepapers?)\b/i],
  ['tool', /\b(?:tools?|tooling|libraries|software|frameworks?)\b/i],
  ['book', /\bbooks?\b/i],
  ['talk', /\b(?:talks?|presentations?|keynotes?|lectures?)\b/i],
  ['course', /\b(?:courses?|trainings?|workshops?|tutorials?|moocs?)\b/i],
]

/** Words that say so only where nothing else is said: "Research", "Open source", "Videos". */
const HINTS: Kinds = [
  ['paper', /\b(?:research|academic)\b/i],
  ['tool', /\b(?:open[ -]source|github|repos?|repositor(?:y|ies)|library|projects?)\b/i],
  ['talk', /\b(?:videos?|conferences?|podcasts?)\b/i],
  ['course', /\bclass(?:es)?\b/i],
]

/** Returns which type of resource a label names; none for "Postmortem" and for "Papers and Books". */
export function typeOf(label: string): ResourceType | undefined {
  const named = NOUNS.filter(([, form]) => form.test(label))
  if (named.length > 0) return named.length === 1 ? named[0]?.[0] : undefined
  const hinted = HINTS.find(([, form]) => form.test(label))?.[0]
  return hinted !== undefined && isKind(label) && !/\bcode\b/i.test(label) ? hinted : undefined
}

/** Returns the type of what a label groups: "CQRS Frameworks" yes, "Papers We Love" and "Chaos Tool" no. */
export function groupedType(label: string): ResourceType | undefined {
  return isKind(label) || /(?:s|software|tooling)$/i.test(label) ? typeOf(label) : undefined
}

const QUALIFIERS =
  /\b(?:academic|research|white|open|source|online|recommended|further|key|essential|core|related|conference|hand|hands|on|free|technical|engineering|advanced|additional|foundational|seminal|classic|landmark|suggested|original|important|popular|useful|deep|dive|reading|practice|collection|list|mentioned|and|or|to|in|by|the|our|your|this|episode|must|read|watch|try|explore|take|look|at|worth|listen|industry|scientific|of|for|with|link|video|github|software|presentation|lecture|podcast|class|clas|project|repository|repositorie|repo|library|librarie|framework|training|workshop|tutorial|keynote|publication|whitepaper|paper|tooling|tool|book|talk|course|mooc)\b/g

const UNTYPED =
  /^(?:post-?mortems?|articles?|blogs?|blog posts?|documentation|docs|specifications?|standards?|websites?|links?|posts?|rfcs?|newsletters?|communities|community|case studies)$/i

/** True for a label that is only a kind of resource: "Academic papers", not "Kafka Course". */
export function isKind(label: string): boolean {
  if (UNTYPED.test(label.trim())) return true
  const isNamed = [...NOUNS, ...HINTS].some(([, form]) => form.test(label))
  return isNamed && normalizeHeading(label).replace(QUALIFIERS, '').trim() === ''
}

/** "Boiling Kettles - Ada Stone", "… by Ada Stone": a work, and no label of what stands below it. */
const AUTHORED = /\s(?:[-–—]|by)\s+\p{Lu}/u

/** A label in front of references, and where they begin. */
export interface ResourceLabel {
  label: string
  /** The references behind it. */
  rest: string
  end: number
  isMarked: boolean
  isKind: boolean
}

/** A label that begins a line of a text. */
export interface LabelledLine extends ResourceLabel {
  start: number
}

/** "**Papers**: …", "Papers - …", "**Papers:** …", and "Papers" alone over a list, from `start` on. */
export function labelAt(
  { text, segments }: InlineText,
  start: number,
  holdsList: boolean,
): ResourceLabel | undefined {
  const line = text.slice(start).split('\n', 1)[0] ?? ''
  const at = start + (/^\s*/.exec(line)?.[0].length ?? 0)
  const isMarked =
    segments.find((one) => one.end > at && one.start <= at)?.marks.includes('strong') ?? false
  const match =
    /^(\s*[^:：\n[\]"“]{3,60})[:：](?=\s|$)\s*/.exec(line) ??
    dashed(line, isMarked) ??
    (holdsList && line.length <= 60 && !AUTHORED.test(line)
      ? /^([\p{L} &/()-]+)$/u.exec(line)
      : null)
  if (!match?.[1]) return undefined
  const label = withoutSigns(match[1].trim())
  const isOnlyKind = isKind(label)
  if (label === '' || (!isOnlyKind && !isMarked)) return undefined
  const end = start + match[0].length
  return { label, rest: text.slice(end).trim(), end, isMarked, isKind: isOnlyKind }
}

/** "**Books** - …" is a label where it says only what follows. */
function dashed(line: string, isMarked: boolean): RegExpExecArray | null {
  const match = /^(\s*[\p{L} &/-]{3,40}?)\s+[-–—]\s+/u.exec(line)
  return match?.[1] && isMarked && isKind(match[1]) ? match : null
}
