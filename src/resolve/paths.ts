import type { DocumentIdentity } from '../model/identity.ts'
import { decoded, folderOf, withoutAnchor, withoutDots } from '../text/link-path.ts'
import { type DocumentIndex, stemOf } from './document-index.ts'

/**
 * Returns the documents that a link means: the path relative to the linking file, else from the
 * root, else any document whose path ends so; a bare word (a wiki link) means a file of that name.
 */
export function findByPath(url: string, from: string, index: DocumentIndex): DocumentIdentity[] {
  const path = decoded(withoutAnchor(url))
  if (path === '') return []
  const isAbsolute = path.startsWith('/')
  const folder = folderOf(from)
  const target = withoutDots(
    isAbsolute ? path.slice(1) : folder === '' ? path : `${folder}/${path}`,
  )
  if (target === undefined) return []
  for (const candidate of spellingsOf(target)) {
    const document = index.byPath.get(candidate)
    if (document) return [document]
  }
  for (const candidate of spellingsOf(target.normalize('NFC'))) {
    const documents = index.byPlainPath.get(candidate)
    if (documents) return documents
  }
  if (isAbsolute) return bySuffix(target, index)
  return /[/.]/.test(path) ? [] : (index.byStem.get(path.toLowerCase().replace(/\s+/g, '-')) ?? [])
}

function spellingsOf(target: string): string[] {
  const bare = target.replace(/\/$/, '').replace(/\.html?$/i, '')
  return [target, bare, `${bare}.md`, `${bare}/index.md`, `${bare}/README.md`, `${bare}/readme.md`]
}

function bySuffix(target: string, index: DocumentIndex): DocumentIdentity[] {
  const bare = target.replace(/\/$/, '').replace(/\.(?:md|html?)$/i, '')
  return (index.byStem.get(stemOf(bare)) ?? []).filter((document) => {
    const path = document.path.replace(/\.[^.]+$/, '')
    return path.endsWith(`/${bare}`) || bare.endsWith(`/${path}`) || path === bare
  })
}
