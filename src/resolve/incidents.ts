import type { EntityIdentity } from '../model/identity.ts'
import type { NodeKey } from '../model/key.ts'
import { entriesIn, entryNamed } from '../model/name-finder.ts'
import type { IncidentRecord, MentionRecord } from '../model/record.ts'
import type { VocabularyEntry } from '../model/vocabulary.ts'
import { incidentsOf, type Registry, register, registerEntry } from './registry.ts'
import { titleLikeness } from './titles.ts'

/**
 * Returns the key of the incident that a record tells of. It is a known one where company, year and,
 * where several fit, date or title agree; else an incident of its own, named by company and year.
 */
export function registerIncident(registry: Registry, record: IncidentRecord): NodeKey | undefined {
  const known = knownIncident(registry, record)
  const attributes = attributesOf(registry, record)
  if (known) {
    const key = registerEntry(registry, known, [])
    return register(
      registry,
      'incident',
      registry.entities.get(key)?.label ?? known.name,
      [],
      attributes,
    )
  }
  const name = nameOf({ ...record, ...attributes })
  return name === undefined ? undefined : register(registry, 'incident', name, [], attributes)
}

/** Returns the key of the incident that prose names, joined with a recounted one of that company and year. */
export function registerMentionedIncident(registry: Registry, mention: MentionRecord): NodeKey {
  const entry = entryNamed(mention.name, 'incident', registry.finder)
  if (entry) return registerEntry(registry, entry, mention.spellings)
  const { company, year } = mention
  const only = onlyIncidentOf(registry, mention)
  if (only) return register(registry, 'incident', only.label, mention.spellings)
  const attributes = {
    ...(company === undefined ? {} : { company }),
    ...(year === undefined ? {} : { year }),
  }
  return register(registry, 'incident', mention.name, mention.spellings, attributes)
}

/** Returns the one incident of a mention's company and year; undefined where there are several or none. */
function onlyIncidentOf(
  registry: Registry,
  { company, year }: MentionRecord,
): EntityIdentity | undefined {
  if (company === undefined || year === undefined) return undefined
  const [first, ...others] = incidentsOf(registry, company, year)
  return first === undefined || others.length > 0 ? undefined : registry.entities.get(first)
}

/** Returns the canonical name of a company as a field states it. */
export function companyName(registry: Registry, text: string | undefined): string | undefined {
  if (text === undefined) return undefined
  const entry =
    entryNamed(text, 'company', registry.finder) ?? entriesIn(text, 'company', registry.finder)[0]
  return entry?.name ?? text
}

function knownIncident(registry: Registry, record: IncidentRecord): VocabularyEntry | undefined {
  const company = companyName(registry, record.company)
  if (company === undefined || record.year === undefined) return undefined
  const fitting = registry.finder.incidents.filter(
    (entry) => entry.company === company && entry.year === record.year,
  )
  const dated = fitting.filter((entry) => agree(entry.date, record.date))
  const candidates = dated.length > 0 ? dated : record.date === undefined ? fitting : []
  if (candidates.length <= 1) return candidates[0]
  const words = [record.title, record.rootCause, record.impact].filter(Boolean).join(' ')
  const rated = candidates
    .map((entry) => ({
      entry,
      likeness: titleLikeness(`${entry.name} ${entry.rootCause ?? ''}`, words),
    }))
    .sort((a, b) => b.likeness - a.likeness)
  const [first, second] = rated
  return first && first.likeness > (second?.likeness ?? 0) ? first.entry : undefined
}

/** Dates agree where one is the beginning of the other, or within a day (time zones). */
function agree(known: string | undefined, stated: string | undefined): boolean {
  if (!known || !stated) return false
  if (known.startsWith(stated) || stated.startsWith(known)) return true
  return Math.abs(Date.parse(known) - Date.parse(stated)) <= 36 * 60 * 60 * 1000
}

function nameOf(record: IncidentRecord): string | undefined {
  const { company, year, title } = record
  if (title !== undefined && company !== undefined && !title.includes(company))
    return year === undefined ? `${company}: ${title}` : `${company}: ${title} (${year})`
  if (title !== undefined) return year === undefined ? title : `${title} (${year})`
  if (company === undefined) return undefined
  return year === undefined ? `${company} incident` : `${company} incident (${year})`
}

function attributesOf(registry: Registry, record: IncidentRecord) {
  const company = companyName(registry, record.company)
  const { year, date, impact, duration, rootCause } = record
  const stated = Object.entries({ company, year, date, impact, duration, rootCause })
  return Object.fromEntries(stated.filter(([, value]) => value !== undefined))
}
