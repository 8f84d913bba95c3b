/** Kinds of node in the graph, in the order in which they are listed everywhere. */
export const NODE_KINDS = [
  'episode',
  'series',
  'pattern',
  'company',
  'incident',
  'concept',
  'technology',
  'resource',
] as const
export type NodeKind = (typeof NODE_KINDS)[number]

/** Kinds of entity whose names are found in prose by vocabulary. */
export const MENTION_KINDS = ['pattern', 'company', 'incident', 'technology'] as const
export type MentionKind = (typeof MENTION_KINDS)[number]

/** Kinds of the vocabulary: names found in prose, and concepts, which are known so that they are not taken for patterns. */
export const VOCABULARY_KINDS = [...MENTION_KINDS, 'concept'] as const
export type VocabularyKind = (typeof VOCABULARY_KINDS)[number]

/** Kinds that a document can be: an episode, or the home page of an entity. */
export type DocumentKind = Exclude<NodeKind, 'series'>
export const DOCUMENT_KINDS: readonly DocumentKind[] = NODE_KINDS.filter(
  (kind) => kind !== 'series',
)

export const RELATIONS = [
  'covers',
  'features',
  'recounts',
  'uses',
  'cites',
  'part-of',
  'requires',
  'deep-dives',
  'case-study',
  'combines-with',
  'next',
  'previous',
  'refers-to',
  'variant-of',
  'implements',
  'struck',
  'violated',
  'alternative-to',
  'extends',
  'related-to',
] as const
export type Relation = (typeof RELATIONS)[number]

export type Salience = 'core' | 'mention'
export type Origin = 'stated' | 'inferred'
