import type { Root, Yaml } from 'mdast'
import { parseDocument } from 'yaml'
import { DOCUMENT_KINDS, type DocumentKind } from '../model/kind.ts'

/** What a document's header says of the document itself. */
export interface SelfDescription {
  kind?: DocumentKind
  aliases: string[]
}

const MAX_LENGTH = 64 * 1024

/** Returns the `type` (or `kind`) and `aliases` of a document's YAML header. */
export function selfDescription(tree: Root): SelfDescription {
  const node = tree.children.find((child): child is Yaml => child.type === 'yaml')
  if (!node || node.value.length > MAX_LENGTH) return { aliases: [] }
  const document = parseDocument(node.value, { logLevel: 'silent', uniqueKeys: false })
  const stated = scalar(document.get('type')) ?? scalar(document.get('kind'))
  const kind = DOCUMENT_KINDS.find((candidate) => candidate === stated?.toLowerCase())
  const aliases = document.get('aliases')
  return { ...(kind === undefined ? {} : { kind }), aliases: listOf(aliases) }
}

function scalar(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}

function listOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (value === null || typeof value !== 'object' || !('toJSON' in value)) return []
  const list: unknown = (value as { toJSON(): unknown }).toJSON()
  return Array.isArray(list) ? list.filter((item) => typeof item === 'string') : []
}
