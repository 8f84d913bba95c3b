import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type YAMLParseError,
} from 'yaml'
import { UserError } from './model/problem.ts'
import { yamlFaultName } from './text/yaml-fault.ts'
import { lineTooDeep } from './text/yaml-nesting.ts'

const MAX_NESTING = 40
const MAX_ALIASES = 100

/** What a file says, and where. */
export interface YamlData {
  value: unknown
  /** Returns the line of the value to which keys and indexes lead, or of what there is of it. */
  lineOf(path: readonly PropertyKey[]): number
}

/**
 * Returns what a YAML (or JSON) file says that a user wrote as data. Throws a UserError with file
 * and line where it does not parse, nests beyond the parser's stack or multiplies by aliases.
 */
export function parseYamlData(text: string, file: string, hint?: string): YamlData {
  const deep = lineTooDeep(text, MAX_NESTING)
  if (deep !== undefined)
    throw new UserError(`${file}:${deep + 1}: more than ${MAX_NESTING} nested values`, hint)
  const lines = new LineCounter()
  // The parser compares every key with every other; `repeatedKey` takes a set.
  // Silent, it would pass over a second document.
  const options = { logLevel: 'error', lineCounter: lines, uniqueKeys: false } as const
  const document = parseDocument(text, options)
  const fault = document.errors[0]
  if (fault) {
    throw new UserError(`${file}:${lines.linePos(fault.pos[0]).line}: ${reasonOf(fault)}`, hint)
  }
  const repeat = repeatedKey(document)
  if (repeat)
    throw new UserError(
      `${file}:${lines.linePos(repeat.offset).line}: the key “${repeat.key}” again, expected it once`,
      hint,
    )
  const lineOf = (path: readonly PropertyKey[]) => lines.linePos(offsetOf(document, path)).line
  return { value: toValue(document, file), lineOf }
}

function reasonOf(fault: YAMLParseError): string {
  const expected = fault.code === 'MULTIPLE_DOCS' ? 'one' : 'YAML or JSON'
  return `Found ${yamlFaultName(fault)}, expected ${expected}`
}

/** Returns where the last step of a path stands, as far as there are steps. */
function offsetOf(document: Document.Parsed, path: readonly PropertyKey[]): number {
  let node: unknown = document.contents
  let offset = document.contents?.range[0] ?? 0
  for (const step of path) {
    if (isAlias(node)) node = node.resolve(document)
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === step)
      offset = startOf(pair?.key) ?? offset
      node = pair?.value
    } else if (isSeq(node)) {
      node = node.items[Number(step)]
      offset = startOf(node) ?? offset
    } else return offset
  }
  return offset
}

function startOf(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined
}

/** Returns the first key that stands twice in one map, and where it stands again. */
function repeatedKey(document: Document.Parsed): { key: string; offset: number } | undefined {
  let repeat: { key: string; offset: number } | undefined
  visit(document, {
    Map(_, map) {
      const seen = new Set<string>()
      for (const { key } of map.items) {
        if (!isScalar(key)) continue
        const name = String(key.value)
        if (seen.has(name)) {
          repeat = { key: name, offset: key.range?.[0] ?? 0 }
          return visit.BREAK
        }
        seen.add(name)
      }
      return undefined
    },
  })
  return repeat
}

/** Aliases that lead nowhere, or multiply, are found only when the value is made. */
function toValue(document: ReturnType<typeof parseDocument>, file: string): unknown {
  try {
    return document.toJS({ maxAliasCount: MAX_ALIASES })
  } catch (error) {
    throw new UserError(`${file}: ${error instanceof Error ? error.message : 'unreadable'}`)
  }
}
