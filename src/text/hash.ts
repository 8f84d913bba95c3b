/** FNV-1a over UTF-16 units, 32 bits (Fowler, Noll, Vo), with a final mix so that all bits vary. */
export function hash32(text: string, seed = 0x811c9dc5): number {
  let hash = seed
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  return (hash ^ (hash >>> 12)) >>> 0
}

/** Returns 13 letters and digits that depend on the text alone: a name for a file, not a signature. */
export function shortHash(text: string): string {
  const part = (seed: number) => hash32(text, seed).toString(36).padStart(7, '0')
  return `${part(0x811c9dc5)}${part(0x9747b28c)}`.slice(0, 13)
}
