import type { ConnectionRelation } from '../model/record.ts'

/** What a new label or heading says, so that the reader takes it for the relation. */
interface Words {
  /** In a list of labelled lines, in the order of the episode template. */
  label: string
  heading: string
  /** Between the pages of patterns, where it differs. */
  patternHeading?: string
}

/** In the order in which labels stand in the episode template. */
export const RELATION_WORDS: Readonly<Record<ConnectionRelation, Words>> = {
  requires: { label: 'Prerequisites', heading: 'Prerequisites' },
  'deep-dives': { label: 'Deep Dives', heading: 'Deep Dives' },
  'case-study': { label: 'Case Studies', heading: 'Case Studies' },
  'combines-with': { label: 'Combines Well With', heading: 'Works Well With' },
  extends: { label: 'Builds On', heading: 'Builds On' },
  'alternative-to': { label: 'Alternative To', heading: 'Alternatives' },
  'related-to': {
    label: 'See Also',
    heading: 'See Also',
    patternHeading: 'Related Patterns',
  },
  'refers-to': { label: 'Related Episodes', heading: 'Related Episodes' },
  previous: { label: 'Previous Episode', heading: 'Previous Episode' },
  next: { label: 'Next Episode', heading: 'Next Episode' },
}

const ORDER = Object.keys(RELATION_WORDS)

/** Returns the place of a relation in the order of the template. */
export function rankOf(relation: ConnectionRelation): number {
  return ORDER.indexOf(relation)
}
