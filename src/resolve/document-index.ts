import type { DocumentIdentity } from '../model/identity.ts'
import type { NodeKey } from '../model/key.ts'
import { groupBy } from '../text/group-by.ts'
import { continuedScopes } from './continued.ts'

/** Documents by everything that a reference may call them. Variants are found by path only. */
export interface DocumentIndex {
  byPath: Map<string, DocumentIdentity>
  /** By the path in one form of its accents (NFC): keyboards and systems write them in two. */
  byPlainPath: Map<string, DocumentIdentity[]>
  byKey: Map<NodeKey, DocumentIdentity>
  /** By scope and number, joined with a line break. */
  byNumber: Map<string, DocumentIdentity[]>
  byNumberAnywhere: Map<number, DocumentIdentity[]>
  /** The scopes that go on counting where a scope ends, before it and behind. */
  continued: ReadonlyMap<string, readonly string[]>
  /** By the file's name without extension, in lower case. */
  byStem: Map<string, DocumentIdentity[]>
  /** Pages named `index` or `README`, by the name of their folder, in lower case. */
  byFolder: Map<string, DocumentIdentity[]>
  mains: DocumentIdentity[]
}

/** Returns the documents of a corpus, indexed. */
export function indexDocuments(documents: readonly DocumentIdentity[]): DocumentIndex {
  const mains = documents.filter((document) => document.role !== 'variant')
  const numbered = mains.filter((document) => document.number !== undefined)
  return {
    byPath: new Map(documents.map((document) => [document.path, document])),
    byPlainPath: groupBy(documents, (document) => document.path.normalize('NFC')),
    byKey: new Map(documents.map((document) => [document.key, document])),
    byNumber: groupBy(numbered, (document) => `${document.scope}\n${document.number}`),
    byNumberAnywhere: groupBy(numbered, (document) => document.number as number),
    continued: continuedScopes(documents),
    byStem: groupBy(documents, (document) => stemOf(document.path)),
    byFolder: groupBy(
      documents.filter((document) => pageFolder(document.path) !== ''),
      (document) => pageFolder(document.path),
    ),
    mains,
  }
}

/** Returns a path's file name without extension, in lower case. */
export function stemOf(path: string): string {
  return (path.split('/').at(-1) ?? path).replace(/\.[^.]+$/, '').toLowerCase()
}

/** Returns the folder whose page a path is, where it is an `index` or `README`; else nothing. */
function pageFolder(path: string): string {
  return /^(?:index|readme)$/.test(stemOf(path)) ? (path.split('/').at(-2) ?? '').toLowerCase() : ''
}
