/** Files on their way at a time: enough that none is waited for long, few enough that memory stays small. */
const AHEAD = 8

/** Gives each item in its order, with its reading, which began while the ones before were looked at. */
export async function* readAhead<T, R>(
  items: readonly T[],
  read: (item: T) => Promise<R>,
): AsyncGenerator<{ item: T; result: Promise<R> }> {
  const pending: { item: T; result: Promise<R> }[] = []
  for (const item of items) {
    const result = read(item)
    // Who takes it is told; until then it is no failure of the process.
    result.catch(() => {})
    pending.push({ item, result })
    const first = pending.length >= AHEAD ? pending.shift() : undefined
    if (first) yield first
  }
  yield* pending
}
