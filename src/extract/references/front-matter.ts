import type { ConnectionRelation, ConnectionTarget } from '../../model/record.ts'
import { placeless } from '../inline.ts'
import { isPlaceholder, isSlotName } from '../values/placeholder.ts'
import type { YamlEntry, YamlValue } from '../values/yaml-value.ts'
import { anchorsIn, expandRange, linkTarget } from './anchors.ts'
import {
  isGroup,
  isOneTarget,
  isTargetKey,
  isWithoutTarget,
  partOf,
  wordsOf,
} from './header-parts.ts'
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
  return entries.flatMap(({ key, value }) => (isRelationKey(key) ? unreadIn(key, value) : []))
}

function unreadIn(key: string, value: YamlValue): YamlEntry[] {
  if (value.kind === 'text') return []
  if (value.kind === 'list') return value.items.flatMap((item) => unreadIn(key, item))
  if (isWithoutTarget(value.entries)) return [{ key, value, line: value.line }]
  return value.entries.flatMap((entry) => {
    if (isGroup(entry.key)) return unreadIn(entry.key, entry.value)
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

/**
 * A map is one target with its parts (`{ episode: 3, title: Quorums }`), groups of targets
 * (`{ episodes: [1, 2], concepts: [Clocks] }`), or targets with what they are for (`Episode 3: clocks`).
 */
function readMap(entries: readonly YamlEntry[], relation: ConnectionRelation): Read[] {
  if (isOneTarget(entries)) return joined(entries, relation)
  return entries.flatMap((entry) => {
    const { key, value, line } = entry
    if (isGroup(key)) return readValue(value, relation)
    if (value.kind !== 'text' || !isTargetKey(entry)) return []
    const detail = value.text === '' ? {} : { detail: value.text }
    return targetsIn(key).map((target) => ({ relation, target, ...detail, line, words: key }))
  })
}

function joined(entries: readonly YamlEntry[], relation: ConnectionRelation): Read[] {
  let target: ConnectionTarget = {}
  let detail: string | undefined
  for (const { key, value } of entries) {
    const part = partOf(key)
    const text = value.kind === 'text' ? value.text : ''
    if (part === undefined || isNothing(text)) continue
    if (part === 'detail') detail ??= text
    else if (part === 'any') target = { ...targetsIn(text)[0], ...target }
    else if (target[part] === undefined) target = { ...target, [part]: text }
  }
  if (target.path !== undefined) target = { ...linkTarget(target.path), ...target }
  if (target.name !== undefined && target.path !== undefined) {
    const { name, ...rest } = target
    target = { title: name, ...rest }
  }
  if (Object.keys(target).every((part) => part === 'series')) return []
  const [first] = entries.flatMap(({ key, value }) =>
    value.kind === 'text' && partOf(key) !== undefined ? [value] : [],
  )
  if (!first) return []
  return [{ relation, target, ...(detail ? { detail } : {}), line: first.line, words: first.text }]
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
