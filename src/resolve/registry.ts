import type { EntityIdentity } from '../model/identity.ts'
import { entityKey, type NodeKey } from '../model/key.ts'
import type { NodeKind } from '../model/kind.ts'
import { entriesIn, entryNamed, type NameFinder } from '../model/name-finder.ts'
import type { VocabularyEntry } from '../model/vocabulary.ts'
import { codeUnitOrder } from '../text/compare.ts'
import { trimEndSigns } from '../text/trim.ts'

type EntityKind = Exclude<NodeKind, 'episode'>

/** The entities of a corpus while they are collected: each has one key and every spelling seen. */
export interface Registry {
  finder: NameFinder
  entities: Map<NodeKey, EntityIdentity>
  /** By company and year, where both are known. */
  incidents: Map<string, Set<NodeKey>>
}

export function newRegistry(finder: NameFinder): Registry {
  return { finder, entities: new Map(), incidents: new Map() }
}

/** Returns the entities sorted by key, their aliases sorted. */
export function sortedEntities(registry: Registry): EntityIdentity[] {
  return [...registry.entities.values()]
    .map((entity) => ({ ...entity, aliases: entity.aliases.toSorted(codeUnitOrder) }))
    .sort((a, b) => codeUnitOrder(a.key, b.key))
}

/** Returns the key of the entity with this canonical name, adding it and the spellings seen. */
export function register(
  registry: Registry,
  kind: EntityKind,
  name: string,
  spellings: readonly string[] = [],
  attributes: EntityIdentity['attributes'] = {},
): NodeKey {
  const key = entityKey(kind, name)
  const known = registry.entities.get(key)
  const entity = known ?? { key, kind, label: name, aliases: [], attributes: {} }
  for (const spelling of spellings)
    if (spelling !== entity.label && !entity.aliases.includes(spelling))
      entity.aliases.push(spelling)
  entity.attributes = { ...attributes, ...entity.attributes }
  registry.entities.set(key, entity)
  if (kind === 'incident') noteIncident(registry, entity)
  return key
}

/** Returns the keys of the incidents that one company had in a year. */
export function incidentsOf(
  registry: Registry,
  company: string,
  year: number,
): ReadonlySet<NodeKey> {
  return registry.incidents.get(eventId(company, year)) ?? new Set()
}

/** What is known of an incident first stays: its company and year never change. */
function noteIncident({ incidents }: Registry, { key, attributes }: EntityIdentity): void {
  const { company, year } = attributes
  if (company === undefined || year === undefined) return
  const id = eventId(company, year)
  const keys = incidents.get(id)
  if (keys) keys.add(key)
  else incidents.set(id, new Set([key]))
}

function eventId(company: string, year: number): string {
  return `${year} ${company}`
}

/** More words than this are a description, not a name. */
const MAX_WORDS = 5

/**
 * Returns the entities that a field's text names: the one it is a spelling of, else the known names
 * in it, else, where it is short enough to be a name, a new one.
 */
export function registerNamed(registry: Registry, kind: EntityKind, text: string): NodeKey[] {
  const name = trimEndSigns(text.replace(/\s+/g, ' '), '.,;:').trim()
  const plain = kind === 'pattern' ? name.replace(/\s+patterns?$/i, '') : name
  const whole = entryNamed(name, kind, registry.finder) ?? entryNamed(plain, kind, registry.finder)
  if (whole) return [registerEntry(registry, whole, [name])]
  const inside = entriesIn(name, kind, registry.finder)
  if (inside.length > 0) return inside.map((entry) => registerEntry(registry, entry, []))
  return isName(plain) ? [register(registry, kind, plain, [name])] : []
}

/** Returns the key of a vocabulary entry's entity, with what the vocabulary knows of it. */
export function registerEntry(
  registry: Registry,
  entry: VocabularyEntry,
  spellings: readonly string[],
): NodeKey {
  const { company, year, date, duration, rootCause, url } = entry
  const known = Object.entries({ company, year, date, duration, rootCause, url })
  const attributes = Object.fromEntries(known.filter(([, value]) => value !== undefined))
  return register(registry, entry.kind, entry.name, spellings, attributes)
}

/** Words that fill a cell and name nothing. */
const FILLERS =
  /^(?:patterns?|compan(?:y|ies)|none|n\/?a|various|several|multiple|all|other|tbd|unknown)$/i

function isName(text: string): boolean {
  return (
    !FILLERS.test(text) &&
    text.length >= 2 &&
    text.length <= 60 &&
    text.split(' ').length <= MAX_WORDS &&
    /\p{L}/u.test(text) &&
    !/[.!?;:=<>{}|]|\(|\d{4,}/u.test(text)
  )
}
