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

/** Second halves of hyphenated modifiers: Context-Aware, Multi-Level, Self-Optimizing. */
const HALVES = /-(?:aware|level|optimi[sz]ing|tuning|healing|tier|layer|region|safe)$/i
const MODIFIER_BEFORE = /(?:^|[\s(:–—])(\p{Lu}[\p{L}\p{N}]*(?:-\p{Lu}?[\p{L}\p{N}]+)?)\s$/u

/**
 * Returns the pattern that a modifier right before a known one makes of it ("Context-Aware Circuit
 * Breaker"), and where it starts. Only for places where names stand by themselves, such as headings.
 */
export function variantOf(
  entry: VocabularyEntry,
  text: string,
  start: number,
): { entry: VocabularyEntry; start: number } | undefined {
  if (entry.kind !== 'pattern') return undefined
  const modifier = MODIFIER_BEFORE.exec(text.slice(Math.max(0, start - 40), start))?.[1]
  if (modifier === undefined) return undefined
  if (!MODIFIERS.has(modifier.toLowerCase()) && !HALVES.test(modifier)) return undefined
  const name = `${modifier} ${entry.name}`
  return { entry: { kind: 'pattern', name, spellings: [] }, start: start - modifier.length - 1 }
}
