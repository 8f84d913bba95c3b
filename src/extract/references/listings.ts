import type { TextBlock } from '../blocks.ts'
import type { Section } from '../outline.ts'
import type { RelationField } from './fields.ts'
import type { RelationWord } from './relation-labels.ts'
import { relationOfHeading, relationOfLabel } from './relation-words.ts'

/** What a list says of its items: the heading or label above it gives the relation. */
export interface Listing {
  relation: RelationWord
  /** Depth of the list items that are the targets. */
  depth: number
  /** False where only a heading further up states it: then links and numbers count, names do not. */
  isOwn: boolean
  /** The heading or label that states it. */
  words: string
}

/** A label without a value of its own: what it says holds for the list below it. */
export interface OpenLabel {
  relation: RelationWord
  section: Section
  /** Depth of the list item that the label stands in; 0 for a paragraph. */
  depth: number
  words: string
}

/** What is known of the headings so far. */
export interface Listings {
  sections: Map<Section, Listing | undefined>
  headings: Map<string, RelationWord | undefined>
}

/** Returns the label that the block stands below, or opens itself: with the only one of its fields, or as a bold line. */
export function labelOver(
  block: TextBlock,
  fields: readonly RelationField[],
  open: OpenLabel | undefined,
): OpenLabel | undefined {
  const depth = block.kind === 'list-item' ? block.depth : 0
  const isBelow = open && block.section === open.section && depth > open.depth
  if (isBelow) return open
  const [field, ...others] = fields
  const ofLine = isBoldLine(block) ? relationOfLabel(block.inline.text) : undefined
  if (ofLine) return { relation: ofLine, section: block.section, depth, words: block.inline.text }
  if (!field || others.length > 0 || field.value.text.trim() !== '') return undefined
  return { relation: field.relation, section: block.section, depth, words: field.label }
}

function isBoldLine(block: TextBlock): boolean {
  return block.kind === 'paragraph' && block.isBold
}

/** Returns what the label, else the nearest heading with a relation, says of the block. */
export function listingOver(
  block: TextBlock,
  label: OpenLabel | undefined,
  known: Listings,
): Listing | undefined {
  if (!label) return listingOf(block.section, known)
  const { relation, depth, words } = label
  return { relation, depth: depth + 1, isOwn: true, words }
}

/** The nearest heading above that states a relation: "Related Patterns > Complementary Patterns". */
function listingOf(section: Section, { sections, headings }: Listings): Listing | undefined {
  if (!sections.has(section)) {
    const relations = section.path.map((heading) => relationIn(heading, headings))
    const index = relations.findLastIndex((one) => one !== undefined)
    const relation = relations[index]
    const isOwn = index === relations.length - 1
    const words = section.path[index] ?? ''
    sections.set(section, relation === undefined ? undefined : { relation, depth: 1, isOwn, words })
  }
  return sections.get(section)
}

/** A heading stands above many sections, and is read once. */
function relationIn(heading: string, known: Listings['headings']): RelationWord | undefined {
  if (!known.has(heading)) known.set(heading, relationOfHeading(heading))
  return known.get(heading)
}
