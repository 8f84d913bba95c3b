import type { Relation } from '../model/kind.ts'

/** Relations by what a reader wants to know of them. */
export const RELATION_GROUPS = ['coverage', 'order', 'episodes', 'practice', 'patterns'] as const
export type RelationGroup = (typeof RELATION_GROUPS)[number]

const GROUP_OF: Record<Relation, RelationGroup> = {
  covers: 'coverage',
  features: 'coverage',
  recounts: 'coverage',
  uses: 'coverage',
  cites: 'coverage',
  'part-of': 'episodes',
  requires: 'order',
  'deep-dives': 'episodes',
  'case-study': 'episodes',
  'combines-with': 'patterns',
  next: 'order',
  previous: 'order',
  'refers-to': 'episodes',
  'variant-of': 'episodes',
  implements: 'practice',
  struck: 'practice',
  violated: 'practice',
  'alternative-to': 'patterns',
  extends: 'patterns',
  'related-to': 'patterns',
}

/** Relations in the order in which a page lists them: what must come first, then what is inside. */
export const RELATION_ORDER: readonly Relation[] = [
  'requires',
  'covers',
  'recounts',
  'features',
  'implements',
  'violated',
  'struck',
  'uses',
  'combines-with',
  'alternative-to',
  'extends',
  'related-to',
  'deep-dives',
  'case-study',
  'refers-to',
  'next',
  'previous',
  'variant-of',
  'part-of',
  'cites',
]

/** Returns the relations of a group, in the order of all. */
export function relationsOf(group: RelationGroup): Relation[] {
  return RELATION_ORDER.filter((relation) => GROUP_OF[relation] === group)
}
