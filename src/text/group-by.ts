/** Returns the values in groups of one key, groups and values in the order of their first occurrence. */
export function groupBy<V, K>(values: Iterable<V>, keyOf: (value: V) => K): Map<K, V[]> {
  const groups = new Map<K, V[]>()
  for (const value of values) add(value, keyOf(value), groups)
  return groups
}

/** Like `groupBy`, a value once in the group of each of its keys. */
export function groupByEach<V, K>(
  values: Iterable<V>,
  keysOf: (value: V) => Iterable<K>,
): Map<K, V[]> {
  const groups = new Map<K, V[]>()
  for (const value of values) for (const key of new Set(keysOf(value))) add(value, key, groups)
  return groups
}

function add<V, K>(value: V, key: K, groups: Map<K, V[]>): void {
  const group = groups.get(key)
  if (group) group.push(value)
  else groups.set(key, [value])
}
