import { isAscii } from './fold.ts'

/**
 * Returns a name as a slug: lower case, Latin letters without their accents, runs of other characters
 * as one hyphen. Letters and vowel signs of every script stay. Idempotent; never empty (`unnamed`).
 */
export function toSlug(name: string): string {
  // Signs that tell names apart: C, C++ and C# are three.
  const spoken = name.replace(/\+/g, ' plus ').replace(/#/g, ' sharp ')
  const dashed = isAscii(spoken)
    ? spoken.toLowerCase().replace(/[^a-z0-9]+/g, '-')
    : withoutAccents(withoutAccents(spoken).toLowerCase())
        .normalize('NFC')
        .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
  return dashed.replace(/^-/, '').replace(/-$/, '') || 'unnamed'
}

function withoutAccents(text: string): string {
  return text.normalize('NFKD').replace(/[\u0300-\u036f]+/g, '')
}
