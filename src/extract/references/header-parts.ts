import type { ConnectionTarget } from '../../model/record.ts'
import { foldWords } from '../../text/fold.ts'
import type { YamlEntry } from '../values/yaml-value.ts'

/** What a key of a map says of the target: a part of it, any part, or what the target is for. */
export type Part = keyof ConnectionTarget | 'any' | 'detail'

const PARTS = new Map<string, Part>([
  ['path', 'path'],
  ['file', 'path'],
  ['link', 'path'],
  ['url', 'path'],
  ['href', 'path'],
  ['episode', 'any'],
  ['number', 'any'],
  ['id', 'any'],
  ['ep', 'any'],
  ['ref', 'any'],
  ['slug', 'any'],
  ['target', 'any'],
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
  ['description', 'detail'],
])
/** Keys that only group what stands below them: by what it is, or by how much it matters. */
const SORTS = /^(?:episodes?|patterns?|concepts?|topics?|knowledge)$/
const NEEDS = /^(?:required|recommended|optional|internal)$/
/** Keys that say of what sort or weight a target is: none of them is a name. */
const QUALITIES =
  /^(?:importance|priority|relevance|weight|strength|confidence|level|difficulty|order|type|kind|status|relation|relationship|mandatory|date|author|tags?|version|duration)$/

/** `depends-on`, `depends_on` and `dependsOn` are the same two words. */
export function wordsOf(key: string): string {
  return foldWords(key.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' '))
}

export function partOf(key: string): Part | undefined {
  return PARTS.get(wordsOf(key))
}

export function isGroup(key: string): boolean {
  return SORTS.test(wordsOf(key)) || NEEDS.test(wordsOf(key))
}

/** True of a key that may itself name a target: "Episode 3", "a.md", "Clocks", not "importance". */
export function isTargetKey({ key }: YamlEntry): boolean {
  return partOf(key) === undefined && !isGroup(key) && !QUALITIES.test(wordsOf(key))
}

/**
 * True of a map that is one target: a key of it names a part of that, and no other one groups targets.
 * Beside a part, "required: yes" is a word about the target; what else its keys say is no target either.
 */
export function isOneTarget(entries: readonly YamlEntry[]): boolean {
  const groups = entries.some(
    ({ key, value }) =>
      isGroup(key) &&
      (value.kind !== 'text' || (partOf(key) === undefined && !NEEDS.test(wordsOf(key)))),
  )
  return !groups && entries.some(({ key, value }) => value.kind === 'text' && saysWhich(key))
}

/** True of a map that says something of a target and does not say of which. */
export function isWithoutTarget(entries: readonly YamlEntry[]): boolean {
  const says = entries.some(({ value }) => value.kind === 'text' && value.text !== '')
  return (
    says &&
    entries.every(
      (entry) =>
        entry.value.kind === 'text' &&
        !(isTargetKey(entry) || isGroup(entry.key) || saysWhich(entry.key)),
    )
  )
}

function saysWhich(key: string): boolean {
  const part = partOf(key)
  return part !== undefined && part !== 'detail' && part !== 'series'
}
