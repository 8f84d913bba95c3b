import type { Extract } from '../model/extract.ts'
import type { DocumentIdentity, IdentityReport } from '../model/identity.ts'
import type { NodeKey } from '../model/key.ts'
import type { ComparedText } from '../model/likeness.ts'

/** A document as the search for missing links sees it; `index` is its place in all lists of this stage. */
export interface Page {
  index: number
  key: NodeKey
  path: string
  title: string
  extract: Extract
  isEpisode: boolean
  number?: number
  /** Series or folder: numbers are unique in it, and its documents belong together. */
  scope: string
  /** Versions of one text share it: the key of the main one. */
  family: NodeKey
  /** A page about other pages: never linked from, never linked to. */
  isGeneral: boolean
}

/** Returns the documents of a corpus in the order of their extracts. */
export function toPages(extracts: readonly Extract[], identity: IdentityReport): Page[] {
  const identities = new Map(identity.documents.map((document) => [document.path, document]))
  const general = generalPaths(extracts.map((extract) => extract.path))
  return extracts.map((extract, index) => {
    const known = identities.get(extract.path)
    const number = known?.number
    return {
      index,
      key: extract.key,
      path: extract.path,
      title: extract.title,
      extract,
      isEpisode: extract.kind === 'episode',
      ...(number === undefined ? {} : { number }),
      scope: scopeOf(extract, known),
      family: known?.variantOf ?? extract.key,
      isGeneral: general.has(extract.path),
    }
  })
}

/** Yields what is compared of each page, one after the other: the texts of a large corpus are not whole all at once. */
export function* comparedTexts(pages: readonly Page[]): Generator<ComparedText> {
  for (const { title, extract } of pages) {
    const sections = extract.sections.map(({ section, text }) => {
      return { heading: section.at(-1) ?? '', text }
    })
    yield { title, sections }
  }
}

/** A home page stands in a folder of its kind, whatever series it names. */
function scopeOf(extract: Extract, known: DocumentIdentity | undefined): string {
  if (extract.kind === 'episode' && known) return known.scope
  return `folder:${folderOf(extract.path)}`
}

export function folderOf(path: string): string {
  return path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : ''
}

const GENERAL_NAME =
  /(?:^|\/)(?:readme|index|_index|summary|contents|toc|contributing|changelog|license|code_of_conduct)(?:\.[a-z]{2})?\.[^./]+$/i

/** A README is about its folder where that holds other documents; alone in it, it is the document. */
function generalPaths(paths: readonly string[]): Set<string> {
  const crowds = new Map<string, number>()
  for (const path of paths) {
    for (let folder = folderOf(path); ; folder = folderOf(folder)) {
      crowds.set(folder, (crowds.get(folder) ?? 0) + 1)
      if (folder === '') break
    }
  }
  return new Set(
    paths.filter((path) => GENERAL_NAME.test(path) && (crowds.get(folderOf(path)) ?? 0) > 1),
  )
}

/** True where a comes before b in their series. */
export function comesBefore(a: Page, b: Page): boolean {
  return (
    a.scope === b.scope && a.number !== undefined && b.number !== undefined && a.number < b.number
  )
}
