import type { Root, Yaml } from 'mdast'
import { DOCUMENT_KINDS, type DocumentKind } from '../model/kind.ts'
import type { Problem } from '../model/problem.ts'
import { type FormFault, formFaults, withoutNoNumbers, withWholeText } from './header-forms.ts'
import { numberIn } from './values/plain-number.ts'
import { readYaml, type YamlReading } from './values/yaml.ts'
import type { YamlEntry, YamlValue } from './values/yaml-value.ts'

/** The YAML header of a document, read once; the lines of its values count from 0 behind `line`. */
export interface FrontMatter {
  /** The line of the file on which the YAML begins. */
  line: number
  entries: readonly YamlEntry[]
  problems: Problem[]
}

const MAX_LENGTH = 64 * 1024

/**
 * Returns the header of a document, and what is wrong with it. Of one that does not parse, what its
 * lines say; one that is too long is ignored. The body is read all the same.
 */
export function readFrontMatter(tree: Root, path: string): FrontMatter | undefined {
  const node = tree.children.find((child): child is Yaml => child.type === 'yaml')
  if (!node) return undefined
  const line = (node.position?.start.line ?? 1) + 1
  const problem = (at: number, column: number, message: string): Problem[] => [
    { rule: 'header', severity: 'warning', path, line: at, column, message },
  ]
  if (node.value.length > MAX_LENGTH) {
    const message = `Found a header of ${node.value.length} characters, expected at most ${MAX_LENGTH}; it is ignored`
    return { line, entries: [], problems: problem(line, 1, message) }
  }
  const reading = readYaml(node.value)
  const stated = reading.values.flatMap((value) => (value.kind === 'map' ? value.entries : []))
  const entries = withoutNoNumbers(stated).map(withWholeText)
  const [fault] = reading.faults
  if (!fault) {
    const repeats = repeatedEntries(entries)
    const found = [
      ...withoutEntries(reading, node.value),
      ...formFaults(stated),
      ...unknownTags(reading),
      ...repeated(repeats, node.value),
    ]
    const problems = found.flatMap((one) => problem(line + one.line, one.column ?? 1, one.message))
    return { line, entries: repeats.length > 0 ? firstEntries(entries) : entries, problems }
  }
  const reason = (fault.message.split(' at line')[0] ?? '').replace(/[.:]$/, '')
  const message = `Found a header that is no YAML (${reason}), expected “key: value” lines; what its lines say is read all the same`
  return { line, entries, problems: problem(line + fault.line, fault.column ?? 1, message) }
}

/** A header that is a list or words says nothing of the document; an empty one is none. */
function withoutEntries({ values }: YamlReading, yaml: string): FormFault[] {
  const [value] = values
  if (value?.kind === 'map') return []
  if (value === undefined && !/^\s*#/m.test(yaml)) return []
  const line = value?.line ?? yaml.split('\n').findIndex((one) => /^\s*#/.test(one))
  const found = value === undefined ? 'comments alone' : value.kind === 'list' ? 'a list' : 'words'
  const message = `Found ${found} as header, expected “key: value” lines; nothing of it is read`
  return [{ line, message }]
}

function unknownTags({ tags }: YamlReading): FormFault[] {
  const [first] = tags
  if (!first) return []
  const count = tags.length === 1 ? '' : ` (first here, ${tags.length} such tags in all)`
  const message = `Found the tag “${first.tag}”${count}, expected plain values; what stands behind it is read as text`
  return [{ line: first.line, column: first.column, message }]
}

function repeated([repeat, ...others]: readonly YamlEntry[], yaml: string): FormFault[] {
  if (!repeat) return []
  const more = others.length > 0 ? ` (and ${others.length} more such keys)` : ''
  const message = `Found the key “${repeat.key}” again in one header${more}, expected it once; the first counts`
  return [{ line: repeat.line, column: columnOf(repeat, yaml), message }]
}

/** Returns the entries, also of maps within, whose key an entry of the same map before them has. */
function repeatedEntries(entries: readonly YamlEntry[]): YamlEntry[] {
  const first = new Set(firstEntries(entries))
  return entries.flatMap((entry) => [
    ...(first.has(entry) ? [] : [entry]),
    ...mapsIn(entry.value).flatMap(repeatedEntries),
  ])
}

function firstEntries(entries: readonly YamlEntry[]): YamlEntry[] {
  const seen = new Set<string>()
  return entries.filter(({ key }) => !seen.has(key) && seen.add(key))
}

function mapsIn(value: YamlValue): (readonly YamlEntry[])[] {
  if (value.kind === 'map') return [value.entries]
  return value.kind === 'list' ? value.items.flatMap(mapsIn) : []
}

/** Of a key that a line has twice, the place of the later. */
function columnOf({ key, line }: YamlEntry, yaml: string): number {
  return (yaml.split('\n')[line]?.lastIndexOf(`${key}:`) ?? 0) + 1 || 1
}

/** What a document's header says of the document itself. */
export interface SelfDescription {
  kind?: DocumentKind
  aliases: string[]
  /** The number that it gives the document, which a heading may contradict. */
  number?: number
}

/** Returns the `type` (or `kind`), `aliases` and number of a document's header. */
export function selfDescription(matter: FrontMatter | undefined): SelfDescription {
  const value = (key: string) => matter?.entries.find((entry) => entry.key === key)?.value
  const stated = [value('type'), value('kind')].find((one) => one?.kind === 'text')
  const word = stated?.kind === 'text' ? stated.text.toLowerCase() : undefined
  const kind = DOCUMENT_KINDS.find((candidate) => candidate === word)
  const counted = [value('number'), value('episode')].find((one) => one?.kind === 'text')
  const number = counted?.kind === 'text' ? numberIn(counted.text) : undefined
  return {
    ...(kind === undefined ? {} : { kind }),
    aliases: listOf(value('aliases')),
    ...(number === undefined ? {} : { number }),
  }
}

function listOf(value: YamlValue | undefined): string[] {
  const isName = (text: string) => /[\p{L}\p{N}]/u.test(text)
  if (value?.kind === 'text') return isName(value.text) ? [value.text] : []
  if (value?.kind !== 'list') return []
  return value.items.flatMap((item) =>
    item.kind === 'text' && isName(item.text) ? [item.text] : [],
  )
}
