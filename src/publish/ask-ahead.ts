/** Returns the same items, the first of them asked for already; its failure is told to who takes it. */
export function askAhead<T>(items: AsyncIterable<T>): AsyncGenerator<T> {
  const iterator = items[Symbol.asyncIterator]()
  const first = iterator.next()
  first.catch(() => {})
  return (async function* rest() {
    for (let item = await first; !item.done; item = await iterator.next()) yield item.value
  })()
}
