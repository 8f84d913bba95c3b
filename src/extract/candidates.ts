import type { CandidateName } from '../model/extract.ts'
import type { MentionKind } from '../model/kind.ts'
import { entriesIn, entryNamed, type NameFinder } from '../model/name-finder.ts'
import type { AtlasRecord } from '../model/record.ts'
import { toExcerpt } from '../text/excerpt.ts'
import type { TextBlock } from './blocks.ts'
import { type Document, evidenceAt } from './document.ts'
import { segmentAt } from './inline.ts'
import { kindOfColumn } from './mentions/columns.ts'

/**
 * Returns the names that structure suggests and the vocabulary lacks: cells of a column that says what
 * it holds, headings that end in "Pattern", bold items below a heading such as "Key Patterns", and
 * the fields of records that name patterns and companies.
 */
export function candidatesIn(
  document: Document,
  records: readonly AtlasRecord[],
  finder: NameFinder,
): CandidateName[] {
  const seen: CandidateName[] = []
  for (const block of document.blocks) {
    const suggested = suggestedBy(block)
    if (!suggested || !isNew(suggested.name, suggested.kind, finder)) continue
    const start = block.node.position?.start
    const line = start?.line ?? 1
    const place = { line, column: start?.column ?? 1, endLine: line }
    const at = { ...place, excerpt: toExcerpt(block.inline.text) }
    const evidence = evidenceAt(document, block.section, 'candidate/structure', at)
    seen.push({ name: suggested.name, entityKind: suggested.kind, evidence })
  }
  for (const record of records)
    for (const { name, kind } of namesOfRecord(record))
      if (isName(name) && isNew(name, kind, finder))
        seen.push({
          name,
          entityKind: kind,
          evidence: { ...record.evidence, rule: 'candidate/record' },
        })
  return withoutRepeats(seen)
}

interface Suggestion {
  name: string
  kind: MentionKind
}

function suggestedBy(block: TextBlock): Suggestion | undefined {
  const text = block.inline.text.trim()
  if (block.kind === 'table-cell') {
    const kind = kindOfColumn(block.header)
    return kind && isName(text) ? { name: text, kind } : undefined
  }
  if (block.kind === 'heading') {
    const name = /^(?:\d+[.)]\s*)?(?:the\s+)?(.+?)\s+pattern$/i.exec(text)?.[1]
    return name && isName(name) ? { name, kind: 'pattern' } : undefined
  }
  if (block.kind !== 'list-item' || block.depth > 1) return undefined
  const kind = kindOfHeading(block.section.path.at(-1) ?? '')
  const lead = kind && boldLead(block)
  return kind && lead && isName(lead) ? { name: lead, kind } : undefined
}

/** "Key Patterns", "Companies Featured", "Tools": a heading that says what its list holds. */
function kindOfHeading(heading: string): MentionKind | undefined {
  const words = heading
    .toLowerCase()
    .replace(/[^\p{L}\s]/gu, '')
    .trim()
    .split(/\s+/)
  if (words.length > 3) return undefined
  if (words.includes('patterns')) return 'pattern'
  if (words.includes('companies')) return 'company'
  return words.includes('tools') || words.includes('technologies') ? 'technology' : undefined
}

function boldLead(block: TextBlock): string | undefined {
  const first = segmentAt(block.inline, 0)
  if (!first?.marks.includes('strong')) return undefined
  return block.inline.text
    .slice(0, first.end)
    .replace(/[\s:.–—-]+$/u, '')
    .trim()
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

/** One to four words, the first with a capital or digit, and nothing that makes it a sentence. */
function isName(text: string): boolean {
  return (
    text.length >= 2 &&
    text.length <= 40 &&
    /^[\p{Lu}\p{N}]/u.test(text) &&
    /\p{L}/u.test(text) &&
    text.split(/\s+/).length <= 4 &&
    !/[.!?;:,=<>{}|%$\n/]|\b(?:and|or|the|your|our|vs)\b/iu.test(text)
  )
}

function isNew(name: string, kind: MentionKind, finder: NameFinder): boolean {
  const kinds = [kind, 'pattern', 'company', 'technology', 'concept'] as const
  if (kinds.some((one) => entryNamed(name, one, finder))) return false
  return entriesIn(name, kind, finder).length === 0
}

function withoutRepeats(candidates: readonly CandidateName[]): CandidateName[] {
  const known = new Set<string>()
  return candidates.filter(({ name, entityKind, evidence }) => {
    const id = `${entityKind} ${name.toLowerCase()} ${evidence.line}`
    return !known.has(id) && known.add(id)
  })
}
