import { distance } from 'fastest-levenshtein'

/** Returns the known name that is most like a name that is none, the first of several. */
export function nearestName(name: string, known: readonly string[]): string {
  return [...known].sort((a, b) => distance(a, name) - distance(b, name))[0] ?? ''
}
