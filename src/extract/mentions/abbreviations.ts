import type { Form } from '../../model/name-finder.ts'
import { isForm, type NameFinder } from '../../model/name-finder.ts'
import type { TextBlock } from '../blocks.ts'

const BRACKET = /\([\p{Lu}\p{N}][\p{L}\p{N}]{0,6}[\p{Lu}\p{N}]s?\)/u
const BEHIND = /^\s?\(([\p{Lu}\p{N}][\p{L}\p{N}]{0,6}[\p{Lu}\p{N}])s?\)/u

/**
 * Returns the abbreviations that a document introduces behind a name, "Change Data Capture (CDC)":
 * they mean that name in the rest of the document. The letters must be the initials of the name.
 */
export function abbreviationsIn(block: TextBlock, finder: NameFinder): Map<string, Form> {
  const { text } = block.inline
  const found = new Map<string, Form>()
  if (!BRACKET.test(text)) return found
  const accept = (form: Form, start: number, end: number) => isForm(form, text, start, end)
  for (const match of finder.trie.find(text, accept)) {
    const abbreviation = BEHIND.exec(text.slice(match.end, match.end + 14))?.[1]
    const form = match.values[0]
    if (!abbreviation || !form) continue
    if (isInitials(abbreviation, text.slice(match.start, match.end))) found.set(abbreviation, form)
  }
  return found
}

function isInitials(abbreviation: string, name: string): boolean {
  const initials = name
    .split(/[^\p{L}\p{N}]+/u)
    .map((word) => word[0] ?? '')
    .join('')
    .toLowerCase()
  return initials === abbreviation.toLowerCase() || initials.startsWith(abbreviation.toLowerCase())
}
