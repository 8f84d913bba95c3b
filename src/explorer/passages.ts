import type { Evidence } from '../model/evidence.ts'

/** Words of the corpus, and every place that says just these. */
export interface Passage {
  key: string
  excerpt: string
  places: Evidence[]
}

/** Returns evidence without repetitions: one passage for the same words, one place for the same line. */
export function passagesOf(evidence: readonly Evidence[]): Passage[] {
  const passages = new Map<string, Passage>()
  for (const one of evidence) {
    const key = one.excerpt || `${one.path}:${one.line}`
    const known = passages.get(key)
    if (!known) passages.set(key, { key, excerpt: one.excerpt, places: [one] })
    else if (!known.places.some(({ path, line }) => path === one.path && line === one.line))
      known.places.push(one)
  }
  return [...passages.values()]
}

/** Items that the same words speak of. */
export interface Shared<T> {
  key: string
  items: T[]
  evidence: readonly Evidence[]
}

/** Returns items together where all their evidence is the same, in the order of the first of each. */
export function shareEvidence<T extends { evidence: readonly Evidence[] }>(
  items: readonly T[],
): Shared<T>[] {
  const groups = new Map<string, Shared<T>>()
  for (const item of items) {
    const places = item.evidence.map(({ path, line, excerpt }) => `${path}:${line}:${excerpt}`)
    const key = places.length === 0 ? `none ${groups.size}` : [...new Set(places)].sort().join('\n')
    const known = groups.get(key)
    if (known) known.items.push(item)
    else groups.set(key, { key, items: [item], evidence: item.evidence })
  }
  return [...groups.values()]
}
