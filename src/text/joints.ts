import { isBoundary } from './words.ts'

const JOINTS = /[\s_\u2010-\u2013-]+/u

/**
 * Returns whether the words of a text may be divided as they are, where a name with these letters is
 * meant. Where the name has a joint or a hump, the text may have one. Elsewhere words are put apart
 * ("time out"), but never single letters ("EIP's hard fork" is no shard), and proper names only as
 * two words with capitals ("Elastic Search"; "type-safe" is no Typesafe).
 */
export function isJoinedAs(name: string, words: string, isProper: boolean): boolean {
  const parts = words.split(JOINTS)
  if (parts.length === 1) return true
  const known = jointsOf(name)
  let letters = 0
  return parts.every((part, index) => {
    const at = letters
    letters += lettersIn(part)
    if (index === 0 || known.has(at)) return true
    const shorter = Math.min(lettersIn(parts[index - 1] ?? ''), lettersIn(part))
    return isProper ? shorter > 2 && /^\p{Lu}/u.test(part) : shorter > 1
  })
}

/** After how many letters and digits the name has a joint, a hump, or changes between both. */
function jointsOf(name: string): Set<number> {
  const joints = new Set<number>()
  let letters = 0
  let wasLetter = true
  for (let index = 0; index < name.length; index++) {
    const unit = name[index] ?? ''
    const isLetter = /[\p{L}\p{N}]/u.test(unit)
    const isDigitChange = /\p{N}/u.test(unit) !== /\p{N}/u.test(name[index - 1] ?? '')
    if (isLetter && (!wasLetter || isBoundary(name, index) || isDigitChange)) joints.add(letters)
    if (isLetter) letters++
    wasLetter = isLetter
  }
  return joints
}

function lettersIn(text: string): number {
  return text.match(/[\p{L}\p{N}]/gu)?.length ?? 0
}
