import type { ConnectionRelation, ConnectionTarget } from '../../model/record.ts'
import type { InlineText } from '../inline.ts'
import { isPlaceholder } from '../values/placeholder.ts'
import { type Anchor, anchorsIn } from './anchors.ts'
import { bracketedAtEnd } from './bracketed.ts'
import { cleanDetail, cleanName, splitClauses, splitNames } from './names.ts'
import { MAX_TITLE, titleIn } from './titles.ts'

/** One thing that a field states: its target and the words behind it. `start` is its place in the text. */
export interface Statement {
  target: ConnectionTarget
  detail?: string
  start: number
}

/** Relations whose fields may name patterns and concepts without pointing at an episode. */
const NAMING: ReadonlySet<ConnectionRelation> = new Set<ConnectionRelation>([
  'requires',
  'combines-with',
  'alternative-to',
  'extends',
  'related-to',
])

/**
 * Returns the statements in the value of a field or list item, such as "Episodes 1-3 for clocks;
 * Linearizability (Episode 11)" or "Combines well with A and B from Episode 4".
 */
export function readStatements(inline: InlineText, relation: ConnectionRelation): Statement[] {
  const anchors = anchorsIn(inline, 'field')
  return splitClauses(inline.text, anchors).flatMap(({ start, end }) => {
    const own = anchors.filter((anchor) => anchor.start >= start && anchor.end <= end)
    const clause = { text: inline.text, start, end, anchors: forRelation(own, relation) }
    return relation === 'combines-with' ? readCombination(clause) : readClause(clause, relation)
  })
}

/** Of the next episode a number or link says which it is; what is quoted behind it describes. */
function forRelation(anchors: Anchor[], relation: ConnectionRelation): Anchor[] {
  const isSure = ({ targets }: Anchor) =>
    targets.some((one) => (one.number ?? one.path) !== undefined)
  return NEIGHBOURS.has(relation) && anchors.some(isSure) ? anchors.filter(isSure) : anchors
}

interface Clause {
  text: string
  start: number
  end: number
  anchors: Anchor[]
}

/** "Sharding and replication — Episode 8": what stands before the dash says what the episode is about. */
const DESCRIBING = /(?:\s[–—-]|:)\s*\[?$/u

/** Words that say what a target is for, even behind a comma. */
const DETAIL_LEAD =
  /^\s*,?\s*(?:for|to|on|about|at|in|with|where|which|when|as|because|since|before|after|how|why)\s/i

const NOTHING = /^(?:none|n\/a|nothing|no prerequisites?|not applicable|—|–|-)(?![\p{L}])/iu

/** "A and B from Episode 4, C (Episode 5)": names first, then where they come from. */
function readCombination(clause: Clause): Statement[] {
  if (clause.anchors.length === 0) return nameStatements(clause, clause.start)
  const statements: Statement[] = []
  let from = clause.start
  for (const [index, anchor] of clause.anchors.entries()) {
    const names = namesIn(clause.text, from, anchor.start)
    const purpose = purposeBehind(clause.text.slice(anchor.end, endBehind(clause, index)))
    const detail = purpose === undefined ? {} : { detail: cleanDetail(purpose) }
    if (names.length > 0) {
      for (const name of names)
        for (const target of anchor.targets)
          statements.push({ target: { ...target, name: name.text }, start: name.start, ...detail })
    } else
      statements.push(
        ...anchor.targets.map((own) => ({ target: own, start: anchor.start, ...detail })),
      )
    from = anchor.end + (purpose?.length ?? 0)
  }
  for (const name of namesIn(clause.text, from, clause.end)) {
    if (from === clause.start || name.isListed)
      statements.push({ target: { name: name.text }, start: name.start })
  }
  return statements
}

/** "… from Episode 8: for timeouts": words that say what for name nothing more. */
function purposeBehind(text: string): string | undefined {
  return /^\)?[\s:,–—-]{1,3}(?:for|to|because|since|when|where)\s[^;]*$/is.exec(text)?.[0]
}

function readClause(clause: Clause, relation: ConnectionRelation): Statement[] {
  const first = clause.anchors[0]
  if (NEIGHBOURS.has(relation)) {
    const announced = announcedTitle(clause) ?? (first ? undefined : bareNeighbour(clause))
    if (announced) return [announced]
  }
  if (!first) return NAMING.has(relation) ? nameStatements(clause, clause.start) : []
  const statements: Statement[] = []
  const before = clause.text.slice(clause.start, first.start)
  const bracketed = bracketedAtEnd(before)?.words
  if (NAMING.has(relation) && !bracketed && !DESCRIBING.test(before.slice(-20))) {
    const names = namesIn(clause.text, clause.start, first.start)
    for (const name of names)
      if (names.length > 1 || /[,+]\s*(?:and\s*)?$/.test(before))
        statements.push({ target: { name: name.text }, start: name.start })
  }
  for (const [index, anchor] of clause.anchors.entries()) {
    const end = endBehind(clause, index)
    const name = NAMING.has(relation) ? nameBefore(clause, index) : undefined
    const isLast = index === clause.anchors.length - 1
    const isTitled = anchor.targets.some((own) => own.title !== undefined || own.path !== undefined)
    const behind = readBehind(clause.text.slice(anchor.end, end), relation, isLast && !isTitled)
    const title =
      behind.title !== undefined && anchor.targets.length === 1 ? { title: behind.title } : {}
    for (const target of anchor.targets) {
      const full = {
        ...target,
        ...(name ? { name } : {}),
        ...(target.title === undefined ? title : {}),
      }
      statements.push({
        target: full,
        start: anchor.start,
        ...(behind.detail ? { detail: behind.detail } : {}),
      })
    }
    for (const listed of behind.names)
      statements.push({ target: { name: listed }, start: anchor.end })
  }
  return statements
}

/** The words behind an anchor end where the next one, or the name in front of its bracket, begins. */
function endBehind(clause: Clause, index: number): number {
  const anchor = clause.anchors[index] as Anchor
  const next = clause.anchors[index + 1]
  if (!next) return clause.end
  const bracketed = bracketedAtEnd(clause.text.slice(anchor.end, next.start))
  return bracketed ? anchor.end + bracketed.index : next.start
}

/** "Linearizability (Episode 11)": the words right before the bracket are the name. */
function nameBefore(clause: Clause, index: number): string | undefined {
  const anchor = clause.anchors[index] as Anchor
  const from = clause.anchors[index - 1]?.end ?? clause.start
  const words = bracketedAtEnd(clause.text.slice(from, anchor.start))?.words
  const name = words ? cleanName(words) : undefined
  return name && name.length <= 60 ? name : undefined
}

interface Behind {
  title?: string
  detail?: string
  names: string[]
}

/** Reads what stands behind an anchor: a title, words about it, or further names of the list. */
function readBehind(text: string, relation: ConnectionRelation, mayBeTitle: boolean): Behind {
  const rest = text.replace(/^\)/, '')
  const title = /^\s?[:–—-]\s?(?=[\p{Lu}\p{Lo}\d“"])(.+)$/su.exec(rest)?.[1]
  if (title && mayBeTitle) return titleAndMore(title)
  const bracket = /^\s?\(([^)]*)\)/.exec(rest)
  const detail = bracket?.[1]
  const tail = bracket ? rest.slice(bracket[0].length) : rest
  if (!DETAIL_LEAD.test(tail) && /^\s*(?:[,;+&]|and\b)/.test(tail)) {
    const names = NAMING.has(relation) ? splitNames(tail).map((name) => name.text) : []
    return { ...(detail ? { detail } : {}), names }
  }
  const words = cleanDetail([detail ?? '', tail].join(' '))
  return words === '' ? { names: [] } : { detail: words, names: [] }
}

/** A title is one short line; what a dash or full stop sets apart behind a long one describes it. */
function titleAndMore(text: string): Behind {
  const words = cleanDetail(text)
  const purpose = /^(.{3,119}?):\s((?:for|to|on|about|because|since)\s.+)$/s.exec(words)
  if (purpose?.[1] && purpose[2]) return { title: purpose[1], detail: purpose[2], names: [] }
  if (words.length <= MAX_TITLE) return { title: words, names: [] }
  const cut = /^(.{3,119}?)(?:\s[–—-]\s|[.!?]\s)(.+)$/s.exec(words)
  if (!cut?.[1] || !cut[2]) return { detail: words, names: [] }
  return { title: cleanDetail(cut[1]), detail: cleanDetail(cut[2]), names: [] }
}

/** "Next episode: Quorums at Work - “…”": the value of such a field is the title. */
function announcedTitle({ text, start, end, anchors }: Clause): Statement | undefined {
  if (anchors.some(({ targets }) => targets.some((own) => (own.number ?? own.path) !== undefined)))
    return undefined
  const lead = /^[\s:]*/.exec(text.slice(start, end))?.[0].length ?? 0
  const [first] = anchors
  if (first && first.start <= start + lead) return undefined
  const stated = titleIn(text.slice(start + lead, end))
  if (!stated) return undefined
  const { title, detail } = stated
  return { target: { title }, start: start + lead, ...(detail ? { detail } : {}) }
}

/** "Next episode: we look at clocks": there is one, whatever it is called. */
function bareNeighbour({ text, start, end }: Clause): Statement | undefined {
  const words = cleanDetail(text.slice(start, end))
  if (words === '' || NOTHING.test(words) || isPlaceholder(words)) return undefined
  return { target: {}, detail: words, start }
}

const NEIGHBOURS: ReadonlySet<ConnectionRelation> = new Set(['next', 'previous'])
function nameStatements(clause: Clause, from: number): Statement[] {
  const words = clause.text.slice(clause.start, clause.end)
  if (NOTHING.test(words.trim())) return []
  const described =
    /^([^:–—]{2,60}?)(?::|\s[–—-])\s+(\S.*)$/s.exec(words) ??
    /^([^,;:]{2,60}?)\s((?:for|to)\s\S[^,;]*)$/s.exec(words)
  const name = cleanName(described?.[1] ?? '')
  if (described?.[2] && name !== '' && !name.includes(',')) {
    const detail = cleanDetail(described[2])
    return [{ target: { name }, start: clause.start, ...(detail ? { detail } : {}) }]
  }
  return namesIn(clause.text, from, clause.end).map((name) => ({
    target: { name: name.text },
    start: name.start,
  }))
}

function namesIn(text: string, from: number, to: number) {
  return splitNames(text.slice(from, to)).map((name) => ({ ...name, start: from + name.start }))
}
