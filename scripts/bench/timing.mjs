/** Returns the middle one of some numbers. */
export function median(numbers) {
  return quantile(numbers, 0.5)
}

/** Returns the number below which a share of all lies. */
export function quantile(numbers, share) {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]
}

/** Returns how many milliseconds work took. */
export async function timeOf(work) {
  const start = performance.now()
  await work()
  return performance.now() - start
}
