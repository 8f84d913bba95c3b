import type { VocabularyEntry } from '../../model/vocabulary.ts'
import { foldWords } from '../../text/fold.ts'
import type { TextBlock } from '../blocks.ts'
import type { Sighting } from './sightings.ts'

/** An incident that a sentence names by company, year and a word for what happened. */
export interface IncidentPhrase {
  company: string
  year?: number
  month?: number
  /** "outage", "breach": the word that says what happened. */
  word: string
  /** Of a headline: its words, which name the incident where no vocabulary does. */
  title?: string
  spelling: string
  block: TextBlock
  start: number
}

const HAPPENING =
  /\b(outages?|incidents?|meltdowns?|downtime|breach(?:es)?|data loss|failures?|disruptions?|crash(?:es|ed)?|glitch(?:es)?|blackouts?|went (?:down|dark|offline))\b/iu
const YEAR = /\b(19[89]\d|20[0-4]\d)\b/u
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
  if (!YEAR.test(text) || !HAPPENING.test(text)) return []
  return sightings
    .filter((sighting) => sighting.entry.kind === 'company')
    .flatMap((sighting) => {
      const phrase = phraseAround(text, sighting)
      return phrase
        ? [{ ...phrase, company: sighting.entry.name, block, start: sighting.start }]
        : []
    })
}

function phraseAround(
  text: string,
  sighting: Sighting,
): Pick<IncidentPhrase, 'year' | 'month' | 'word' | 'spelling'> | undefined {
  const from = Math.max(0, sighting.start - REACH)
  const to = sighting.start + sighting.spelling.length + REACH
  const window = sentencePart(text, from, sighting.start, to)
  const year = YEAR.exec(window)?.[0]
  const happening = HAPPENING.exec(window)?.[0]
  if (!year || !happening) return undefined
  const month = MONTHS.indexOf((MONTH.exec(window)?.[0] ?? '').toLowerCase()) + 1
  return {
    year: Number(year),
    ...(month > 0 ? { month } : {}),
    word: happening.toLowerCase(),
    spelling: window.replace(/\s+/g, ' ').trim(),
  }
}

/** The part of the window that lies in the sentence of `at`. */
function sentencePart(text: string, from: number, at: number, to: number): string {
  const before = text.slice(from, at)
  const cut = Math.max(before.lastIndexOf('. '), before.lastIndexOf('\n'), before.lastIndexOf('; '))
  const after = text.slice(at, to)
  const end = /\.\s|\n|;\s/.exec(after)?.index ?? after.length
  return before.slice(cut + 1) + after.slice(0, end)
}

/** Returns the incident of a vocabulary that a phrase means, where exactly one fits. */
export function knownIncident(
  phrase: Pick<IncidentPhrase, 'company' | 'year' | 'month' | 'title'>,
  incidents: readonly VocabularyEntry[],
): VocabularyEntry | undefined {
  const fitting = incidents.filter(
    (entry) =>
      entry.company === phrase.company &&
      (phrase.year === undefined ? sharesWords(entry, phrase.title) : entry.year === phrase.year) &&
      (phrase.month === undefined ||
        !entry.date ||
        Number(entry.date.slice(5, 7)) === phrase.month),
  )
  return fitting.length === 1 ? fitting[0] : undefined
}

/** Words of incident names that fit every incident. */
const GENERAL = new Set([
  'the',
  'and',
  'outage',
  'incident',
  'failure',
  'storm',
  'crisis',
  'disaster',
  'meltdown',
  'catastrophe',
  'massacre',
  'of',
  'in',
  'to',
])

/** True where a headline without a year shares a telling word with a known name, beside the company. */
function sharesWords(entry: VocabularyEntry, title: string | undefined): boolean {
  if (title === undefined) return false
  const company = new Set(
    foldWords(`${entry.company ?? ''} ${entry.name.split(' ')[0] ?? ''}`).split(' '),
  )
  const told = new Set(foldWords(title).split(' '))
  const names = [entry.name, ...entry.spellings.map((spelling) => spelling.text)].join(' ')
  return foldWords(names)
    .split(' ')
    .some(
      (word) =>
        word.length > 2 &&
        !/^\d+$/.test(word) &&
        !company.has(word) &&
        !GENERAL.has(word) &&
        told.has(word),
    )
}
