import { findDate } from './date.ts'
import { withoutNumbering, withoutSigns } from './heading.ts'

/** What the heading of an incident says. */
export interface IncidentHeading {
  company?: string
  year?: number
  date?: string
  title?: string
}

const COUNTER =
  /^(?:(?:production\s+)?(?:incident|outage|case(?:\s+study)?|postmortem|post-mortem|failure|disaster|story|event)\s*(?:#|no\.?\s*)?\d{0,3})\s*(?:[:.)]\s*|\s[-–—]\s*|\s*$)/i
const EVENT =
  /\b(?:outages?|incidents?|failures?|disruptions?|breach(?:es)?|leak|crash(?:es)?|meltdown|downtime|glitch|blackout|degradation|corruption|loss|collapse|storm|cascade|event|bug|attack|hack|deletion|misconfiguration|disaster|deadlock|stampede|exhaustion|overload|split[- ]brain|failover|rollout|deploy(?:ment)?|release|upgrade|migration|leap second|blackhole|partition|down)\b/i
/** One thing that went wrong: a heading with several is that of a section. */
const HARM =
  /\b(?:outage|incident|failure|disruption|breach|crash|meltdown|downtime|blackout|disaster|collapse|post-?mortem)\b/i
/** What breaks, and what it is part of: words that begin or end the name of a thing, not of a company. */
const THINGS = new Set(
  (
    'api app auth authentication backend backup batch black cache cascading certificate checkout ' +
    'christmas cloud cluster config configuration cpu customer cyber data database datacenter db ' +
    'deploy deployment disk dns email feed frontend gateway global holiday index internal kernel leap ' +
    'load log login logging major mass memory message microservice microservices mobile monday multi ' +
    'network new night order partial payment payments peak platform power production query queue ' +
    'rate region regional replication retry routing search second security server service session ' +
    'shopping slow social split storage stream streaming system thread thundering total traffic ' +
    'upstream user video web worker world'
  ).split(' '),
)
const SMALL = /^(?:and|of|the|a|an|in|on|at|for|with|to|from|by|when|how|why|that)$/i

/**
 * Returns company, date and title of "Incident 2: GitHub's database outage (October 21, 2018)".
 * `company` finds a known name in a text; without one the form of the heading decides.
 */
export function readIncidentHeading(
  heading: string,
  company: (text: string) => string | undefined,
): IncidentHeading {
  const bare = withoutNumbering(withoutSigns(heading.slice(0, 300)))
    .replace(COUNTER, '')
    .trim()
  const found = findDate(bare)
  const before = found ? bare.slice(0, found.start) : bare
  const after = found ? bare.slice(found.end).replace(UNTIL, '') : ''
  const rest = closed(joinAround(before, after))
  const named = companyOf(rest, found !== undefined, company)
  const title = named === undefined ? rest : withoutCompany(rest, named)
  return {
    ...(named === undefined ? {} : { company: named }),
    ...(found ? { year: found.year } : {}),
    ...(found && found.date.length > 4 ? { date: found.date } : {}),
    ...(title === '' ? {} : { title }),
  }
}

/** Returns whether a heading says what went wrong and when: "GitHub's outage (October 2018)". */
export function isDatedHarm(heading: string): boolean {
  return HARM.test(heading) && findDate(heading.slice(0, 300)) !== undefined
}

/** The end of a span of years: "(2019-2021)". */
const UNTIL = /^\s?(?:[-–—]|to|until)\s?(?:(?:19|20)\d\d|\d\d|today|present|now)(?![\p{L}\d-])/iu

/** A bracket that was closed behind the date is closed behind what is left in it. */
function closed(text: string): string {
  return text.lastIndexOf('(') > text.lastIndexOf(')') ? `${text})` : text
}

/** The words on both sides of a date, without the signs that held it. */
function joinAround(before: string, after: string): string {
  const left = before
    .replace(/[\s([{,:;–—-]{1,20}$/, '')
    .replace(/\s+(?:of|in|on|from|since|during)(?:\s+the)?$/i, '')
  const right = after.replace(/^[\s)\]},.]{1,20}/, '')
  if (left === '') return right.replace(/^[\s:–—-]{1,20}/, '').trim()
  if (right === '') return left.trim()
  return /^[:–—-]/.test(right)
    ? `${left} - ${right.replace(/^[\s:–—-]{1,20}/, '')}`.trim()
    : `${left} ${right}`.trim()
}

function companyOf(
  rest: string,
  hasDate: boolean,
  known: (text: string) => string | undefined,
): string | undefined {
  const parted = /^(.{2,60}?)(?:\s*[:–—]\s+|\s+-\s+|,\s+)(?=\S)/.exec(rest)?.[1]
  const first = parted ?? rest
  const inVocabulary = known(first) ?? known(rest)
  if (inVocabulary !== undefined) {
    // "Reddit and Qantas" are struck together.
    const isAll =
      hasDate &&
      !EVENT.test(first) &&
      isNames(first) &&
      first.startsWith(inVocabulary) &&
      / (?:and|&) /.test(first)
    return isAll ? first : inVocabulary
  }
  const owner = /^(?:the\s+)?(.{2,40}?)['’]s?\s+(?=\S)/i.exec(first)?.[1]
  if (owner && isNames(owner) && !/\s['’]/.test(first)) return owner
  const place = placeName(first)
  if (place !== undefined) return place
  if (parted !== undefined)
    return isNames(parted) && parted.split(' ').length <= 4 && !EVENT.test(parted)
      ? notThing(parted)
      : leadingName(parted)
  if (!EVENT.test(rest)) return hasDate && isNames(rest) ? rest : undefined
  return leadingName(rest)
}

/** "Checkout meltdown at Shopify": the name after the event. */
function placeName(text: string): string | undefined {
  if (!EVENT.test(text)) return undefined
  return /\b(?:at|of|by)\s+(\p{Lu}[\p{L}\p{N}.&-]*(?:\s+\p{Lu}[\p{L}\p{N}.&-]*)?)$/u.exec(text)?.[1]
}

const CORPORATE =
  /^(?:Capital|Airlines?|Airways|Bank|Labs?|Cloud|Inc\.?|Games?|Media|Health|Group|Technologies|Software|Services|Exchange|Financial|Pay|Security|Networks?|Entertainment|Motors|Telecom|Systems|Trading|Energy|Online|Ltd\.?|LLC|GmbH|AG|Corp\.?|Co\.?|PLC|SE|Limited|Corporation|Company)$/

/** The capitalised word that begins a heading before its event, with a corporate word after it: "Knight Capital trading glitch". */
function leadingName(text: string): string | undefined {
  if (!EVENT.test(text)) return undefined
  const words = text.replace(/^the\s+(?:great\s+|infamous\s+|big\s+)?/i, '').split(' ')
  const [first = '', second = ''] = words
  if (!/^\p{Lu}/u.test(first) || EVENT.test(first) || SMALL.test(first)) return undefined
  return CORPORATE.test(second) && words.length > 2 && !isThing(first)
    ? `${first} ${second}`
    : notThing(first)
}

/** "Payment Gateway: timeouts" names a thing that fails. */
function notThing(name: string): string | undefined {
  return isThing(name) ? undefined : name
}

function isThing(name: string): boolean {
  return THINGS.has(name.split(' ').at(-1)?.toLowerCase() ?? '')
}

function isNames(text: string): boolean {
  return text
    .split(/\s+/)
    .every(
      (word) =>
        /^[\p{Lu}\p{N}(&]/u.test(word) ||
        /^(?:and|of|the|&)$/.test(word) ||
        /^[a-z]{1,3}[A-Z]/.test(word),
    )
}

function withoutCompany(rest: string, company: string): string {
  const index = rest.indexOf(company)
  if (index < 0) return rest
  const before = rest
    .slice(0, index)
    .trimEnd()
    .replace(/(?:^|\s)(?:at|of|in|by|the)$/i, '')
  const after = rest.slice(index + company.length).replace(/^['’]s?(?=\s|$)/, '')
  const joined = `${before.replace(/[\s([,:;–—-]{1,20}$/, '')} ${after.replace(/^[\s)\],:;–—-]{1,20}/, '')}`
  return joined.trim()
}
