// Small corpora that links can be suggested for.
const TOPICS = ['Clocks', 'Quorums', 'Leases', 'Gossip', 'Sagas', 'Caches', 'Queues', 'Shards']

/** Returns `size` episodes that name each other without links, padded to about `bytes` bytes each. */
export function series(size, bytes = 0) {
  const files = {}
  for (let number = 1; number <= size; number++) {
    const others = [1, 2, 3].map((step) => ((number * 7 + step * 5) % size) + 1)
    const name = (one) => `${TOPICS[one % TOPICS.length]} ${one}`
    const padding = 'Words that fill the file.\n'.repeat(Math.ceil(bytes / 26))
    files[`corpus/${folderOf(number)}/episode-${number}.md`] = `# Episode ${number}: ${name(number)}

The Circuit Breaker and ${others.map((one) => `the ${name(one)}`).join(', ')} meet here.

## Prerequisites

- Episode ${number === 1 ? size : number - 1}: ${name(number === 1 ? size : number - 1)}

## Related Episodes

- Episode ${others[0]}: ${name(others[0])}

${padding}`
  }
  return files
}

function folderOf(number) {
  return `part-${Math.floor(number / 100)}`
}
