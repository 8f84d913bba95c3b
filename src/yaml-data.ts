import { type Document, isScalar, LineCounter, parseDocument, visit } from 'yaml'
import { UserError } from './model/problem.ts'
import { lineTooDeep } from './text/yaml-nesting.ts'

const MAX_NESTING = 40
const MAX_ALIASES = 100

/**
 * Returns the value of a YAML (or JSON) file that a user wrote as data. Throws a UserError with file
 * and line where it does not parse, nests beyond the parser's stack or multiplies by aliases.
 */
export function parseYamlData(text: string, file: string, hint?: string): unknown {
  const deep = lineTooDeep(text, MAX_NESTING)
  if (deep !== undefined)
    throw new UserError(`${file}:${deep + 1}: more than ${MAX_NESTING} nested values`, hint)
  const lines = new LineCounter()
  // The parser compares every key with every other; `repeatedKey` takes a set.
  const options = { logLevel: 'silent', lineCounter: lines, uniqueKeys: false } as const
  const document = parseDocument(text, options)
  const fault = document.errors[0]
  if (fault) {
    const reason = fault.message.split(' at line')[0] ?? fault.message
    throw new UserError(`${file}:${lines.linePos(fault.pos[0]).line}: ${reason}`, hint)
  }
  const repeat = repeatedKey(document)
  if (repeat)
    throw new UserError(
      `${file}:${lines.linePos(repeat.offset).line}: the key “${repeat.key}” again, expected it once`,
      hint,
    )
  return toValue(document, file)
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
