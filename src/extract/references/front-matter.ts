import type { ConnectionRelation, ConnectionTarget } from '../../model/record.ts'
import { foldWords } from '../../text/fold.ts'
import { placeless } from '../inline.ts'
import { isPlaceholder, isSlotName } from '../values/placeholder.ts'
import type { YamlEntry, YamlValue } from '../values/yaml.ts'
import { anchorsIn, expandRange, linkTarget } from './anchors.ts'
import { readNumbers } from './numbers.ts'

/** A relation that a document's header states; `line` counts within the YAML, from 0. */
export interface HeaderStatement {
  relation: ConnectionRelation
  target: ConnectionTarget
  detail?: string
  /** The key, as words. */
  label: string
  line: number
  words: string
}

const KEYS = new Map<string, ConnectionRelation>([
  ['prerequisites', 'requires'],
  ['prerequisite', 'requires'],
  ['prerequisite episodes', 'requires'],
  ['prereqs', 'requires'],
  ['requires', 'requires'],
  ['required episodes', 'requires'],
  ['depends on', 'requires'],
  ['depends', 'requires'],
  ['related', 'related-to'],
  ['related patterns', 'related-to'],
  ['related episodes', 'refers-to'],
  ['see also', 'related-to'],
  ['next', 'next'],
  ['next episode', 'next'],
  ['previous', 'previous'],
  ['prev', 'previous'],
  ['previous episode', 'previous'],
  ['deep dives', 'deep-dives'],
  ['deep dive', 'deep-dives'],
  ['case studies', 'case-study'],
  ['case study', 'case-study'],
  ['combines with', 'combines-with'],
  ['works with', 'combines-with'],
  ['alternatives', 'alternative-to'],
  ['extends', 'extends'],
])

/** Returns the relations in a YAML header, whatever form their values have. */
export function headerStatements(header: { entries: readonly YamlEntry[] }): HeaderStatement[] {
  return header.entries.flatMap(({ key, value }) => {
    const label = wordsOf(key)
    const relation = KEYS.get(label)
    return relation ? readValue(value, relation).map((one) => ({ ...one, label })) : []
  })
}

export function isRelationKey(key: string): boolean {
  return KEYS.has(wordsOf(key))
}

/** Returns the entries of maps below a relation whose values are neither a part of a target nor a group. */
export function unreadEntries(entries: readonly YamlEntry[]): YamlEntry[] {
  return entries.flatMap(({ key, value }) => (isRelationKey(key) ? unreadIn(value) : []))
}

function unreadIn(value: YamlValue): YamlEntry[] {
  if (value.kind === 'text') return []
  if (value.kind === 'list') return value.items.flatMap(unreadIn)
  return value.entries.flatMap((entry) => {
    if (GROUPS.test(wordsOf(entry.key))) return unreadIn(entry.value)
    return saysSomething(entry.value) ? [entry] : []
  })
}

function saysSomething(value: YamlValue): boolean {
  if (value.kind === 'map') return value.entries.length > 0
  return value.kind === 'list' && value.items.length > 0 && !isSlot(value)
}

/** “[Episode Number]” is a slot of a template, though YAML calls it a list. */
function isSlot(value: YamlValue): boolean {
  if (value.kind !== 'list') return false
  const [only, ...others] = value.items
  return others.length === 0 && only?.kind === 'text' && isSlotName(only.text)
}

/** `depends-on`, `depends_on` and `dependsOn` are the same two words. */
function wordsOf(key: string): string {
  return foldWords(key.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' '))
}

type Read = Omit<HeaderStatement, 'label'>

function readValue(value: YamlValue, relation: ConnectionRelation): Read[] {
  if (value.kind === 'list') {
    return isSlot(value) ? [] : value.items.flatMap((item) => readValue(item, relation))
  }
  if (value.kind === 'map') return readMap(value.entries, relation)
  return targetsIn(value.text).map((target) => ({
    relation,
    target,
    line: value.line,
    words: value.text,
  }))
}

/** Which part of the target a key of a map gives; `detail` says what the target is for. */
const PARTS = new Map<string, keyof ConnectionTarget | 'detail'>([
  ['path', 'path'],
  ['file', 'path'],
  ['link', 'path'],
  ['url', 'path'],
  ['href', 'path'],
  ['episode', 'number'],
  ['number', 'number'],
  ['id', 'number'],
  ['ep', 'number'],
  ['title', 'title'],
  ['series', 'series'],
  ['name', 'name'],
  ['pattern', 'name'],
  ['concept', 'name'],
  ['topic', 'name'],
  ['why', 'detail'],
  ['for', 'detail'],
  ['reason', 'detail'],
  ['detail', 'detail'],
  ['note', 'detail'],
])
/** Keys that only group what stands below them. */
const GROUPS =
  /^(?:episodes?|patterns?|concepts?|topics?|knowledge|required|recommended|optional|internal)$/

/**
 * A map is one target with its parts (`{ episode: 3, title: Quorums }`), groups of targets
 * (`{ episodes: [1, 2], concepts: [Clocks] }`), or targets with what they are for (`Episode 3: clocks`).
 */
function readMap(entries: readonly YamlEntry[], relation: ConnectionRelation): Read[] {
  const [first] = entries
  if (entries.every(({ key, value }) => isPart(key) && value.kind === 'text'))
    return first ? joined(entries, first, relation) : []
  return entries.flatMap(({ key, value, line }) => {
    if (GROUPS.test(wordsOf(key))) return readValue(value, relation)
    if (value.kind !== 'text' || isPart(key)) return []
    const detail = value.text === '' ? {} : { detail: value.text }
    return targetsIn(key).map((target) => ({ relation, target, ...detail, line, words: key }))
  })
}

function isPart(key: string): boolean {
  return PARTS.has(wordsOf(key))
}

function joined(
  entries: readonly YamlEntry[],
  first: YamlEntry,
  relation: ConnectionRelation,
): Read[] {
  let target: ConnectionTarget = {}
  let detail: string | undefined
  for (const { key, value } of entries) {
    const part = PARTS.get(wordsOf(key))
    const text = value.kind === 'text' ? value.text : ''
    if (part === undefined || isNothing(text)) continue
    if (part === 'detail') detail ??= text
    else if (part === 'number') target = { ...targetsIn(text)[0], ...target }
    else if (target[part] === undefined) target = { ...target, [part]: text }
  }
  if (target.path !== undefined) target = { ...linkTarget(target.path), ...target }
  if (target.name !== undefined && target.path !== undefined) {
    const { name, ...rest } = target
    target = { title: name, ...rest }
  }
  if (Object.keys(target).every((part) => part === 'series')) return []
  const words = first.value.kind === 'text' ? first.value.text : first.key
  return [{ relation, target, ...(detail ? { detail } : {}), line: first.value.line, words }]
}

function isNothing(text: string): boolean {
  if (/^(?:|~|null|none|n\/a|true|false|tbd|-|—)$/i.test(text.trim())) return true
  return !LINK.test(text) && isPlaceholder(text)
}

const LINK = /^\[\[|\]\(/

/** "20, 165" and "1-3" are numbers, "a/b.md" and "[[a]]" paths, "Episode 3" a number, the rest names. */
function targetsIn(words: string): ConnectionTarget[] {
  if (isNothing(words)) return []
  const numbers = readNumbers(words, 0)
  if (numbers && words.slice(numbers.end).trim() === '') return numbers.ranges.flatMap(expandRange)
  const anchors = anchorsIn(placeless(words), 'field').filter((anchor) =>
    anchor.targets.every((target) => target.number !== undefined),
  )
  if (anchors.length > 0) return anchors.flatMap((anchor) => anchor.targets)
  return words
    .split(/,|\n/)
    .map((part) => part.trim())
    .filter((part) => !isNothing(part))
    .map(oneTarget)
}

function oneTarget(part: string): ConnectionTarget {
  const link = /^\[([^\]]*)\]\(([^)\s]+)\)$/.exec(part)
  if (link?.[2]) return { ...(link[1] ? { title: link[1] } : {}), ...linkTarget(link[2]) }
  const wiki = /^\[\[([^\]|#]+)(?:[|#][^\]]*)?\]\]$/.exec(part)?.[1]
  if (wiki !== undefined) return linkTarget(wiki.trim())
  // A file's own name, as in "03-replication".
  return /\.md(?:#.*)?$|\/|^\d+[-_]\p{L}/u.test(part) ? linkTarget(part) : { name: part }
}
