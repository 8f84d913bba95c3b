import type { Atlas } from '../model/atlas.ts'
import type { Extract } from '../model/extract.ts'
import type { DocumentIdentity, IdentityReport } from '../model/identity.ts'
import { kindOf, type NodeKey } from '../model/key.ts'
import type { DocumentKind, NodeKind } from '../model/kind.ts'
import type { SkippedFile, Source } from '../model/source.ts'
import { codeUnitOrder, naturalOrder } from '../text/compare.ts'
import { foldWords } from '../text/fold.ts'
import { groupBy } from '../text/group-by.ts'
import { numberOrigin, type Origin, seriesOrigin } from './identity-origins.ts'

/** What a file of the corpus is to the others. */
export const ROLES = ['main', 'variant', 'part', 'home-page', 'shares-home'] as const
export type Role = (typeof ROLES)[number]

/** A file that was read, and what it was taken for. */
export interface ReadFile {
  path: string
  state: 'read'
  key: NodeKey
  kind: DocumentKind
  role: Role
  /** Of a variant or part: its main document; of a page that shares a home: the entity. */
  of?: NodeKey
  title: string
  number?: number
  numberFrom?: Origin
  series?: string
  seriesFrom?: Origin
}

/** A file that was found and not read. */
interface UnreadFile {
  path: string
  state: 'skipped' | 'failed'
  reason: string
}

/** An ambiguous reference: it names its candidates and takes none. */
interface Ambiguity {
  path: string
  line: number
  words: string
  candidates: NodeKey[]
}

/** Several spellings of one entity, as the texts have them. */
export interface Spellings {
  key: NodeKey
  kind: NodeKind
  label: string
  spellings: string[]
}

/** `atlas identity --json`: what every file found was taken for; found = read + skipped + failed. */
export interface IdentityAccount {
  counts: {
    found: number
    read: number
    skipped: number
    failed: number
    roles: Record<Role, number>
    references: Record<string, number>
  }
  files: (ReadFile | UnreadFile)[]
  clashes: IdentityReport['clashes']
  ambiguous: Ambiguity[]
  spellings: Spellings[]
}

/** Returns what became of every file of a corpus, and whatever about its identities is in doubt. */
export function accountFor({
  corpus,
  extracts,
  identity,
}: Pick<Atlas, 'corpus' | 'extracts' | 'identity'>): IdentityAccount {
  const byPath = new Map(extracts.map((extract) => [extract.path, extract]))
  const sources = new Map(corpus.sources.map((source) => [source.path, source]))
  const read = identity.documents.map((document) =>
    toFile(document, byPath.get(document.path), sources.get(document.path)),
  )
  const files = [
    ...read,
    ...corpus.skipped.map(unread('skipped')),
    ...corpus.failed.map(unread('failed')),
  ].sort((a, b) => naturalOrder(a.path, b.path))
  const countOf = (state: string) => files.filter((file) => file.state === state).length
  return {
    counts: {
      found: corpus.found,
      read: countOf('read'),
      skipped: countOf('skipped'),
      failed: countOf('failed'),
      roles: rolesOf(read),
      references: referenceCounts(identity),
    },
    files,
    clashes: identity.clashes,
    ambiguous: ambiguousIn(identity),
    spellings: spellingsIn(identity),
  }
}

function toFile(
  document: DocumentIdentity,
  extract: Extract | undefined,
  source: Source | undefined,
): ReadFile {
  const { path, key, title, number, series, variantOf } = document
  return {
    path,
    state: 'read',
    key,
    kind: extract?.kind ?? (kindOf(key) as DocumentKind),
    role: roleOf(document, extract),
    ...(variantOf === undefined ? {} : { of: variantOf }),
    title,
    ...(number === undefined ? {} : { number, numberFrom: numberOrigin(number, extract, source) }),
    ...(series === undefined ? {} : { series, seriesFrom: seriesOrigin(extract, source) }),
  }
}

function roleOf({ role }: DocumentIdentity, extract: Extract | undefined): Role {
  if (extract?.sharesHomeOf !== undefined) return 'shares-home'
  return role === 'variant' && extract?.part !== undefined ? 'part' : role
}

function unread(state: 'skipped' | 'failed'): (file: SkippedFile) => UnreadFile {
  return ({ path, reason }) => ({ path, state, reason })
}

function rolesOf(files: readonly ReadFile[]): Record<Role, number> {
  const counts = ROLES.map((role) => [role, files.filter((file) => file.role === role).length])
  return Object.fromEntries(counts)
}

/** `none` are references to nothing in the corpus: a name, the next episode of the last one. */
function referenceCounts({ references }: IdentityReport): Record<string, number> {
  const known: Record<string, number> = { resolved: 0, ambiguous: 0, missing: 0, none: 0 }
  const found = groupBy(references, ({ resolution }) => resolution.state)
  return { ...known, ...Object.fromEntries([...found].map(([state, all]) => [state, all.length])) }
}

function ambiguousIn({ references }: IdentityReport): Ambiguity[] {
  return references.flatMap(({ resolution, evidence }) => {
    if (resolution.state !== 'ambiguous') return []
    const { path, line, excerpt } = evidence
    return [{ path, line, words: excerpt, candidates: resolution.candidates }]
  })
}

/** Entities spelt in more ways than case and punctuation make, those with the most first. */
function spellingsIn({ entities }: IdentityReport): Spellings[] {
  return entities
    .map(({ key, kind, label, aliases }) => ({ key, kind, label, spellings: aliases }))
    .map((entity) => ({ entity, count: distinctSpellings(entity).length }))
    .filter(({ count }) => count > 1)
    .sort((a, b) => b.count - a.count || codeUnitOrder(a.entity.key, b.entity.key))
    .map(({ entity }) => entity)
}

/** Returns an entity's names, of those that differ in case and punctuation alone the first. */
export function distinctSpellings({ label, spellings }: Spellings): string[] {
  const names = groupBy([label, ...spellings], foldWords)
  return [...names.values()].map(([first = '']) => first)
}
