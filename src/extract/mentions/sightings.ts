import type { MentionKind, Salience } from '../../model/kind.ts'
import { entryNamed, type Form, isForm, type NameFinder } from '../../model/name-finder.ts'
import type { VocabularyEntry } from '../../model/vocabulary.ts'
import { trimEndSigns } from '../../text/trim.ts'
import type { TextBlock } from '../blocks.ts'
import { segmentAt } from '../inline.ts'
import { kindOfColumn } from './columns.ts'
import { withListedCompanies } from './listed-companies.ts'
import { isDatedName, isSetOff } from './set-off.ts'
import { namesSharingHead } from './shared-heads.ts'
import { doesAsCompany, isSpokenOfAsCompany } from './spoken-companies.ts'
import { variantOf } from './variants.ts'

/** One place where a name stands. */
export interface Sighting {
  kind: MentionKind
  entry: VocabularyEntry
  spelling: string
  block: TextBlock
  start: number
  salience: Salience
  /** False where the form counts only with support from structure or another spelling. */
  isSure: boolean
}

/** Returns the names in one block of text, in text order. */
export function sightingsIn(block: TextBlock, finder: NameFinder): Sighting[] {
  const { text } = block.inline
  if (text.length === 0) return []
  const accept = (form: Form, start: number, end: number) =>
    isForm(form, text, start, end) && !isInUrl(text, start)
  const members = new Set<Sighting>()
  const found = finder.trie.find(text, accept).flatMap((match) => {
    const form = preferred(match.values, block, match)
    const { kind } = form.entry
    // A concept is known only so that no shorter name is found inside it.
    if (kind === 'concept' || isPartOfIdentifier(kind, text, match)) return []
    if (kind === 'pattern' && isPartOfLabel(text, match)) return []
    const salience = salienceAt(block, match.start, match.end)
    const isName = standsAlone(block) || (salience === 'core' && isStrong(block, match.start))
    const variant = isName ? ownVariant(form.entry, text, match.start, finder) : undefined
    const { entry, start } = variant ?? {
      entry: form.entry,
      start: match.start - form.prefix.length,
    }
    const spelling = text.slice(start, match.end + form.suffix.length).replace(/\s+/g, ' ')
    const isSure =
      !form.spelling.needsContext ||
      supports(block, form.entry, match) ||
      (kind === 'company' && match.values.length > 1 && isSpokenOfAsCompany(text, match))
    const sighting = { kind, entry, spelling, block, start, salience, isSure }
    const maker = makerIn(sighting, finder)
    const shared = sharing(sighting, match, finder)
    for (const member of shared) members.add(member)
    return [...shared, ...(maker ? [maker] : []), sighting]
  })
  return withListedCompanies(withoutMembers(found, members), text)
}

/** The words of a member ("thread pool" in "thread pool and process bulkheads") are no other name. */
function withoutMembers(found: readonly Sighting[], members: ReadonlySet<Sighting>): Sighting[] {
  if (members.size === 0) return [...found]
  const taken = new Set([...members].map(({ start }) => start))
  return found.filter((one) => members.has(one) || one.kind !== 'pattern' || !taken.has(one.start))
}

/** A variant by how it works; what a product makes of a pattern ("Kafka-Based Saga") is that pattern. */
function ownVariant(
  entry: VocabularyEntry,
  text: string,
  start: number,
  finder: NameFinder,
): ReturnType<typeof variantOf> {
  const variant = variantOf(entry, text, start)
  const basis = variant && /^(.+)-\p{Ll}+$/iu.exec(text.slice(variant.start, start).trim())?.[1]
  const isProduct = basis !== undefined && entryNamed(basis, 'technology', finder) !== undefined
  return isProduct ? undefined : variant
}

/** The patterns that are named by the same last words: "Horizontal" in "horizontal and vertical scaling". */
function sharing(
  sighting: Sighting,
  { start, end }: { start: number; end: number },
  finder: NameFinder,
): Sighting[] {
  const { text } = sighting.block.inline
  if (sighting.kind !== 'pattern' || !/[\s/]/.test(text[start - 1] ?? '')) return []
  return namesSharingHead(text, start, end, finder).map((named) => ({
    ...sighting,
    ...named,
    salience: salienceAt(sighting.block, named.start, end),
    spelling: text.slice(named.start, end).replace(/\s+/g, ' '),
  }))
}

/** The company with whose name that of a product begins: "Google" in "Google Spanner". */
function makerIn(sighting: Sighting, finder: NameFinder): Sighting | undefined {
  const { vendor } = sighting.entry
  const maker = vendor === undefined ? undefined : finder.companies.get(vendor)
  const own = maker?.spellings.find(({ text }) => sighting.spelling.startsWith(`${text} `))
  if (!maker || !own) return undefined
  return { ...sighting, kind: 'company', entry: maker, spelling: own.text, isSure: true }
}

/** Part of an identifier, one word ("timeout_extension") or a maker's name ("MAX_SLACK_TIME") names nothing. */
function isPartOfIdentifier(
  kind: MentionKind,
  text: string,
  { start, end }: { start: number; end: number },
): boolean {
  const isWord = kind !== 'pattern' || !/[^\p{L}\p{N}]/u.test(text.slice(start, end))
  return isWord && (text[start - 1] === '_' || text[end] === '_')
}

/** A common word that counts ("Checkpoint 1:") names no pattern. */
function isPartOfLabel(text: string, { start, end }: { start: number; end: number }): boolean {
  if (/[^\p{L}\p{N}]/u.test(text.slice(start, end))) return false
  return /^\s#?\d{1,3}\s*(?:$|[\]):.])/u.test(text.slice(end, end + 8))
}

/** Headings, captions and bold lines are names by themselves; in a sentence capitals may mean anything. */
function standsAlone(block: TextBlock): boolean {
  if (block.kind === 'heading' || block.kind === 'caption') return true
  return block.kind === 'paragraph' ? block.isBold : block.kind === 'table-cell'
}

/**
 * Where one spelling belongs to several kinds, the table's column decides; else the company that has
 * the name of its product is meant where the sentence speaks of a company, and else the first.
 */
function preferred(
  forms: readonly Form[],
  block: TextBlock,
  match: { start: number; end: number },
): Form {
  const first = forms[0] as Form
  if (forms.length === 1) return first
  const kind = block.kind === 'table-cell' ? kindOfColumn(block.header) : undefined
  const ofColumn = forms.find((form) => form.entry.kind === kind)
  if (ofColumn || first.entry.kind !== 'company' || !first.spelling.needsContext)
    return ofColumn ?? first
  const isCompany = isSpokenOfAsCompany(block.inline.text, match)
  return isCompany ? first : (forms.find((form) => form.entry.kind === 'technology') ?? first)
}

/** True where the structure around an everyday word says that it is meant as a name. */
function supports(
  block: TextBlock,
  entry: VocabularyEntry,
  match: { start: number; end: number },
): boolean {
  if (block.kind === 'table-cell' && kindOfColumn(block.header) === entry.kind) return true
  const { text } = block.inline
  if (isTitle(block, match, entry) || endsHeading(block, match, entry)) return true
  if (isSpokenOf(block, match, entry) || isSetOff(block, match, entry)) return true
  if (isDatedName(block, match, entry)) return true
  const isWhole = text.trim().length <= match.end - match.start + 1
  // A cell of its own may be any word: "Medium" is a risk in more tables than it is a company.
  if (block.kind === 'table-cell') return isWhole && entry.kind === 'pattern'
  return block.kind === 'heading' && isWhole
}

/** What follows a name in a heading without being more than where it is built. */
const BUILT =
  /^(?:\s+(?:architectures?|infrastructure|implementations?|engines?|systems?|layer))?\s*(?:$|[(:–—])/iu

/** "Partition-Aware Query Routing": several words with capitals at the end of a heading are its topic. */
function endsHeading(
  { kind, inline: { text } }: TextBlock,
  { start, end }: { start: number; end: number },
  entry: VocabularyEntry,
): boolean {
  if (kind !== 'heading' || entry.kind !== 'pattern') return false
  const words = text.slice(start, end).split(/[\s-]+/)
  const isName = words.length > 1 && words.every((word) => /^\p{Lu}/u.test(word))
  return isName && (OF_KIND.test(text.slice(end)) || BUILT.test(text.slice(end)))
}

/** "We asked Target's engineers", "Target wrote": with a capital, everyday words own and do nothing. */
function isSpokenOf(
  block: TextBlock,
  { start, end }: { start: number; end: number },
  { kind }: VocabularyEntry,
): boolean {
  if (kind !== 'company' || (block.kind !== 'paragraph' && block.kind !== 'list-item')) return false
  const { text } = block.inline
  if (!/^\p{Lu}/u.test(text.slice(start))) return false
  if (doesAsCompany(text, end)) return true
  const isInSentence = /\p{Ll}[,;]?\s$/u.test(text.slice(0, start))
  return (
    isInSentence &&
    (/^['’]s\s\p{Ll}/u.test(text.slice(end)) || isSpokenOfAsCompany(text, { start, end }))
  )
}

/** Nouns that say of a name what it is, and add nothing to it. */
const OF_KIND =
  /^(?:\s+(?:patterns?|strateg(?:y|ies)|techniques?|mechanisms?|protocols?|algorithms?|models?|approach(?:es)?|polic(?:y|ies)|architectures?))?$/i

/** "Caching Strategies": a heading or bold lead-in that is the name and at most says that it is a pattern. */
function isTitle(
  block: TextBlock,
  { start, end }: { start: number; end: number },
  { kind }: VocabularyEntry,
): boolean {
  if (kind !== 'pattern') return false
  const { text, segments } = block.inline
  const isHeading = block.kind === 'heading'
  const lead = segments[0]
  if (!isHeading && !lead?.marks.includes('strong')) return false
  const title = trimEndSigns(isHeading ? text : text.slice(0, lead?.end), ':.–—-')
  const before = title.slice(0, start).replace(/^[^\p{L}]*/u, '')
  // One bold word alone may be any label: "**Strategy**: …".
  const isLabel = !isHeading && !/[\s-]/.test(title.trim())
  return before === '' && !isLabel && end <= title.length && OF_KIND.test(title.slice(end))
}

/**
 * `core` in a heading, as a bold lead-in, at the head of a list item, or as a cell or paragraph of
 * its own; in passing it is a mention.
 */
function salienceAt(block: TextBlock, start: number, end: number): Salience {
  switch (block.kind) {
    case 'heading':
    case 'caption':
      return 'core'
    case 'table-header':
      return 'mention'
    case 'table-cell':
      return isMostOf(block.inline.text, start, end) || block.column === 0 ? 'core' : 'mention'
    case 'list-item':
      return leads(block, start) ? 'core' : 'mention'
    case 'paragraph':
      return block.isBold || leadsBold(block, start) ? 'core' : 'mention'
  }
}

function leadsBold(block: TextBlock, start: number): boolean {
  const segment = segmentAt(block.inline, start)
  return isStrong(block, start) && leads(block, segment?.start ?? start)
}

function isStrong(block: TextBlock, start: number): boolean {
  return segmentAt(block.inline, start)?.marks.includes('strong') ?? false
}

/** True where only a few words stand before the name: an article, a verb, a bold frame. */
function leads(block: TextBlock, start: number): boolean {
  const before = block.inline.text.slice(0, start).trim()
  // What stands behind a label is its value, not what the text leads with.
  if (before.includes(':')) return false
  return before === '' || (before.length < 30 && before.split(/\s+/).length <= 2)
}

function isMostOf(text: string, start: number, end: number): boolean {
  return end - start >= text.trim().length * 0.6
}

function isInUrl(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 60), start)
  return /(?:https?:\/\/|www\.)\S*$/.test(before)
}
