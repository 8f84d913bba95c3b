/**
 * Returns a name as a slug: lower case, Latin letters without their accents, runs of other characters
 * as one hyphen. Letters and vowel signs of every script stay. Idempotent; never empty (`unnamed`).
 */
export function toSlug(name: string): string {
  // Signs that tell names apart: C, C++ and C# are three.
  const spoken = name.replace(/\+/g, ' plus ').replace(/#/g, ' sharp ')
  const plain = spoken
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]+/g, '')
    .toLowerCase()
  const folded = plain
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]+/g, '')
    .normalize('NFC')
  const dashed = folded.replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
  return dashed.replace(/^-/, '').replace(/-$/, '') || 'unnamed'
}
