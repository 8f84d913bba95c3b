import { distance } from 'fastest-levenshtein'

/** Returns the known name that is most like a name that is none, the first of several. */
export function nearestName(name: string, known: readonly string[]): string {
  let nearest = ''
  let least = Infinity
  for (const one of known) {
    // No two texts are nearer than their lengths.
    if (Math.abs(one.length - name.length) >= least) continue
    const apart = distance(one, name)
    if (apart >= least) continue
    nearest = one
    least = apart
  }
  return nearest
}
