import type { NodeKey } from '../model/key.ts'
import type { Relation } from '../model/kind.ts'
import type { SiteSuggestion } from '../model/site.ts'
import { fold } from './format.ts'

/** How good the case for a link is, in a word. */
export type Strength = 'strong' | 'good' | 'fair'

/** Returns a score in words; below `fair` nothing is published. */
export function strengthOf({ score }: SiteSuggestion): Strength {
  if (score >= 0.8) return 'strong'
  return score >= 0.65 ? 'good' : 'fair'
}

interface Filter {
  words?: string | undefined
  relation?: Relation | undefined
}

/** Returns the suggestions that have all the words in their titles or reasons, in their order. */
export function filterSuggestions(
  suggestions: readonly SiteSuggestion[],
  { words, relation }: Filter,
  labelOf: (key: NodeKey) => string,
): SiteSuggestion[] {
  const asked = fold(words ?? '')
    .split(/\s+/)
    .filter(Boolean)
  return suggestions.filter((one) => {
    if (relation !== undefined && one.relation !== relation) return false
    if (asked.length === 0) return true
    const text = fold([labelOf(one.source), labelOf(one.target), ...one.reasons].join(' '))
    return asked.every((word) => text.includes(word))
  })
}
