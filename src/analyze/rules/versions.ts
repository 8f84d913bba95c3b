import type { DocumentIdentity } from '../../model/identity.ts'

/** Returns for each document the key of the one it is a version of; a main document is its own. */
export function mainKeys(documents: readonly DocumentIdentity[]): (key: string) => string {
  const mains = new Map<string, string>()
  for (const { key, variantOf } of documents) if (variantOf) mains.set(key, variantOf)
  return (key) => mains.get(key) ?? key
}
