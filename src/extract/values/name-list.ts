import { splitOutside } from './list.ts'

const SMALL = /^(?:of|the|for|and|in|on|by|to|with|&|\+)$/i

/** Returns the names of "Kong, Zuul and AWS API Gateway"; none where a part is a phrase. */
export function namesListed(text: string): string[] | undefined {
  const parts = splitOutside(text.replace(/\.$/, ''), (char) => char === ',').flatMap((part) =>
    part
      .replace(/^(?:and|or|&)\s+/, '')
      .split(/\s+and\s+/)
      .map((name) => name.trim()),
  )
  return parts.length > 1 && parts.every(isName) ? parts : undefined
}

/** A name is one word, or few words that are not small: "etcd", "Apache Kafka", "MIT 6.824". */
export function isName(part: string): boolean {
  const bare = part.replace(/\s*\([^()]*\)$/, '')
  const words = bare.split(/\s+/)
  if (bare === '' || words.length > 6 || /["“”:]/.test(bare)) return false
  return (
    words.length === 1 || words.every((word) => SMALL.test(word) || /[\p{Lu}\p{N}]/u.test(word))
  )
}
