import { findAddress } from './link.ts'
import { splitOutside } from './list.ts'
import { authorsIn, isAuthors, isFullName, trimSigns, withoutYear } from './people.ts'

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

/** What is known of a reference before it is read. */
export interface CitationOptions {
  /** A tool: what follows its name describes it. */
  isTool?: boolean
  /** One name before a quotation may be what it is about: "Raft: “In Search …”". */
  isLoose?: boolean
}

const YEAR = /(?<![\d.,/:-])((?:1[89]|20)\d\d)(?![\d/]|[-–]\d)/g
const WORK_PART =
  /^(?:chapters?|ch\.|sections?|pages?|pp?\.|vol\.|volume|\d|article|video|free|online|revised|updated|\d+(?:st|nd|rd|th) edition|second edition|third edition|editors?)/i
const QUOTED = /"([^"]+)"|“([^“”]+)”|«([^«»]+)»/

/** Returns title, authors, year and address of one reference, in the orders in which authors write them. */
export function readCitation(
  whole: string,
  link?: CitedTitle,
  options: CitationOptions = {},
): Citation {
  const text = whole.slice(0, 1_000)
  const address = link?.url === undefined ? findAddress(text) : undefined
  const bare = address
    ? `${text.slice(0, address.start)} ${text.slice(address.end)}`.replace(/\(\s*\)|<\s*>/g, ' ')
    : text
  const url = link?.url ?? address?.url
  const isBare = link?.url !== undefined && !isTitle(text, link)
  const year = lastYear(
    link && isTitle(text, link)
      ? text.slice(0, link.start) + ' '.repeat(link.end - link.start) + text.slice(link.end)
      : bare.replace(QUOTED, ' '),
  )
  const named =
    labelBefore(text, isBare ? link.start : address?.start) ?? namedIn(text, bare, link, options)
  return {
    ...(named.title ? { title: named.title } : {}),
    ...(url === undefined ? {} : { url }),
    ...(named.authors ? { authors: named.authors } : {}),
    ...(year === undefined ? {} : { year }),
  }
}

/** True for a text in the form of a reference: it has an address or names a work. */
export function isCited(text: string): boolean {
  return findAddress(text.slice(0, 1_000)) !== undefined || isQuotation(text)
}

/** True for a text that names a work: a quotation in front, a year in brackets, "by" a person. */
export function isQuotation(text: string): boolean {
  const line = text.slice(0, 1_000)
  return (
    /^\W{0,4}["“«][^"“”«»]{3,}["”»]/.test(line) ||
    /^[^"“«]{1,80}(?:[:,.;–—-]|['’]s)\s*["“«][^"“”«»]{3,}["”»]/.test(line) ||
    /\((?:[^()]{0,100}[\s,])?(?:1[89]|20)\d\d[a-z]?\)/.test(line) ||
    isFullName(/\sby\s+(\p{Lu}[^–—(:]{2,80}?)(?:\s-|[–—(:,]|$)/u.exec(line)?.[1] ?? '')
  )
}

/** "Kong: https://…": what stands before an address and its colon is the title. */
function labelBefore(text: string, start = 0): Named | undefined {
  const label = /^([^:"“«]{2,80}):\s*<?$/.exec(text.slice(0, start).trim())?.[1]
  return label === undefined ? undefined : { title: trimSigns(label) }
}

interface Named {
  title?: string
  authors?: string
}

/** A link names what it leads to, unless a quotation does, or it says only where it leads. */
function namedIn(
  text: string,
  bare: string,
  link: CitedTitle | undefined,
  options: CitationOptions,
): Named {
  const quoted = quotedTitle(bare, options)
  if (link && isTitle(text, link) && (!quoted || isQuoted(text, link)))
    return aroundTitle(text, link.start, link.end, {})
  if (quoted) return quoted
  const rest = link ? withoutLinkText(text, link) : bare
  return datedTitle(rest) ?? byAuthor(rest) ?? (options.isTool ? toolName(rest) : partedTitle(rest))
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
  const inBrackets = /\(([^()]{0,100})\)[^()]*$/.exec(text)?.[1]
  const years = [...(inBrackets?.matchAll(YEAR) ?? [])].concat([...text.matchAll(YEAR)])
  const found = years[0]?.[1]
  const last = [...text.matchAll(YEAR)].at(-1)?.[1]
  const year = inBrackets && found && inBrackets.includes(found) ? found : last
  return year === undefined ? undefined : Number(year)
}

/** "by Microsoft Patterns & Practices": whoever it is. */
const BY = /^[\s,]*by\s+(\p{Lu}[^,;:()–—"]{2,60}?)(?=\s+-|[,;:.(–—]|\s*$)/u

/** The title is known by its place; the authors stand before or after it. */
function aroundTitle(
  text: string,
  start: number,
  end: number,
  { isLoose = false }: CitationOptions,
): Named {
  const title = trimSigns(text.slice(start, end))
  const before = authorsIn(text.slice(0, start).replace(/["“«]$/, ''))
  const isTopic =
    before !== undefined &&
    !isFullName(before) &&
    (isLoose || title.toLowerCase().includes(before.toLowerCase()))
  const after = text.slice(end).replace(/^["”»]/, '')
  const authors = (isTopic ? undefined : before) ?? authorsIn(after) ?? BY.exec(after)?.[1]?.trim()
  return { ...(title ? { title } : {}), ...(authors ? { authors } : {}) }
}

function quotedTitle(text: string, options: CitationOptions): Named | undefined {
  const match = QUOTED.exec(text)
  if (!match) return undefined
  const end = match.index + match[0].length
  return aroundTitle(text, match.index + 1, end - 1, options)
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
  if (splitOutside(first, (char) => char === ',').every(isFullName))
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
