/**
 * Returns a small part of `parts` that still fails, by leaving out ever smaller runs of them (delta
 * debugging, Zeller and Hildebrandt 2002), within a number of attempts.
 */
export async function minimise<T>(
  parts: readonly T[],
  fails: (parts: readonly T[]) => Promise<boolean>,
  attempts = 400,
): Promise<T[]> {
  let kept = [...parts]
  let left = attempts
  for (let size = Math.ceil(kept.length / 2); size >= 1; size = Math.floor(size / 2)) {
    for (let start = 0; start < kept.length && left > 0; left--) {
      const rest = [...kept.slice(0, start), ...kept.slice(start + size)]
      if (await fails(rest)) kept = rest
      else start += size
    }
  }
  return kept
}
