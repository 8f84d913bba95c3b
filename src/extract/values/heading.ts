import { remembered } from '../../text/memo.ts'
import { usualWidth } from '../../text/width.ts'

const STOP_WORDS = new Set(['a', 'an', 'the', 'of', 'for', 'in', 'on', 'to', 'and', 'from', 'with'])
const TRAILING = /^(?:[\s:：*_#-]|\p{Extended_Pictographic}|\u{fe0f}|\u{200d})$/u
const OWN_WORDS = new Set(['our', 'your', 'this', 'episode', 'listener', 'section'])

/**
 * Returns a heading or label in its normal form: lower case, singular, without emoji, numbering
 * ("3.", "Section 3:"), a trailing remark in brackets, and colons.
 */
export const normalizeHeading = remembered((text: string): string => {
  const plain = withoutNumbering(withoutRemark(withoutSigns(usualWidth(text))))
  return plain
    .toLowerCase()
    .replace(/&|\+/g, ' and ')
    .replace(/\bto[ -]do\b/g, 'todo')
    .replace(/['’]s\b/g, '')
    .replace(/[^\p{L}\p{M}\p{N}%]+/gu, ' ')
    .trim()
    .split(' ')
    .map(singular)
    .join(' ')
})

/** Returns the words of a normal form that carry its meaning, sorted. */
export function headingWords(normal: string): string[] {
  const words = normal.split(' ').filter((word) => word !== '' && !STOP_WORDS.has(word))
  const telling = words.filter((word) => !OWN_WORDS.has(word))
  return (telling.length > 0 ? telling : words).sort()
}

/** Returns the text without the signs that decorate its ends: emoji, bullets, rules. */
export function withoutSigns(text: string): string {
  const chars = [...text.replace(/^[^\p{L}\p{N}[("'“$<]+/u, '')]
  while (chars.length > 0 && TRAILING.test(chars.at(-1) ?? '')) chars.pop()
  return chars.join('')
}

/** Returns the text without "3.", "2.1", "IV.", "Section 3:" or "Part 2 -" in front. */
export function withoutNumbering(text: string): string {
  const numbered =
    /^(?:(?:section|part|chapter|step|appendix)\s+)?\d{1,3}(?:\.\d{1,3}){0,3}(?:[.):]\s*|\s+[-–—]\s+)(?=[^\s\d])/i.exec(
      text,
    ) ??
    /^(?:section|part|chapter|appendix)\s+[a-z]{1,5}(?:[.):]\s*|\s+[-–—]\s+)(?=\S)/i.exec(text) ??
    /^(?:[ivx]{1,5}|[a-h])[.)]\s+(?=\S)/i.exec(text) ??
    /^\d{1,2}(?:\.\d{1,2}){1,3}\s+(?=\p{Lu})/u.exec(text)
  if (numbered) return text.slice(numbered[0].length)
  return text.replace(/^(?:section|part|chapter)\s+\d{1,3}\s+/i, '')
}

function withoutRemark(text: string): string {
  const trimmed = text.trimEnd()
  if (!trimmed.endsWith(')')) return text
  const open = trimmed.lastIndexOf('(')
  return open > 0 ? trimmed.slice(0, open).replace(/[\s:：-]{1,40}$/, '') : text
}

function singular(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`
  if (word.length > 3 && word.endsWith('s') && !/(?:ss|us|is)$/.test(word)) return word.slice(0, -1)
  return word
}
