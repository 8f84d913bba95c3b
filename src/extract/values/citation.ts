import { findAddress } from './link.ts'
import { splitOutside } from './list.ts'
import { trimEndSigns, trimStartSigns } from './trim.ts'

/** What one reference to a paper, tool, book, talk or course says. */
export interface Citation {
  title?: string
  url?: string
  authors?: string
  year?: number
}

/** Where the title of a citation stands that is a link or in italics, and its address. */
export interface CitedTitle {
  start: number
  end: number
  url?: string
}

const YEAR = /(?<![\d.,/:-])((?:1[89]|20)\d\d)(?![\d/]|[-–]\d)/g
const NOT_NAME =
  /(?:ing|tions?|ment|ments|ity|ities|ics|als|ems|ases|ures|ance|ence|ware|works?|scale|data|code|cloud|handbook|guide|patterns?|internals|systems?|services?|engineering|designs?|course|lecture|series|press|media|university|conference|journal|proceedings)$/i
const PUBLISHER =
  /^(?:Addison[- ]Wesley|O['’]Reilly(?: Media)?|Manning|Springer|Wiley|Apress|Packt|ACM|IEEE|USENIX|Pearson|Elsevier|MIT Press|Pragmatic Bookshelf|No Starch Press|Morgan Kaufmann|YouTube|Coursera|Udemy|edX)$/i
const SMALL = /^(?:of|the|in|for|on|to|a|an|with|from|is|at|by|how|why|what|when)$/i
const WORK_PART =
  /^(?:chapters?|ch\.|sections?|pages?|pp?\.|vol\.|volume|\d|article|video|free|online|revised|updated|\d+(?:st|nd|rd|th) edition|second edition|third edition|editors?)/i

/** Returns title, authors, year and address of one reference, in the orders in which authors write them. */
export function readCitation(whole: string, link?: CitedTitle): Citation {
  const text = whole.slice(0, 1_000)
  const address = link?.url === undefined ? findAddress(text) : undefined
  const url =
    link?.url ?? (address && (/^www\./i.test(address.url) ? `https://${address.url}` : address.url))
  const bare = address
    ? `${text.slice(0, address.start)} ${text.slice(address.end)}`.replace(/\(\s*\)|<\s*>/g, ' ')
    : text
  const year = lastYear(
    link && isTitle(text, link)
      ? text.slice(0, link.start) + ' '.repeat(link.end - link.start) + text.slice(link.end)
      : bare,
  )
  const named = namedIn(text, bare, link)
  return {
    ...(named.title ? { title: named.title } : {}),
    ...(url === undefined ? {} : { url }),
    ...(named.authors ? { authors: named.authors } : {}),
    ...(year === undefined ? {} : { year }),
  }
}

/** A link names what it leads to, unless a quotation does, or it says only where it leads. */
function namedIn(text: string, bare: string, link: CitedTitle | undefined): Named {
  const quoted = quotedTitle(bare)
  if (link && isTitle(text, link) && (!quoted || isQuoted(text, link)))
    return aroundTitle(text, link.start, link.end)
  if (quoted) return quoted
  const rest = link ? withoutLinkText(text, link) : bare
  return datedTitle(rest) ?? byAuthor(rest) ?? partedTitle(rest)
}

const WHERE =
  /^(?:https?:|www\.|\S+\.(?:com|org|net|io|edu|dev|google|ai|co)(?:\/|$)|(?:link|here|pdf|paper|slides?|video|html|doi|arxiv|acm|usenix|github|youtube|website|online|free|code|repo(?:sitory)?|(?:course |project |official |web)?(?:site|page|homepage))$|\p{Lu}[\p{L}-]*\s(?:'\d\d|(?:19|20)\d\d)$)/iu

/** True where the words of a link are a title, not a venue ("NSDI 2020"), a site or "PDF". */
export function isTitle(text: string, { start, end, url }: CitedTitle): boolean {
  return url === undefined || !WHERE.test(text.slice(start, end).trim())
}

function isQuoted(text: string, { start, end }: CitedTitle): boolean {
  return (
    /["“]/.test(text.slice(Math.max(0, start - 1), start + 1)) ||
    /["“]/.test(text.slice(start, end))
  )
}

function withoutLinkText(text: string, link: CitedTitle): string {
  return `${text.slice(0, link.start)} ${text.slice(link.end)}`.replace(/\(\s*\)|\[\s*\]/g, ' ')
}

function lastYear(text: string): number | undefined {
  const inBrackets = /\(([^()]{0,60})\)[^()]*$/.exec(text)?.[1]
  const years = [...(inBrackets?.matchAll(YEAR) ?? [])].concat([...text.matchAll(YEAR)])
  const found = years[0]?.[1]
  const last = [...text.matchAll(YEAR)].at(-1)?.[1]
  const year = inBrackets && found && inBrackets.includes(found) ? found : last
  return year === undefined ? undefined : Number(year)
}

interface Named {
  title?: string
  authors?: string
}

/** The title is known by its place; the authors stand before or after it. */
function aroundTitle(text: string, start: number, end: number): Named {
  const title = trimSigns(text.slice(start, end))
  const before = authorsIn(text.slice(0, start))
  const after = authorsIn(text.slice(end))
  const authors = before ?? after
  return { ...(title ? { title } : {}), ...(authors ? { authors } : {}) }
}

function quotedTitle(text: string): Named | undefined {
  const match = /"([^"]+)"|“([^“”]+)”|«([^«»]+)»/.exec(text)
  if (!match) return undefined
  const named = aroundTitle(text, match.index + 1, match.index + match[0].length - 1)
  return { ...named, title: trimSigns(match[1] ?? match[2] ?? match[3] ?? '') }
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
  if (by?.[1] && by[2]) {
    const authors = authorsIn(by[2]) ?? trimSigns(by[2])
    return { title: trimSigns(by[1]), authors }
  }
  return undefined
}

/** "Authors, Title, chapter 8 (2017)", "Title — Author", "Title, https://…": the form of the parts decides. */
function partedTitle(text: string): Named {
  const bare = withoutYear(text)
  const dashed = splitDashes(bare)
  if (dashed.length === 2) {
    const [first = '', second = ''] = dashed
    if (isAuthors(second) && !isAuthors(first))
      return { title: trimSigns(first), authors: trimSigns(second) }
    if (isAuthors(first) && !isAuthors(second))
      return { title: trimSigns(second), authors: trimSigns(first) }
    return { title: trimSigns(first) }
  }
  const colon = /^([^:]{3,120}):\s+(\S.*)$/.exec(bare)
  if (colon?.[1] && colon[2] && isAuthors(colon[1]) && /,|\band\b|et al/.test(colon[1]))
    return { title: trimSigns(colon[2]), authors: trimSigns(colon[1]) }
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

/** Every part could be a name: the last is the title where there are several. */
function peopleOnly(parts: readonly string[]): Named {
  if (parts.length < 2) return { title: trimSigns(parts[0] ?? '') }
  return { title: trimSigns(parts.at(-1) ?? ''), authors: trimSigns(parts.slice(0, -1).join(', ')) }
}

function splitDashes(text: string): string[] {
  return text
    .split(/\s+[–—-]\s+/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

/** Returns the people that a text beside a title names. */
function authorsIn(text: string): string | undefined {
  const bare = trimSigns(withoutYear(text).replace(/^[\s,:;.–—-]{0,20}(?:by|von|from)\s+/i, ''))
  const parts = splitOutside(
    bare.replace(/["“”]/g, ''),
    (char) => char === ',' || char === ':' || char === '–' || char === '—',
  )
  const people: string[] = []
  for (const part of parts) {
    const name = part.replace(/^by\s+/i, '').replace(/['’]s\s.*$/, '')
    if (isAuthors(name) && !PUBLISHER.test(name)) people.push(name.trim())
    else if (people.length > 0) break
  }
  const joined = people.join(', ').replace(/, (?=and\s)/, ', ')
  return joined === '' ? undefined : trimSigns(joined)
}

/** Names of people: short, capitalised, without the words that titles are made of. */
function isAuthors(text: string): boolean {
  const bare = text.replace(/\bet al\.?|\band others\b|\((?:eds?\.?|editors?)\)/gi, '').trim()
  if (bare === '') return /et al|and others/i.test(text)
  return bare
    .split(/\s+(?:and|&|und)\s+|^and\s+/)
    .filter((name) => name !== '')
    .every(isPerson)
}

function isPerson(name: string): boolean {
  const words = name.trim().split(/\s+/)
  if (words.length > 5 || words.some((word) => SMALL.test(word))) return false
  if (words.every((word) => /^(?:\p{Lu}\.-?){1,4}$/u.test(word))) return true
  if (words.length === 1) return /^\p{Lu}[\p{L}'’-]{2,}$/u.test(name.trim()) && !NOT_NAME.test(name)
  return (
    words.every((word) =>
      /^(?:\p{Lu}[\p{L}.'’-]*|van|von|de|der|den|di|da|la|le|ter|bin|al|Jr\.?|II|III)$/u.test(word),
    ) &&
    !NOT_NAME.test(words.at(-1) ?? '') &&
    !words.some((word) => /^\p{Lu}{3,}$/u.test(word))
  )
}

function withoutYear(text: string): string {
  return text
    .replace(/\((?:[^()]{0,60}[\s,])?(?:1[89]|20)\d\d(?:,[^()]{0,60})?\)/g, ' ')
    .replace(/[,\s]+(?:1[89]|20)\d\d\s*$/, '')
    .replace(/\s+/g, ' ')
    .trim()
}

function trimSigns(text: string): string {
  const trimmed = trimEndSigns(trimStartSigns(text, ',;:.–—-'), ',;:–—-').replace(
    /(?<!\b(?:al|Jr|Inc|St|\p{Lu}))\.$/u,
    '',
  )
  const unquoted = /^["“](.*)["”]$/.exec(trimmed)?.[1] ?? trimmed
  return unquoted
    .replace(/\(\s*\)?$/, '')
    .replace(/\s+/g, ' ')
    .trim()
}
