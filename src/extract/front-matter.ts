import type { Root, Yaml } from 'mdast'
import { isScalar, isSeq, parseDocument } from 'yaml'
import { DOCUMENT_KINDS, type DocumentKind } from '../model/kind.ts'
import type { Problem } from '../model/problem.ts'

/** What a document's header says of the document itself. */
export interface SelfDescription {
  kind?: DocumentKind
  aliases: string[]
  problems: Problem[]
}

const MAX_LENGTH = 64 * 1024

/**
 * Returns the `type` (or `kind`) and `aliases` of a document's YAML header, and what is wrong with it. A
 * header that does not parse, or is too long, is ignored; the body is read all the same.
 */
export function selfDescription(tree: Root, path: string): SelfDescription {
  const node = tree.children.find((child): child is Yaml => child.type === 'yaml')
  if (!node) return { aliases: [], problems: [] }
  const first = (node.position?.start.line ?? 1) + 1
  const fault = (line: number, column: number, message: string): SelfDescription => ({
    aliases: [],
    problems: [{ rule: 'header', severity: 'warning', path, line, column, message }],
  })
  if (node.value.length > MAX_LENGTH)
    return fault(
      first,
      1,
      `Found a header of ${node.value.length} characters, expected at most ${MAX_LENGTH}; it is ignored`,
    )
  const document = parseDocument(node.value, { logLevel: 'silent', uniqueKeys: false })
  const [error] = document.errors
  if (error) {
    const { line = 1, col = 1 } = error.linePos?.[0] ?? {}
    const reason = (error.message.split(' at line')[0] ?? '').replace(/[.:]$/, '')
    return fault(
      first + line - 1,
      col,
      `Found a header that is no YAML (${reason}), expected “key: value” lines; what can be read of it is`,
    )
  }
  const stated = scalar(document.get('type')) ?? scalar(document.get('kind'))
  const kind = DOCUMENT_KINDS.find((candidate) => candidate === stated?.toLowerCase())
  const aliases = document.get('aliases')
  return { ...(kind === undefined ? {} : { kind }), aliases: listOf(aliases), problems: [] }
}

function scalar(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}

function listOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (!isSeq(value)) return []
  return value.items.flatMap((item) =>
    isScalar(item) && typeof item.value === 'string' ? [item.value] : [],
  )
}
