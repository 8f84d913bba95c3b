import type { ConnectionRelation } from '../../model/record.ts'
import { foldWords } from '../../text/fold.ts'

/** What a label or heading says of the names below it; `negative` names what does not go together. */
export type RelationWord = ConnectionRelation | 'negative'

const LABELS: readonly (readonly [RelationWord, readonly string[]])[] = [
  [
    'requires',
    [
      'prerequisite',
      'prerequisites',
      'prerequisite episodes',
      'prerequisite patterns',
      'prerequisite knowledge',
      'prerequisite concepts',
      'prerequisite reading',
      'prereqs',
      'requires',
      'required',
      'required episodes',
      'required patterns',
      'required knowledge',
      'required concepts',
      'required background',
      'requirements from earlier episodes',
      'depends on',
      'dependencies on episodes',
      'listen first',
      'before you listen',
      'hear first',
      'listen to first',
      'required listening',
      'recommended first',
      'assumed knowledge',
      'assumes',
      'assumed',
      'assumed background',
      'assumed concepts',
      'prior knowledge',
      'prior episodes to hear',
      'needs',
      'needed first',
      'listen to these first',
      'listen before',
      'hear before',
      'hear these first',
      'read first',
      'before this one',
      'before you start',
      'before you begin',
      'what you need first',
      'what you need before this',
      'what you need to know',
      'what you should know',
      'what you should know first',
      'what you should already know',
      'what to know first',
      'you should know',
      'you should already know',
      'you need to know',
      'required reading',
      'required viewing',
      'recommended background',
      'recommended prerequisites',
      'suggested prerequisites',
      'prerequisite listening',
      'prior listening',
    ],
  ],
  [
    'deep-dives',
    [
      'deep dive',
      'deep dives',
      'deeper dive',
      'deeper dives',
      'go deeper',
      'goes deeper',
      'goes deeper in',
      'going deeper',
      'dig deeper',
      'more on this',
      'more on this in',
      'further on this',
      'explored further in',
      'explored in depth in',
      'continued in depth in',
      'detailed in',
    ],
  ],
  [
    'case-study',
    [
      'case study',
      'case studies',
      'case study episodes',
      'seen in practice',
      'example',
      'examples',
      'in practice',
      'shown in',
    ],
  ],
  [
    'combines-with',
    [
      'patterns',
      'combines with',
      'combines well with',
      'combine with',
      'combinations',
      'works well with',
      'works with',
      'pairs with',
      'pairs well with',
      'complementary patterns',
      'complements',
      'complementary',
      'used together with',
      'often combined with',
      'goes with',
      'goes well with',
      'goes together with',
      'best with',
      'use with',
    ],
  ],
  [
    'alternative-to',
    [
      'alternative',
      'alternatives',
      'alternative patterns',
      'alternative approaches',
      'alternative to',
      'competing patterns',
      'instead of',
    ],
  ],
  [
    'extends',
    [
      'extends',
      'builds on',
      'build on',
      'builds upon',
      'extension of',
      'specialization of',
      'based on',
    ],
  ],
  [
    'related-to',
    [
      'related',
      'related patterns',
      'related pattern',
      'related concepts',
      'see also',
      'related topics',
      'pattern relationships',
      'related resources',
    ],
  ],
  [
    'refers-to',
    [
      'related episodes',
      'related episode',
      'related content',
      'cross references',
      'mentioned episodes',
      'elsewhere in the series',
      'elsewhere in this series',
      'where this fits',
      'where this fits in the series',
      'in this series',
      'referenced episodes',
      'other episodes',
      'see episode',
      'see episodes',
      'previously covered',
      'covered in',
    ],
  ],
  [
    'next',
    [
      'next',
      'next episode',
      'next episodes',
      'next episode preview',
      'up next',
      'coming next',
      'coming up',
      'coming up next',
      'in the next episode',
      'coming in the next episode',
      'next time',
      'next in series',
      'what s next',
      'whats next',
      'next in the series',
      'continue with',
      'follow up',
      'next up',
      'after this',
      'after this one',
      'what comes next',
      'what comes after',
      'comes next',
      'comes after',
      'followed by',
      'follow ups',
      'follow up episodes',
      'leads to',
      'leads into',
      'continues in',
      'continued in',
      'up after this',
    ],
  ],
  [
    'previous',
    [
      'previous',
      'previous episode',
      'previous episodes',
      'previously',
      'last episode',
      'last time',
      'prior episode',
      'preceding episode',
      'continues from',
      'continued from',
      'follows',
      'prev',
    ],
  ],
  [
    'negative',
    [
      'don t use when',
      'dont use when',
      'do not use when',
      'do not use with',
      'avoid when',
      'avoid with',
      'when not to use',
      'not to be used with',
      'conflicts with',
      'anti patterns',
      'not recommended with',
      'don t use with',
      'doesn t work with',
      'does not combine with',
    ],
  ],
]

const RELATIONS = new Map(
  LABELS.flatMap(([relation, labels]) => labels.map((label) => [label, relation])),
)

/** Words that give a heading its relation, with the nouns that may stand beside them. */
const HEADING_WORDS: readonly (readonly [RelationWord, RegExp])[] = [
  ['negative', /^(?:do not|don t|dont|avoid|never)\b/],
  ['requires', /\bprerequisites?\b/],
  ['combines-with', /\bcomplementary\b|\b(?:works?|combines?|pairs?) (?:well |best )?with\b/],
  ['alternative-to', /\balternatives?(?: (?:pattern|approach|solution|technique|episode)e?s?)?$/],
  ['extends', /\bextensions?(?: patterns?)?$|\bextends\b|\bbuilds? (?:up)?on\b/],
  [
    'related-to',
    /\b(?:related|similar|associated)\b(?: \S+){0,2} (?:patterns?|concepts?|topics?|techniques?|resources?|reading|content)(?: and \S+)?$/,
  ],
]
const MAX_HEADING_WORDS = 5

/**
 * Returns the relation that a heading states for the list below it: a label, or a short phrase around
 * one of the relation's own words ("Related Resilience Patterns", "Extension Patterns").
 */
export function relationOfHeading(heading: string): RelationWord | undefined {
  const words = wordsOf(heading)
  const label = RELATIONS.get(words)
  if (label) return label
  if (
    words.split(' ').length > MAX_HEADING_WORDS ||
    /^(?:no|not|without|comparison|compared|comparing)\b/.test(words)
  )
    return undefined
  return HEADING_WORDS.find(([, form]) => form.test(words))?.[0]
}

/** A label without what stands in brackets, and without its number ("1.2 Prerequisites"). */
function wordsOf(label: string): string {
  return foldWords(
    label.replace(/\([^)]{0,200}\)/g, ' ').replace(/^\s*\d{1,2}(?:\.\d{1,2})*[.):]?\s/, ''),
  )
}

/** Returns the relation that a label ("Prerequisites:", "🔗 Works Well With") states, if it states one. */
export function relationOfLabel(label: string): RelationWord | undefined {
  return RELATIONS.get(wordsOf(label))
}
