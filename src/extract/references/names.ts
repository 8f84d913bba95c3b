import { trimEndSigns } from '../../text/trim.ts'
import type { Anchor } from './anchors.ts'

/** A name cut out of a list; `isListed` where a comma or "and" sets it apart. */
export interface ListedName {
  text: string
  start: number
  isListed: boolean
}

const MAX_NAME = 80

/** Returns the clauses of a field: parts set apart by ";" or a line end, outside brackets and anchors. */
export function splitClauses(
  text: string,
  anchors: readonly Anchor[],
): { start: number; end: number }[] {
  const clauses: { start: number; end: number }[] = []
  let start = 0
  let depth = 0
  for (let i = 0; i <= text.length; i++) {
    const char = text[i]
    if (char === '(') depth++
    else if (char === ')') depth = Math.max(0, depth - 1)
    const isEnd = i === text.length || ((char === ';' || char === '\n') && depth === 0)
    if (!isEnd || anchors.some((anchor) => anchor.start < i && anchor.end > i)) continue
    if (text.slice(start, i).trim() !== '') clauses.push({ start, end: i })
    start = i + 1
  }
  return clauses
}

/** Returns the names in "A, B and C", without the words that lead in or stand between. */
export function splitNames(text: string): ListedName[] {
  const names: ListedName[] = []
  let start = 0
  let depth = 0
  let isListed = false
  const cut = (end: number, next: number) => {
    const raw = text.slice(start, end)
    const name = cleanName(raw)
    if (name !== '' && name.length <= MAX_NAME) {
      const lead = raw.indexOf(name.slice(0, 4))
      names.push({ text: name, start: start + Math.max(0, lead), isListed })
    }
    isListed = true
    start = next
  }
  for (let i = 0; i < text.length; i++) {
    const char = text[i]
    if (char === '(') depth++
    else if (char === ')') depth = Math.max(0, depth - 1)
    if (depth > 0) continue
    const joint = /^(?:[,;\n]|\s\+\s|\sand\s|\s&\s|\splus\s|\sor\s)/.exec(text.slice(i, i + 6))?.[0]
    if (!joint) continue
    cut(i, i + joint.length)
    i += joint.length - 1
  }
  cut(text.length, text.length)
  return names
}

const LEAD_IN = new RegExp(
  `^(?:${[
    'combines? (?:well |naturally |best )?with',
    'works? (?:well |best )?with',
    'pairs? (?:well |naturally )?with',
    '(?:a )?(?:basic |solid |good |deep |working |general |strong |thorough )?(?:understanding|knowledge|grasp|familiarity|experience|background|awareness)(?: of| with| in)?',
    'familiar with',
    'basic',
    'basics of',
    'strong',
    'all of',
    'with',
    'and',
    'the',
    'also',
    'then',
    'either',
    'see',
    'see also',
  ].join('|')})\\s+`,
  'i',
)
const TRAIL_WORDS = /(?:\bfrom|\bof|\bin|\bsee|\bcovered in|\bas in|\bwith|\band|\bthe)$/i
const LONGEST_TRAIL = 'x covered in'.length

/** Returns a name without joints at its end; only the end is looked at, which may be asked of often. */
function withoutTrail(name: string): string {
  const named = trimEndSigns(name, ':(,;.–—-')
  const words = TRAIL_WORDS.exec(named.slice(-LONGEST_TRAIL))?.[0] ?? ''
  return words === '' ? named : named.slice(0, -words.length)
}

/** Returns a name without the lead-in ("Understanding of …"), trailing joints and full stops. */
export function cleanName(text: string): string {
  let name = text
    .replace(/\s+/g, ' ')
    .replace(/["“”*_`]/g, '')
    .trim()
  for (let previous = ''; previous !== name; ) {
    previous = name
    name = withoutTrail(name.replace(LEAD_IN, ''))
      .replace(/^(?:[\s:,;)(–—-]|\.(?!\p{L}))+/u, '')
      .trim()
  }
  // A slot of a template that nobody filled is no name, nor is what stands around it.
  if (/\[[\p{L}\p{N}+ /.-]{1,40}\]/u.test(name)) return ''
  return /[\p{L}\p{N}]/u.test(name) ? name : ''
}

/** Returns the words behind a target as one line, without joints at its ends. */
export function cleanDetail(text: string): string {
  const joined = text
    .replace(/\s+/g, ' ')
    .replace(/[,;]?\s*(?:\band)?\s*$/i, '')
    .replace(/^[\s,:;–—-]+/, '')
  const words = trimEndSigns(joined, '.,;')
  return /[\p{L}\p{N}]/u.test(words) ? words : ''
}
