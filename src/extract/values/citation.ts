import { findAddress } from './link.ts'
import { authorsIn, isFullName, trimSigns } from './people.ts'
import { type Named, plainTitle } from './plain-citation.ts'

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
const QUOTED = /"([^"]+)"|“([^“”]+)”|«([^«»]+)»/

/** Returns title, authors, year and address of one reference, in the orders in which authors write them. */
export function readCitation(
  whole: string,
  link?: CitedTitle,
  options: CitationOptions = {},
): Citation {
  const text = withoutStars(whole.slice(0, 1_000))
  const address = link?.url === undefined ? findAddress(text) : undefined
  const bare = address
    ? `${text.slice(0, address.start)} ${text.slice(address.end)}`.replace(/\(\s*\)|<\s*>/g, ' ')
    : text
  const url = link?.url ?? address?.url
  const isBare = link?.url !== undefined && !isTitle(text, link)
  const isNamed = link !== undefined && isTitle(text, link)
  const year =
    lastYear(
      isNamed ? text.slice(0, link.start) + text.slice(link.end) : bare.replace(QUOTED, ' '),
    ) ?? (isNamed ? yearBeside(linkText(text, link)) : undefined)
  const named =
    labelBefore(text, isBare ? link.start : address?.start) ?? namedIn(text, bare, link, options)
  return {
    ...(named.title ? { title: named.title } : {}),
    ...(url === undefined ? {} : { url }),
    ...(named.authors ? { authors: named.authors } : {}),
    ...(year === undefined ? {} : { year }),
  }
}

/** Blanks for stars and other pictures, so that places stay. */
function withoutStars(text: string): string {
  return text.replace(/\p{Extended_Pictographic}|\u{fe0f}/gu, (sign) => ' '.repeat(sign.length))
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

/** A link names what it leads to, unless a quotation does, or it says only where it leads. */
function namedIn(
  text: string,
  bare: string,
  link: CitedTitle | undefined,
  options: CitationOptions,
): Named {
  const quoted = quotedTitle(bare, options)
  if (link && isTitle(text, link) && (!quoted || isQuoted(text, link)))
    return quotedTitle(linkText(text, link), options) ?? aroundTitle(text, link.start, link.end, {})
  if (quoted) return quoted
  if (link && isSite(text, link)) return { title: text.slice(link.start, link.end).trim() }
  const rest = link ? withoutLinkText(text, link) : bare
  return plainTitle(rest, options.isTool === true)
}

const WHERE =
  /^(?:https?:|www\.|\S+\.(?:com|org|net|io|edu|dev|google|ai|co)(?:\/|$)|(?:link|here|pdf|paper|slides?|video|html|doi|arxiv|acm|usenix|github|youtube|website|online|free|code|repo(?:sitory)?|(?:course |project |official |web)?(?:site|page|homepage))$|\p{Lu}[\p{L}-]*\s(?:'\d\d|(?:19|20)\d\d)$)/iu

/** True where the words of a link are a title, not a venue ("NSDI 2020"), a site or "PDF". */
export function isTitle(text: string, { start, end, url }: CitedTitle): boolean {
  return url === undefined || !WHERE.test(text.slice(start, end).trim())
}

/** A site in front of what is said of it: "[doors.io](…) - all about doors". */
function isSite(text: string, { start, end, url }: CitedTitle): boolean {
  const words = text.slice(start, end).trim()
  return start <= 1 && url !== undefined && /^(?!https?:|www\.)\S+\.\p{L}{2,6}$/u.test(words)
}

/** The words of a link that hold more than a title: "“Title” by Author". */
function linkText(text: string, { start, end }: CitedTitle): string {
  const words = text.slice(start, end)
  return /^["“][^"“”]+["”]\W*$/.test(words) ? '' : words
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

/** The year beside a quoted title; a title by itself may speak of any year. */
function yearBeside(text: string): number | undefined {
  return QUOTED.test(text) ? lastYear(text.replace(QUOTED, ' ')) : undefined
}

function lastYear(text: string): number | undefined {
  const inBrackets = /\(([^()]{0,100})\)[^()]*$/.exec(text)?.[1]
  const years = [...(inBrackets?.matchAll(YEAR) ?? [])].concat([...text.matchAll(YEAR)])
  const found = years[0]?.[1]
  const last = [...text.matchAll(YEAR)].at(-1)?.[1]
  const year = inBrackets && found && inBrackets.includes(found) ? found : last
  return year === undefined ? undefined : Number(year)
}

/** "GitHub (2020). “Title”": whoever it is. */
const DATED = /^\s*([^()"“”]{2,120}?)\s*\((?:1[89]|20)\d\d[a-z]?\)\s*[.,]?\s*$/

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
  const front = text.slice(0, start).replace(/["“«]$/, '')
  const dated = DATED.exec(front)?.[1]
  if (dated !== undefined) return { ...(title ? { title } : {}), authors: dated.trim() }
  const before = authorsIn(front)
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
