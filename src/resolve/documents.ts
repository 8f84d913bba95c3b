import type { Extract } from '../model/extract.ts'
import type { DocumentIdentity, NumberClash } from '../model/identity.ts'
import type { NodeKey } from '../model/key.ts'
import { codeUnitOrder } from '../text/compare.ts'
import { foldWords } from '../text/fold.ts'
import { groupBy } from '../text/group-by.ts'
import { seriesOf } from './series.ts'

export interface Documents {
  documents: DocumentIdentity[]
  clashes: NumberClash[]
}

/**
 * Returns what each document was taken for. Documents of one scope with one number are versions of
 * one episode where the words of their names agree, and a clash where they do not.
 */
export function identifyDocuments(extracts: readonly Extract[]): Documents {
  const series = seriesOf(extracts)
  const documents = extracts.map((extract) => toIdentity(extract, series.get(extract.path)))
  const details = new Map(extracts.map((extract) => [extract.path, extract]))
  for (const group of groupByNumber(documents, ({ scope }) => scope)) markVariants(group, details)
  // A version that states a series beside a main one that states none is in another scope.
  for (const group of groupByNumber(documents, ({ path }) => folderOf(path)))
    markVariants(group, details)
  const clashes: NumberClash[] = []
  for (const group of groupByNumber(documents, ({ scope }) => scope)) {
    const mains = group.filter((document) => document.role === 'main')
    const [first] = mains
    if (mains.length > 1 && first?.number !== undefined)
      clashes.push({ scope: first.scope, number: first.number, documents: keysOf(mains) })
  }
  return { documents, clashes }
}

function toIdentity(
  extract: Extract,
  series: { name?: string; scope: string } | undefined,
): DocumentIdentity {
  const { path, key, title, number } = extract
  return {
    path,
    key,
    title,
    ...(number === undefined ? {} : { number }),
    scope: series?.scope ?? '',
    ...(series?.name === undefined ? {} : { series: series.name }),
    role: extract.kind === 'episode' ? 'main' : extract.sharesHomeOf ? 'variant' : 'home-page',
    ...(extract.sharesHomeOf === undefined ? {} : { variantOf: extract.sharesHomeOf }),
  }
}

function groupByNumber(
  documents: readonly DocumentIdentity[],
  scopeOf: (document: DocumentIdentity) => string,
): DocumentIdentity[][] {
  const numbered = documents.filter(({ number, role }) => number !== undefined && role === 'main')
  const groups = groupBy(numbered, (document) => `${scopeOf(document)}\n${document.number}`)
  return [...groups.values()].filter((group) => group.length > 1)
}

/** A version says so in its file name (`-enhanced`, `-part2`); the plainest name is the main one. */
function markVariants(
  group: readonly DocumentIdentity[],
  details: ReadonlyMap<string, Extract>,
): void {
  const ranked = [...group].sort(
    (a, b) =>
      markedness(details.get(a.path)) - markedness(details.get(b.path)) ||
      codeUnitOrder(a.path, b.path),
  )
  for (const [index, document] of ranked.entries()) {
    if (markedness(details.get(document.path)) === 0) continue
    const main = ranked
      .slice(0, index)
      .find((other) => other.role === 'main' && areVersions(other, document))
    if (!main) continue
    document.role = 'variant'
    document.variantOf = main.key
  }
}

function markedness(extract: Extract | undefined): number {
  return (extract?.variant === undefined ? 0 : 100) + (extract?.part ?? 0)
}

/** True where half of the words of the shorter title or file name stand in the other. */
function areVersions(a: DocumentIdentity, b: DocumentIdentity): boolean {
  return overlap(a.title, b.title) >= 0.5 || overlap(stem(a.path), stem(b.path)) >= 0.5
}

function overlap(a: string, b: string): number {
  const left = tellingWords(a)
  const right = tellingWords(b)
  const shared = [...left].filter((word) => right.has(word))
  return shared.length / Math.max(1, Math.min(left.size, right.size))
}

/** Words that tell documents apart: no numbers, no fillers. */
function tellingWords(text: string): Set<string> {
  const words = foldWords(text).split(' ')
  return new Set(
    words.filter((word) => !/^(?:\d+|episode|part\d*|the|of|and|for|in|a|to)$/.test(word)),
  )
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1)
}

function stem(path: string): string {
  return (
    path
      .split('/')
      .at(-1)
      ?.replace(/\.[^.]+$/, '') ?? path
  )
}

function keysOf(documents: readonly DocumentIdentity[]): NodeKey[] {
  return documents.map((document) => document.key).sort(codeUnitOrder)
}
