import { splitOutside } from './list.ts'
import {
  authorsIn,
  isAuthors,
  isCapitalised,
  isFullName,
  trimSigns,
  withoutYear,
} from './people.ts'

/** The title and the authors that a text names. */
export interface Named {
  title?: string
  authors?: string
}

const WORK_PART =
  /^(?:chapters?|ch\.|sections?|pages?|pp?\.|vol\.|volume|\d|article|video|free|online|revised|updated|\d+(?:st|nd|rd|th) edition|second edition|third edition|editors?)/i

/** Returns what a reference without quotation marks or links names: the form of its parts decides. */
export function plainTitle(text: string, isTool: boolean): Named {
  return datedTitle(text) ?? byAuthor(text) ?? (isTool ? toolName(text) : partedTitle(text))
}

/** "Lamport, L. (1978). Title. Journal." */
function datedTitle(text: string): Named | undefined {
  const match = /^([^()]{3,200}?)\s*\((?:1[89]|20)\d\d[a-z]?\)\s*[.,:]\s*(\S.*)$/.exec(text)
  if (!match?.[1] || !match[2]) return undefined
  const authors = match[1].replace(/[\s,:]{1,9}$/, '')
  const people = splitOutside(authors, (char) => char === ',')
  if (!people.every(isAuthors)) return undefined
  const title = trimSigns(match[2].split(/(?<=[^A-Z][^A-Z.])[.?!]\s+(?=\p{Lu})/u)[0] ?? '')
  return { title, authors }
}

/** "Title by Author (year)", "Title — Author". */
function byAuthor(text: string): Named | undefined {
  const by = /^(.+?),?\s+by\s+(\p{Lu}.+)$/u.exec(withoutYear(text))
  if (!by?.[1] || !by[2]) return undefined
  const [first = by[2]] = by[2].split(/\s+[–—-]\s+/)
  return { title: trimSigns(by[1]), authors: authorsIn(by[2]) ?? trimSigns(first) }
}

/** "Envoy: a proxy", "Envoy - a proxy", "Envoy (proxy)": the name alone. */
function toolName(text: string): Named {
  const [name = text] = text.split(/[:：]\s|\s+[–—-]\s+|\s+\(/)
  return { title: trimSigns(withoutYear(name.trim() === '' ? text : name)) }
}

/** "Authors, Title, chapter 8 (2017)", "Title — Author", "Title, https://…": the form of the parts decides. */
function partedTitle(text: string): Named {
  const bare = withoutYear(text)
  const dashed = splitDashes(bare)
  if (dashed.length >= 2) return dashedTitle(dashed)
  const colon = /^([^:]{3,120}):\s+(\S.*)$/.exec(bare)
  if (colon?.[1] && colon[2] && isAuthors(colon[1]) && /,|\band\b|&|et al/.test(colon[1]))
    return { title: trimSigns(colon[2]), authors: trimSigns(colon[1]) }
  if (/, (?:and|or) (?:the|a|an|its|their|other)\s/i.test(bare)) return { title: trimSigns(bare) }
  const parts = splitOutside(bare, (char) => char === ',').filter((part) => !WORK_PART.test(part))
  const isPerson = parts.map(isAuthors)
  const firstTitle = isPerson.indexOf(false)
  if (firstTitle < 0) return peopleOnly(parts)
  if (firstTitle > 0)
    return {
      title: trimSigns(parts[firstTitle] ?? ''),
      authors: trimSigns(parts.slice(0, firstTitle).join(', ')),
    }
  const after = parts.slice(1).filter((_, index) => isPerson[index + 1])
  return {
    title: trimSigns(parts[0] ?? ''),
    ...(after.length > 0 ? { authors: trimSigns(after.join(', ')) } : {}),
  }
}

/** "Title - Author", "Author - Title", "Title - Author - remark". */
function dashedTitle([first = '', second = '']: readonly string[]): Named {
  const isSecond = splitOutside(second, (char) => char === ',').every(isAuthors)
  if (isSecond) return { title: trimSigns(first), authors: trimSigns(second) }
  if (splitOutside(first, (char) => char === ',').every(isFullName) && isCapitalised(second))
    return { title: trimSigns(second), authors: trimSigns(first) }
  return { title: trimSigns(first) }
}

/** Every part could be a name: the title is the last, or the first where more than one wrote it. */
function peopleOnly(parts: readonly string[]): Named {
  if (parts.length < 2) return { title: trimSigns(parts[0] ?? '') }
  const isFirst = /\s(?:&|and)\s|et al/.test(parts.at(-1) ?? '')
  const title = isFirst ? parts[0] : parts.at(-1)
  const authors = isFirst ? parts.slice(1) : parts.slice(0, -1)
  return { title: trimSigns(title ?? ''), authors: trimSigns(authors.join(', ')) }
}

function splitDashes(text: string): string[] {
  return text
    .split(/\s+[–—-]\s+/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}
