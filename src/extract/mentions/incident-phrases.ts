import type { TextBlock } from '../blocks.ts'
import { happeningInSentence } from './happenings.ts'
import { monthOfHoliday } from './holidays.ts'
import type { Sighting } from './sightings.ts'

/** An incident that a sentence names by company, year and a word for what happened. */
export interface IncidentPhrase {
  company: string
  year?: number
  month?: number
  /** The whole date, where it is exact. */
  day?: string
  /** Of a headline without a year: the only year of its story, and the month of a date there. */
  storyYear?: number
  storyMonth?: number
  /** "outage", "breach": the word that says what happened. */
  word: string
  /** Of a headline: its words, which name the incident where no vocabulary does. */
  title?: string
  spelling: string
  /** The spelling or title without the company's name: what tells one of its incidents from another. */
  words: string
  block: TextBlock
  start: number
}

/** One year; "2022-2024" is a span of several events. */
const YEAR = /(?<![\d.]|\d[-–])\b(19[89]\d|20[0-4]\d)\b(?![-–]\d|\.\d)/u
const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]

/** A month by its capital and the day or year behind it: "you may recall" is none. */
const MONTH = new RegExp(
  `\\b(?:${MONTHS.map((name) => (name[0] ?? '').toUpperCase() + name.slice(1)).join('|')})\\b(?=,?\\s+\\d)`,
)

/** What happened as a verb: the company itself must have done it, "GitHub (again) suddenly crashed". */
const VERB = /^(?:crashed|went)/
const DIRECTLY = /^\s+(?:\([^)]*\)\s+)?(?:(?:\p{Ll}+ly|also|then|once|itself)\s+)?$/u

/** How far apart, in characters, the three parts of a phrase may stand. */
const REACH = 60

/**
 * Returns the incidents that a block names without a known name: "GitHub's October 2018 outage",
 * "Slack 2021 outage". Company, year and word must stand close together in one sentence.
 */
export function incidentPhrases(
  block: TextBlock,
  sightings: readonly Sighting[],
): IncidentPhrase[] {
  const { text } = block.inline
  if (!YEAR.test(text) || !happeningInSentence(text)) return []
  const known = sightings.filter(({ kind }) => kind === 'incident')
  return sightings
    .filter((sighting) => sighting.entry.kind === 'company' && sighting.isSure)
    .flatMap((sighting) => {
      const phrase = phraseAround(text, sighting)
      if (!phrase || known.some(({ start }) => isWithin(start, phrase))) return []
      return [{ ...phrase, company: sighting.entry.name, block }]
    })
}

/** What a known name says already is not said again. */
function isWithin(
  place: number,
  { start, spelling }: { start: number; spelling: string },
): boolean {
  return start <= place && place < start + spelling.length
}

function phraseAround(
  text: string,
  { start, spelling }: Sighting,
): Pick<IncidentPhrase, 'year' | 'month' | 'word' | 'spelling' | 'words' | 'start'> | undefined {
  const window = sentencePart(text, start, start + spelling.length)
  const year = YEAR.exec(window.text)
  const happening = happeningInSentence(window.text)
  if (!year?.[1] || !happening) return undefined
  const between = window.text.slice(start - window.start + spelling.length, happening.start)
  if (VERB.test(happening.word) && !DIRECTLY.test(between)) return undefined
  const stated = MONTHS.indexOf((MONTH.exec(window.text)?.[0] ?? '').toLowerCase()) + 1
  const month = stated || (monthOfHoliday(window.text) ?? 0)
  const parts = [
    { start: start - window.start, end: start - window.start + spelling.length },
    { start: year.index, end: year.index + year[1].length },
    happening,
  ]
  const from = Math.min(...parts.map((part) => part.start))
  const to = Math.max(...parts.map((part) => part.end))
  const phrase = withBracket(window.text, from, to).replace(/\s+/g, ' ')
  return {
    year: Number(year[1]),
    ...(month > 0 ? { month } : {}),
    word: happening.word,
    spelling: phrase,
    words: phrase.replace(spelling, ' '),
    start: window.start + from,
  }
}

/** A bracket that opens within closes within. */
function withBracket(text: string, from: number, to: number): string {
  const phrase = text.slice(from, to)
  return phrase.includes('(') && text[to] === ')' ? `${phrase})` : phrase
}

/** The part of the text around a name that is within reach and in its sentence. */
function sentencePart(text: string, start: number, end: number): { text: string; start: number } {
  const before = text.slice(Math.max(0, start - REACH), start)
  const cut = Math.max(before.lastIndexOf('. '), before.lastIndexOf('\n'), before.lastIndexOf('; '))
  const after = text.slice(end, end + REACH)
  const stop = /\.\s|\n|;\s/.exec(after)?.index ?? after.length
  const from = start - before.length + cut + 1
  return { text: text.slice(from, end + stop), start: from }
}
