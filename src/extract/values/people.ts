import { trimEndSigns, trimStartSigns } from '../../text/trim.ts'
import { splitOutside } from './list.ts'

/** Words in which titles and venues end, and people hardly ever do. */
const NOT_NAME =
  /(?:tions?|ments?|ity|ities|ics|als|ems|ases|ures|ance|ence|ware|works?|scale|data|code|cloud|handbook|guide|patterns?|internals|systems?|services?|engineering|designs?|course|lecture|series|press|media|university|conference|journal|proceedings|blog|team|stud(?:y|ies)|podcast|channel|talk|keynote|papers?|report|archive|docs|documentation|edition|overview|datastore|architecture|infrastructure|platform|protocol|summary|version|chapter)$/i
/** What is done in a title: "Event Sourcing", "Capacity Planning". Barbara Cowling is somebody. */
const DOING =
  /^(?:(?:pre|post|multi|re|co)?(?:account|balanc|bank|batch|benchmark|bill|build|cach|cluster|comput|consult|deploy|debugg|develop|gam|hack|hash|host|index|learn|load|lock|logg|manag|manufactur|mapp|market|messag|min|modell?|monitor|network|partition|plann|pool|pric|process|profil|programm|queu|queue|read|render|rout|sampl|scal|schedul|serv|shard|shipp|shopp|signall?|sourc|stream|test|think|thread|throttl|tim|trac|track|trad|train|tun|understand|version|writ)ing)$/i
const NAMED_DOING = /^(?:Fielding|Harding|Browning|Spalding|Pauling|Turing|Manning|Fleming|Reding)$/
const VENUE =
  /^(?:Addison[- ]Wesley|O['’]Reilly(?: Media)?|Manning|Springer|Wiley|Apress|Packt|Pearson|Elsevier|MIT Press|Pragmatic Bookshelf|No Starch Press|Morgan Kaufmann|Coursera|Udemy|Strange Loop|Papers We Love|Hacker News|Velocity|Devoxx)$/i
const SMALL = /^(?:of|the|in|for|on|to|a|an|with|from|is|at|by|how|why|what|when|into|as|or)$/i
const PARTICLE = 'van|von|de|der|den|di|da|la|le|ter|bin|al|Jr\\.?|II|III'
const NAME_WORD = new RegExp(`^(?:\\p{Lu}[\\p{L}.'’-]*|${PARTICLE})$`, 'u')

/** True for names of people: short, capitalised, without the words that titles are made of. */
export function isAuthors(text: string): boolean {
  const bare = text
    .replace(/[\s,]*(?:\bet al\.?|\band (?:others|colleagues)\b|\((?:eds?\.?|editors?)\))/gi, '')
    .trim()
  if (bare === '') return /et al|and others/i.test(text)
  return bare
    .split(/\s+(?:and|&|und)\s+|^(?:and|&)\s+/)
    .filter((name) => name !== '')
    .every(isPerson)
}

/** True for one name that has a second word or an initial: hardly the name of a thing. */
export function isFullName(text: string): boolean {
  const parts = splitOutside(text, (char) => char === ',')
  return /[\s,]/.test(text.trim()) && parts.length > 0 && parts.every(isAuthors)
}

function isPerson(written: string): boolean {
  // A letter and its accent apart ("é" in two characters) are one letter of a name.
  const name = written.normalize('NFC')
  const words = name.trim().split(/\s+/)
  if (words.length > 5 || VENUE.test(name)) return false
  if (words.some((word) => SMALL.test(word) || /['’]s$/.test(word))) return false
  if (words.every((word) => /^(?:\p{Lu}\.-?){1,4}$/u.test(word))) return true
  const last = words.at(-1) ?? ''
  if (NOT_NAME.test(last) || DOING.test(last)) return false
  const isDoing = (words[0] ?? '').length > 5 && /ing$/i.test(words[0] ?? '')
  if (isDoing && !NAMED_DOING.test(words[0] ?? '')) return false
  if (words.length === 1) return /^\p{Lu}[\p{L}'’-]{2,}$/u.test(last) && !isCoined(last)
  return words.every((word) => NAME_WORD.test(word)) && !words.some((word) => isCoined(word))
}

/** "QCon", "MapReduce", "PBFT": names of things; "McCaffrey", "O'Neil" and "J.R." are people. */
function isCoined(word: string): boolean {
  return (
    /^\p{Lu}{3,}$/u.test(word) ||
    (/\p{Ll}\p{Lu}|\p{Lu}{2,}\p{Ll}/u.test(word) &&
      !/^(?:Mc|Mac|De|Di|Du|La|Le|Fitz|Van)\p{Lu}/u.test(word))
  )
}

/** Returns the people that a text beside a title names; none where it names a thing or a place. */
export function authorsIn(text: string): string | undefined {
  const inBrackets = /^\s*[,.]?\s*\(([^()]{3,120})\)/.exec(text)?.[1]
  const bracketed = inBrackets === undefined ? undefined : peopleIn(inBrackets)
  return bracketed ?? peopleIn(text)
}

function peopleIn(text: string): string | undefined {
  const bare = trimSigns(
    withoutYear(text).replace(
      /^[\s,:;.–—-]{0,20}(?:(?:paper|talk|book|written|edited)\s+)?(?:by|von|from)\s+/i,
      '',
    ),
  )
  const parts = splitOutside(
    bare,
    (char, next) => /[,:;–—]/.test(char) || (char === '-' && next === ' '),
  )
  const people: string[] = []
  for (const part of parts) {
    const name = part
      .replace(/^by\s+/i, '')
      .replace(
        /['’]s(?:\s+(?:original|classic|seminal|famous))?(?:\s+(?:paper|talk|book|thesis|essay|article))?$/i,
        '',
      )
      .replace(/\s*\([^()]*\)$/, '')
    if (isAuthors(name)) people.push(name.trim())
    else if (people.length > 0 || !isAside(name)) break
  }
  const joined = people.join(', ').replace(/, (?=(?:and|&)\s)/, ', ')
  return joined === '' ? undefined : trimSigns(joined)
}

/** "(2nd edition)", "chapter 8": what may stand between a title and its authors. */
function isAside(text: string): boolean {
  return text.trim() === '' || /\b(?:edition|chapters?|volume|vol\.|pages?|pp?\.)|^\d/i.test(text)
}

/** Returns the text without a year at its end or in brackets; names in the brackets stay. */
export function withoutYear(text: string): string {
  return text
    .replace(
      /\(([^()]{0,100}?)[\s,]*(?:1[89]|20)\d\d[a-z]?(?:,[^()]{0,60})?\)/g,
      (_, words: string) => (isAuthors(words) ? ` (${words})` : ' '),
    )
    .replace(/,?\s+(?:1[89]|20)\d\d\s*$/, '')
    .replace(/[\s,]{1,9}$/, '')
    .replace(/\s+/g, ' ')
    .trim()
}

/** Returns a title or name without the signs and quotation marks around it. */
export function trimSigns(text: string): string {
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
