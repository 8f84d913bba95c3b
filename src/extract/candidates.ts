import type { CandidateName } from '../model/extract.ts'
import type { MentionKind } from '../model/kind.ts'
import { entriesIn, entryNamed, type NameFinder } from '../model/name-finder.ts'
import type { AtlasRecord } from '../model/record.ts'
import { toExcerpt } from '../text/excerpt.ts'
import { trimEndSigns } from '../text/trim.ts'
import type { TextBlock } from './blocks.ts'
import { isNameOf, isPlainWord, smallWordsOf } from './candidates/names.ts'
import { isBehaviour, phrasesIn } from './candidates/phrases.ts'
import { type Document, evidenceAt, placeOf } from './document.ts'
import { placeAt, segmentAt } from './inline.ts'
import { kindOfColumn } from './mentions/columns.ts'

/**
 * Returns the names that the text suggests and the vocabulary lacks: cells of a column that says what
 * it holds, headings that end in "Pattern", bold items below a heading such as "Key Patterns", the
 * fields of records that name patterns and companies, and phrases such as "the … pattern".
 */
export function candidatesIn(
  document: Document,
  records: readonly AtlasRecord[],
  finder: NameFinder,
): CandidateName[] {
  const seen = [
    ...document.blocks.flatMap((block) => suggestedByStructure(document, block)),
    ...records.flatMap(suggestedByRecord),
    ...document.blocks.flatMap((block) => suggestedByWording(document, block, finder)),
  ].filter(({ name, entityKind }) => isNew(name, entityKind, finder))
  return withoutRepeats(withoutEverydayWords(document, seen))
}

interface Suggestion {
  name: string
  kind: MentionKind
}

function suggestedByStructure(document: Document, block: TextBlock): CandidateName[] {
  const suggested = suggestedBy(block)
  if (!suggested || !isNameOf(suggested.kind, suggested.name)) return []
  const { name, kind } = suggested
  // One everyday word, or small words beside what a row is about, may be values: a second place decides.
  const isAside = block.kind === 'table-cell' && block.column > 0 && /\s\p{Ll}/u.test(name)
  const isWeak = kind === 'pattern' && (isPlainWord(name) || isAside)
  const rule = isWeak ? 'candidate/word' : 'candidate/structure'
  const { line, column } = placeOf(block.node)
  const at = { line, column, endLine: line, excerpt: toExcerpt(block.inline.text) }
  return [{ name, entityKind: kind, evidence: evidenceAt(document, block.section, rule, at) }]
}

function suggestedByWording(
  document: Document,
  block: TextBlock,
  { patternHeads }: NameFinder,
): CandidateName[] {
  return phrasesIn(block, patternHeads).map(({ name, kind, start }) => {
    const { line, column } = placeAt(block.inline, start, document.lines)
    const at = { line, column, endLine: line, excerpt: toExcerpt(block.inline.text) }
    const evidence = evidenceAt(document, block.section, 'candidate/wording', at)
    return { name, entityKind: kind, evidence }
  })
}

function suggestedByRecord(record: AtlasRecord): CandidateName[] {
  return namesOfRecord(record)
    .filter(({ name, kind }) => isNameOf(kind, name))
    .map(({ name, kind }) => ({
      name,
      entityKind: kind,
      evidence: { ...record.evidence, rule: 'candidate/record' },
    }))
}

function suggestedBy(block: TextBlock): Suggestion | undefined {
  const text = block.inline.text.trim()
  if (block.kind === 'table-cell') {
    // A system may be anything that has parts.
    const kind = /^system$/i.test(block.header.trim()) ? undefined : kindOfColumn(block.header)
    return kind && { name: text.replace(/\s+\([^()]*\)$/, ''), kind }
  }
  if (block.kind === 'heading') {
    const name = /^(?:\d+[.)]\s*)?(?:the\s+)?(.+?)\s+pattern$/i.exec(text)?.[1]
    return name === undefined || isBehaviour(name) ? undefined : { name, kind: 'pattern' }
  }
  if (block.kind !== 'list-item' || block.depth > 1) return undefined
  const kind = kindOfHeading(block.section.path.at(-1) ?? '')
  const lead = kind && boldLead(block)
  return kind && lead ? { name: lead, kind } : undefined
}

/** Words beside "patterns" that leave it what it is; "failure patterns" and "traffic patterns" are others. */
const BESIDE =
  /^(?:key|core|main|related|design|architectur(?:e|al)|integration|resilience|scal(?:ing|ability)|messaging|cloud|covered|discussed|used|featured|applied|primary|complementary|companies|tools|technologies|patterns)$/

/** "Key Patterns", "Companies Featured", "Tools": a heading that says what its list holds. */
function kindOfHeading(heading: string): MentionKind | undefined {
  const words = heading
    .toLowerCase()
    .replace(/[^\p{L}\s]/gu, '')
    .trim()
    .split(/\s+/)
  if (words.length > 3 || !words.every((word) => BESIDE.test(word))) return undefined
  if (words.includes('patterns')) return 'pattern'
  if (words.includes('companies')) return 'company'
  return words.includes('tools') || words.includes('technologies') ? 'technology' : undefined
}

function boldLead(block: TextBlock): string | undefined {
  const first = segmentAt(block.inline, 0)
  if (!first?.marks.includes('strong')) return undefined
  return trimEndSigns(block.inline.text.slice(0, first.end), ':.–—-').trim()
}

function namesOfRecord(record: AtlasRecord): Suggestion[] {
  const pattern = (name: string | undefined) => (name ? [{ name, kind: 'pattern' as const }] : [])
  const company = (name: string | undefined) => (name ? [{ name, kind: 'company' as const }] : [])
  switch (record.type) {
    case 'implementation':
      return [...pattern(record.pattern), ...company(record.company)]
    case 'incident':
      return [...company(record.company), ...(record.patternsViolated ?? []).flatMap(pattern)]
    case 'success-story':
      return (record.keyPatterns ?? []).flatMap(pattern)
    case 'cost-profile':
    case 'security-pattern':
      return pattern(record.pattern)
    default:
      return []
  }
}

function isNew(name: string, kind: MentionKind, finder: NameFinder): boolean {
  const kinds = [kind, 'pattern', 'company', 'technology', 'concept'] as const
  const forms = [name, `${name}s`]
  if (kinds.some((one) => forms.some((form) => entryNamed(form, one, finder)))) return false
  return entriesIn(name, kind, finder).length === 0
}

/** What the document also writes small ("gaming", "edge chips") is a kind of company or product. */
function withoutEverydayWords(document: Document, seen: readonly CandidateName[]): CandidateName[] {
  const isProper = ({ entityKind }: CandidateName) => entityKind !== 'pattern'
  if (!seen.some(isProper)) return [...seen]
  const small = smallWordsOf(document.blocks)
  return seen.filter((candidate) => {
    const last = candidate.name.toLowerCase().split(/\s+/).at(-1) ?? ''
    return (
      !isProper(candidate) || candidate.evidence.rule === 'candidate/wording' || !small.has(last)
    )
  })
}

function withoutRepeats(candidates: readonly CandidateName[]): CandidateName[] {
  const known = new Set<string>()
  return candidates.filter(({ name, entityKind, evidence }) => {
    const id = `${entityKind} ${name.toLowerCase()} ${evidence.line}`
    return !known.has(id) && known.add(id)
  })
}
