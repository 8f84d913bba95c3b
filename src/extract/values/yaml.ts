import {
  type Alias,
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Node,
  parseAllDocuments,
  type YAMLWarning,
} from 'yaml'
import { yamlFaultName } from '../../text/yaml-fault.ts'
import { lineTooDeep } from '../../text/yaml-nesting.ts'
import { readLoosely } from './loose-yaml.ts'
import type { YamlEntry, YamlValue } from './yaml-value.ts'

/** What a block says, and what is wrong with it: `line` counts from 0 in the block. */
export interface YamlReading {
  values: YamlValue[]
  faults: { line: number; column?: number; message: string }[]
  /** Tags that no YAML has of itself ("!secret"): what stands behind one is read as if it had none. */
  tags: { line: number; column: number; tag: string }[]
}

const MAX_LENGTH = 64 * 1024
const MAX_DEPTH = 40
const MAX_NODES = 20_000

/** Returns the values of a YAML (or JSON) text; where it does not parse, what its lines say. */
export function readYaml(text: string): YamlReading {
  if (text.length > MAX_LENGTH)
    return refused(0, `a YAML block of ${text.length} characters, expected at most ${MAX_LENGTH}`)
  const deep = lineTooDeep(text, MAX_DEPTH)
  const parsed =
    deep === undefined ? parse(text) : refused(deep, `more than ${MAX_DEPTH} nested values`)
  if (parsed.faults.length === 0) return parsed
  return { values: readLoosely(text), faults: parsed.faults.slice(0, 1), tags: [] }
}

function refused(line: number, message: string): YamlReading {
  return { values: [], faults: [{ line, message }], tags: [] }
}

function parse(text: string): YamlReading {
  try {
    const starts = lineStarts(text)
    const documents = parseAllDocuments(text, {
      logLevel: 'silent',
      prettyErrors: false,
      uniqueKeys: false,
      maxAliasCount: 100,
    } as never)
    const list = 'empty' in documents ? [] : documents
    const faults: YamlReading['faults'] = []
    const values: YamlValue[] = []
    const tags = list.flatMap((document) => tagsIn(document.warnings, text, starts))
    const budget = { left: MAX_NODES }
    for (const document of list) {
      for (const error of document.errors) {
        faults.push({
          ...placeAt(starts, error.pos[0]),
          message: yamlFaultName(error),
        })
      }
      if (document.contents === null || document.errors.length > 0) continue
      const value = convert(
        document.contents as Node,
        {
          starts,
          text,
          budget,
          faults,
          resolve: (alias) => alias.resolve(document as never) as Node | undefined,
        },
        0,
      )
      if (value) values.push(value)
    }
    return { values, faults, tags }
  } catch (error) {
    return refused(
      0,
      error instanceof Error ? (error.message.split('\n')[0] ?? '') : 'unreadable YAML',
    )
  }
}

function tagsIn(
  warnings: readonly YAMLWarning[],
  text: string,
  starts: readonly number[],
): YamlReading['tags'] {
  return warnings
    .filter(({ code }) => code === 'TAG_RESOLVE_FAILED')
    .map(({ pos: [start, end] }) => ({ ...placeAt(starts, start), tag: text.slice(start, end) }))
}

interface Conversion {
  starts: readonly number[]
  text: string
  budget: { left: number }
  faults: YamlReading['faults']
  resolve: (alias: Alias) => Node | undefined
}

function convert(
  node: Node | null | undefined,
  by: Conversion,
  depth: number,
): YamlValue | undefined {
  if (!node) return undefined
  const line = lineAt(by.starts, node.range?.[0] ?? 0)
  if (depth > MAX_DEPTH || by.budget.left-- <= 0) {
    // Aliases nest and multiply values that look few.
    const found = depth > MAX_DEPTH ? `${MAX_DEPTH} nested` : MAX_NODES
    if (by.faults.length === 0) by.faults.push({ line, message: `more than ${found} values` })
    return undefined
  }
  if (isAlias(node)) {
    const meant = by.resolve(node)
    if (!meant)
      by.faults.push({
        line,
        message: `“*${node.source}” without the “&${node.source}” that it stands for`,
      })
    return convert(meant, by, depth + 1)
  }
  if (isScalar(node)) {
    const isNoNumber = typeof node.value === 'number' && !Number.isFinite(node.value)
    const text = scalarText(node.source, node.value)
    return { kind: 'text', text, line, ...(isNoNumber ? { isNoNumber } : {}) }
  }
  if (isSeq(node)) {
    const items = node.items
      .map((item) => convert(item as Node, by, depth + 1))
      .filter((item) => item !== undefined)
    const source = node.flow ? by.text.slice(node.range?.[0] ?? 0, node.range?.[1] ?? 0) : undefined
    return { kind: 'list', items, line, ...(source === undefined ? {} : { source }) }
  }
  if (!isMap(node)) return undefined
  const entries: YamlEntry[] = []
  for (const pair of node.items) {
    if (!isPair(pair)) continue
    const key = pair.key as Node
    const keyLine = lineAt(by.starts, key?.range?.[0] ?? 0)
    if (!isScalar(key)) {
      by.faults.push({ line: keyLine, message: 'a key that is not a plain word' })
      continue
    }
    const value = convert(pair.value as Node, by, depth + 1) ?? {
      kind: 'text',
      text: '',
      line: keyLine,
    }
    entries.push({ key: scalarText(key.source, key.value), value, line: keyLine })
  }
  return { kind: 'map', entries, line }
}

function scalarText(source: string | undefined, value: unknown): string {
  if (value === null || value === undefined) return ''
  return (typeof value === 'string' ? value : (source ?? String(value))).trim()
}

function lineStarts(text: string): number[] {
  const starts = [0]
  for (let index = text.indexOf('\n'); index >= 0; index = text.indexOf('\n', index + 1))
    starts.push(index + 1)
  return starts
}

function placeAt(starts: readonly number[], offset: number): { line: number; column: number } {
  const line = lineAt(starts, offset)
  return { line, column: offset - (starts[line] ?? 0) + 1 }
}

function lineAt(starts: readonly number[], offset: number): number {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}
