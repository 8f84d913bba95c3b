import type { MentionKind } from '../../model/kind.ts'
import type { Form, NameFinder } from '../../model/name-finder.ts'
import type { MentionRecord } from '../../model/record.ts'
import type { VocabularyEntry } from '../../model/vocabulary.ts'
import { codeUnitOrder } from '../../text/compare.ts'
import { sentenceAround, toExcerpt } from '../../text/excerpt.ts'
import { NameTrie } from '../../text/trie.ts'
import type { TextBlock } from '../blocks.ts'
import { type Document, evidenceAt } from '../document.ts'
import { placeAt } from '../inline.ts'
import { isTemplateHeading } from '../template/index.ts'
import { abbreviationsIn } from './abbreviations.ts'
import { shownByCode } from './code-names.ts'
import { companiesOver } from './companies-over.ts'
import { happeningInDated, nounFor } from './happenings.ts'
import { incidentsOfDays } from './incident-days.ts'
import { incidentByFacts } from './incident-facts.ts'
import { incidentHeadline, type Owners } from './incident-headlines.ts'
import { incidentOfMonth, incidentsOfSentences } from './incident-months.ts'
import { type IncidentPhrase, incidentPhrases } from './incident-phrases.ts'
import { knownIncident } from './known-incident.ts'
import { abbreviatedIn, abbreviatedInMatter, meansOther, ownClasses } from './other-meanings.ts'
import { severalIncidents } from './several-incidents.ts'
import { type Sighting, sightingsIn } from './sightings.ts'
import { storyCompanies, storyOpenings } from './story-company.ts'
import { subjectOf } from './subject.ts'

/** Three mentions make a name one that the document is about. */
const CORE_COUNT = 3

/** Returns one `mention` record for each known name in a document, in order of its best place. */
export function readMentions(document: Document, finder: NameFinder): MentionRecord[] {
  const groups = new Map<string, Group>()
  const phrases: IncidentPhrase[] = []
  const abbreviated = abbreviatedInMatter(document.matter)
  const classes = ownClasses(document.matter)
  const subject = subjectOf(document, finder)
  const local: NameFinder = { ...finder, trie: new NameTrie<Form>(), incidents: [] }
  const seen = new Map(document.blocks.map((block) => [block, sightingsIn(block, finder)]))
  const over = companiesOver(document.root, seen)
  const openings = storyOpenings(seen)
  const told = storyCompanies(openings)
  for (const block of document.blocks) {
    const found = [...(seen.get(block) ?? []), ...sightingsIn(block, local)]
    if (!isBareSection(block)) for (const sighting of found) addTo(groups, sighting)
    const { section } = block
    const owners = { subject, over: over.get(section), told: told.get(section) }
    const incidents = toldBy(block, found, owners)
    phrases.push(...incidents)
    if (!incidents.some(({ title }) => title !== undefined)) addFacts(groups, block, found, finder)
    const opening = openings.get(section)?.companies
    const ofDays = incidentsOfDays(block, found, finder.incidents, owners, opening)
    for (const sighting of [...ofDays, ...incidentsOfSentences(block, found, finder.incidents)])
      addTo(groups, sighting)
    learnAbbreviations(block, finder, local)
    for (const [short, words] of abbreviatedIn(block.inline.text)) abbreviated.set(short, words)
  }
  for (const [id, group] of groups) {
    group.sightings = group.sightings.filter(
      ({ spelling, entry }) => !meansOther(spelling, entry, abbreviated) && !classes.has(spelling),
    )
    if (group.sightings.length === 0) groups.delete(id)
  }
  for (const sighting of shownByCode(document.root, finder)) addTo(groups, sighting)
  addPhrases(groups, phrases, finder)
  return [...groups.values()]
    .filter((group) => isSure(group) || isNear(group, groups))
    .map((group) => toRecord(document, group))
    .sort((a, b) => a.evidence.line - b.evidence.line || codeUnitOrder(a.name, b.name))
}

/** The heading of a template section is a form to be filled, and no word of the author's. */
function isBareSection({ kind, inline }: TextBlock): boolean {
  return kind === 'heading' && isTemplateHeading(inline.text)
}

/** The incidents of a headline, else those that the sentences of a block name. */
function toldBy(block: TextBlock, found: readonly Sighting[], owners: Owners): IncidentPhrase[] {
  const several = severalIncidents(block, found)
  if (several.length > 0) return several
  const headline = incidentHeadline(block, found, owners)
  return headline ? [headline] : incidentPhrases(block, found)
}

function isSure({ sightings }: Group): boolean {
  return sightings.some((sighting) => sighting.isSure)
}

/** True where the document surely names what the everyday words of the group are meant beside. */
function isNear({ sightings, kind }: Group, groups: ReadonlyMap<string, Group>): boolean {
  const names = sightings[0]?.entry.near ?? []
  return names.some((name) => {
    const other = groups.get(`${kind} ${name}`)
    return other !== undefined && isSure(other)
  })
}

interface Group {
  kind: MentionKind
  name: string
  company?: string
  year?: number
  sightings: Sighting[]
}

function addTo(groups: Map<string, Group>, sighting: Sighting): void {
  const { entry, kind } = sighting
  const id = `${kind} ${entry.name}`
  const { name, company, year } = entry
  const group = groups.get(id) ?? {
    kind,
    name,
    ...(company === undefined ? {} : { company }),
    ...(year === undefined ? {} : { year }),
    sightings: [],
  }
  group.sightings.push(sighting)
  groups.set(id, group)
}

function learnAbbreviations(block: TextBlock, finder: NameFinder, local: NameFinder): void {
  for (const [abbreviation, form] of abbreviationsIn(block, finder)) {
    if (form.entry.spellings.some((spelling) => spelling.text === abbreviation)) continue
    const spelling = { ...form.spelling, text: abbreviation, case: 'exact' as const }
    local.trie.add(abbreviation, { ...form, spelling, text: abbreviation, letters: abbreviation })
  }
}

/** A phrase that fits one known incident counts for it; any other names an incident of its own. */
function addPhrases(
  groups: Map<string, Group>,
  phrases: readonly IncidentPhrase[],
  finder: NameFinder,
): void {
  for (const phrase of phrases) {
    const known = knownIncident(phrase, finder.incidents)
    const year = phrase.year ?? phrase.storyYear
    const entry: VocabularyEntry = known ?? {
      kind: 'incident',
      name: ownNameOf(phrase),
      spellings: [],
      company: phrase.company,
      ...(year === undefined ? {} : { year }),
    }
    const { block, start, spelling } = phrase
    const salience = phrase.title === undefined ? 'mention' : 'core'
    addTo(groups, { kind: 'incident', entry, spelling, block, start, salience, isSure: true })
  }
}

/** A headline that names only the company tells of the incident whose facts its story states. */
function addFacts(
  groups: Map<string, Group>,
  block: TextBlock,
  found: readonly Sighting[],
  finder: NameFinder,
): void {
  const told =
    incidentByFacts(block, found, finder.incidents) ?? incidentOfMonth(block, found, finder)
  if (told) addTo(groups, told)
}

/** A title that says what happened is a name; else company, event and year are one. */
function ownNameOf({ title, company, word, year, storyYear }: IncidentPhrase): string {
  if (title !== undefined && happeningInDated(title)) return title
  const when = year ?? storyYear
  return `${company} ${nounFor(word)}${when === undefined ? '' : ` (${when})`}`
}

function toRecord(document: Document, group: Group): MentionRecord {
  const { sightings } = group
  const best =
    sightings.find((sighting) => sighting.salience === 'core') ?? (sightings[0] as Sighting)
  const isCore = best.salience === 'core' || sightings.length >= CORE_COUNT
  const { text } = best.block.inline
  const place = placeAt(best.block.inline, best.start, document.lines)
  const isProse = best.block.kind === 'paragraph' || best.block.kind === 'list-item'
  const excerpt = isProse ? sentenceAround(text, best.start) : toExcerpt(text)
  return {
    type: 'mention',
    episode: document.source.key,
    entityKind: group.kind,
    name: group.name,
    spellings: [...new Set(sightings.map((one) => one.spelling))].sort(codeUnitOrder),
    count: sightings.length,
    salience: isCore ? 'core' : 'mention',
    ...(group.company === undefined ? {} : { company: group.company }),
    ...(group.year === undefined ? {} : { year: group.year }),
    evidence: evidenceAt(document, best.block.section, 'mention/vocabulary', {
      ...place,
      endLine: place.line,
      excerpt,
    }),
  }
}
