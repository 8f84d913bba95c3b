import type { VocabularyEntry } from '../../model/vocabulary.ts'

/** Words that make a pattern another one: not its user, size or praise, but how it works. */
const MODIFIERS = new Set([
  'adaptive',
  'hierarchical',
  'geographic',
  'probabilistic',
  'predictive',
  'dynamic',
  'semantic',
  'cooperative',
  'collaborative',
  'incremental',
  'evolutionary',
  'speculative',
  'federated',
  'layered',
  'tiered',
  'weighted',
  'asynchronous',
  'transactional',
  'approximate',
])

/** Hyphenated modifiers: Context-Aware, ML-Based, Self-Optimizing, Multi-Level (but not Service-Level: a scope). */
const HYPHENATED =
  /^(?:.+-(?:aware|based|driven|enhanced|assisted|optimi[sz]ing|tuning|healing|safe)|multi-(?:level|tier|layer|region|stage))$/i

/** The modifier before the name; "Learning-Based" has a word more before it. */
const MODIFIER_BEFORE =
  /(?:^|[\s(:–—])((?:\p{Lu}\p{L}+ (?=Learning-))?\p{Lu}[\p{L}\p{N}]*(?:-\p{Lu}?[\p{L}\p{N}]+)?)\s$/u

/**
 * Returns the pattern that a modifier right before a known one makes of it ("Context-Aware Circuit
 * Breaker"), and where it starts. Only for places where names stand by themselves, such as headings:
 * there the name has its capital too.
 */
export function variantOf(
  entry: VocabularyEntry,
  text: string,
  start: number,
): { entry: VocabularyEntry; start: number } | undefined {
  if (entry.kind !== 'pattern' || !/^\p{Lu}/u.test(text.slice(start))) return undefined
  const modifier = MODIFIER_BEFORE.exec(text.slice(Math.max(0, start - 40), start))?.[1]
  if (modifier === undefined) return undefined
  if (!MODIFIERS.has(modifier.toLowerCase()) && !HYPHENATED.test(modifier)) return undefined
  const name = `${inTitleCase(modifier)} ${entry.name}`
  return { entry: { kind: 'pattern', name, spellings: [] }, start: start - modifier.length - 1 }
}

/** One name for "Multi-level", "MULTI-LEVEL" and "Multi-Level"; short capitals ("ML") stay. */
function inTitleCase(modifier: string): string {
  return modifier.replace(/\p{L}+/gu, (word) => {
    const isAcronym = word.length <= 3 && word === word.toUpperCase()
    const rest = /\p{Ll}/u.test(word) || isAcronym ? word.slice(1) : word.slice(1).toLowerCase()
    return word.slice(0, 1).toUpperCase() + rest
  })
}
