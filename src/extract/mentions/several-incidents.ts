import type { TextBlock } from '../blocks.ts'
import { findDate } from '../values/date.ts'
import { headlineOf } from './incident-headlines.ts'
import type { IncidentPhrase } from './incident-phrases.ts'
import type { Sighting } from './sightings.ts'

/** What happened, in one case or in several. */
const HAPPENINGS =
  /\b(outage|incident|failure|breach|meltdown|crash|disaster|blackout|collapse|disruption)(?:e?s)?\b/i

const YEAR = /(?<![\d.-])\b(?:19[89]\d|20[0-4]\d)\b(?![-–.]?\d)/g

/**
 * Returns the incidents of a headline that tells of several: each company with a date of its own ("GitHub
 * (2018) and Slack (2021) Outages"), or one company with several years ("AWS outages of 2012 and 2017").
 */
export function severalIncidents(
  block: TextBlock,
  sightings: readonly Sighting[],
): IncidentPhrase[] {
  const headline = headlineOf(block)
  const happening = headline && HAPPENINGS.exec(headline)?.[1]?.toLowerCase()
  if (!headline || !happening) return []
  const inside = sightings.filter(({ start, isSure }) => start < headline.length && isSure)
  if (inside.some(({ kind }) => kind === 'incident')) return []
  const companies = inside.filter(({ kind }) => kind === 'company')
  const told = companies.length === 1 ? ofYears(headline, companies) : ofDates(headline, companies)
  return told.map(({ company, text, start, date }) => ({
    company: company.entry.name,
    year: Number(date.slice(0, 4)),
    ...(date.length > 4 ? { month: Number(date.slice(5, 7)) } : {}),
    word: happening,
    title: text.trim(),
    spelling: headline.trim(),
    words: text.replace(company.spelling, ' '),
    block,
    start,
  }))
}

interface Told {
  company: Sighting
  text: string
  start: number
  date: string
}

/** The part of the headline from each company to the next, where every part has a date. */
function ofDates(headline: string, companies: readonly Sighting[]): Told[] {
  const parts = companies.flatMap((company, index): Told[] => {
    const text = headline.slice(company.start, companies[index + 1]?.start)
    const date = findDate(text)?.date
    return date === undefined ? [] : [{ company, text, start: company.start, date }]
  })
  return parts.length > 1 && parts.length === companies.length ? parts : []
}

function ofYears(headline: string, [company]: readonly Sighting[]): Told[] {
  const years = [...new Set([...headline.matchAll(YEAR)].map(([year]) => year))]
  if (!company || years.length < 2) return []
  return years.map((date) => ({ company, text: company.spelling, start: company.start, date }))
}
