import { foldWords } from '../../text/fold.ts'
import { LABELS, type RelationWord } from './relation-labels.ts'

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

/** The labels that state relations, for who asks what one was to be. */
export const relationLabels = {
  find: relationOfLabel,
  spellings: LABELS.flatMap(([, labels]) => labels),
}
