/** Words that say, in a headline, that something happened once: one event, so never a plural. */
const IN_HEADLINES =
  'outage|incident|meltdown|catastrophe|massacre|disaster|crisis|breach|leak|crash|blackout|downtime|collapse|disruption|glitch|fiasco|debacle|shutdown|failure'

/** Words that say so only beside a date: elsewhere a storm, a chaos or a cascade may be anything. */
const IN_DATED = `${IN_HEADLINES}|storm|explosion|apocalypse|nightmare|chaos|cascade|degradation|slowdown|halt|freeze|lockout|gridlock|overload|attack|hack|hijack|deletion|loss|takedown`

/** Words that say so in a sentence, where "storm" and "crisis" may be figures of speech. */
const IN_SENTENCES =
  'outage|incident|meltdown|downtime|breach|data loss|failure|disruption|crash(?:ed)?|glitch|blackout|went (?:down|dark|offline)'

/** Not half of a compound ("post-disaster"), and no bare noun behind a preposition ("foundations of failure"). */
const BEFORE =
  '(?<![-–\\p{L}])(?<!\\b(?:of|from|for|against|to|by|about|with|without|under|and|any) )'

/** A headline's event is the head of its phrase: what follows is an end, a date or a joint. */
const HEAD =
  '(?=\\s*(?:$|[:;,.()[\\]“”"\'’]|\\s[–—-]\\s|of\\b|in\\b|at\\b|on\\b|that\\b|when\\b|and\\b|\\d{4}|\\d{1,2}\\s*:))'

/** Nouns that make a property or a study of the event before them: "outage prevention". */
const NO_PROPERTY =
  '(?![\\s-]+(?:prevention|detection|detectors?|response|recovery|learnings?|lessons?|patterns?|analysis|rates?|modes?|domains?|management|reports?|handling|isolation|injection|simulations?|scenarios?|probability|budgets?|minutes|tolerance))'

/** What befell someone at a time that bears the name of its harm: "the catastrophic New Year (2021)". */
const HARMFUL = '(?:catastrophic|disastrous|calamitous)(?=\\s+\\p{L})'

const HEADLINE = new RegExp(`${BEFORE}(?:${IN_HEADLINES})\\b${HEAD}`, 'iu')
const DATED = new RegExp(`${BEFORE}(?:(?:${IN_DATED})\\b${HEAD}|${HARMFUL})`, 'iu')
const SENTENCE = new RegExp(`${BEFORE}(?:${IN_SENTENCES})\\b${NO_PROPERTY}`, 'iu')

/** A word that happened, in lower case, and where it stands. */
export interface Happening {
  word: string
  start: number
  end: number
}

/** Returns what a headline says has happened: "outage" in "The Great Outage of 2020". */
export function happeningInHeadline(text: string): Happening | undefined {
  return found(HEADLINE.exec(text))
}

/** Returns what a headline that bears a date says has happened. */
export function happeningInDated(text: string): Happening | undefined {
  return found(DATED.exec(text))
}

/** Returns what a sentence says has happened. */
export function happeningInSentence(text: string): Happening | undefined {
  return found(SENTENCE.exec(text))
}

function found(match: RegExpExecArray | null): Happening | undefined {
  if (!match) return undefined
  const [word] = match
  return { word: word.toLowerCase(), start: match.index, end: match.index + word.length }
}

/** Returns the noun for it: an incident is named "outage", not "went down" or "disastrous". */
export function nounFor(word: string): string {
  if (word.startsWith('went')) return 'outage'
  return /(?:ic|ous)$/.test(word) ? 'incident' : word.replace(/^crashed$/, 'crash')
}
