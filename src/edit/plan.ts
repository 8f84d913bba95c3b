import type { AddedLink, EditPlan, FileEdit, LeftOut } from '../model/edit.ts'
import type { Extract } from '../model/extract.ts'
import type { DocumentIdentity, IdentityReport } from '../model/identity.ts'
import type { NodeKey } from '../model/key.ts'
import type { Relation } from '../model/kind.ts'
import type { ConnectionRelation } from '../model/record.ts'
import type { Source } from '../model/source.ts'
import type { Suggestion } from '../model/suggestion.ts'
import { codeUnitOrder } from '../text/compare.ts'
import { groupBy } from '../text/group-by.ts'
import { addSplice, applySplices, type Splice } from '../text/splice.ts'
import { denialIn } from './denial.ts'
import { nameOfTarget } from './house-names.ts'
import { type HouseStyle, houseStyleOf } from './house-style.ts'
import { linesOf } from './lines.ts'
import { type Page, type Place, pageOf, type Reader, type Wish } from './page.ts'
import { placesInConnections } from './places/connections.ts'
import { placesInFields } from './places/field.ts'
import { placesInFrontMatter } from './places/front-matter.ts'
import { placesInLists } from './places/list.ts'
import { placesInNewHeaderKey } from './places/new-header-key.ts'
import { placesInNewSection } from './places/new-section.ts'
import { placesInSections } from './places/section.ts'
import { isInWords, placesAroundWords } from './places/spoken.ts'
import { placesInTables } from './places/table.ts'
import { broken } from './proof.ts'
import { RELATION_WORDS } from './relation-headings.ts'

/** What is known of the corpus that is edited. */
export interface Known {
  sources: readonly Source[]
  extracts: readonly Extract[]
  identity: IdentityReport
}

/**
 * Returns the edits that make suggestions true, and nothing else: each was tried on the text, read again
 * and found to state exactly the suggested edge more.
 */
export function planEdits(
  suggestions: readonly Suggestion[],
  known: Known,
  reader: Reader,
): Promise<EditPlan> {
  return planner(known, reader)(suggestions)
}

/** Returns `planEdits` for one corpus, whose habits are learnt once however often it is asked. */
export function planner(
  known: Known,
  reader: Reader,
): (suggestions: readonly Suggestion[]) => Promise<EditPlan> {
  const tools = toolsFor(known, reader)
  const sources = new Map(known.sources.map((source) => [source.path, source]))
  return async (suggestions) => {
    const groups = [...groupBy(suggestions, (one) => one.sourcePath)]
    // All at once: texts may be read again on several threads.
    const parts = await Promise.all(
      groups.map(async ([path, own]): Promise<EditPlan> => {
        const source = sources.get(path)
        const refusal = refusalOf(source)
        if (source && refusal === undefined) return editFile(source, own, tools)
        const leftOut = own.map((suggestion) => ({ suggestion, reason: refusal ?? '' }))
        return { edits: [], leftOut }
      }),
    )
    const edits = parts.flatMap((part) => part.edits)
    return {
      edits: edits.sort((a, b) => codeUnitOrder(a.path, b.path)),
      leftOut: parts.flatMap((part) => part.leftOut),
    }
  }
}

function refusalOf(source: Source | undefined): string | undefined {
  if (!source) return 'its file was not read'
  return source.isDamaged
    ? 'its file is damaged (see atlas check), and damaged files are never edited'
    : undefined
}

interface Tools {
  house: HouseStyle
  targets: ReadonlyMap<string, DocumentIdentity>
  reader: Reader
}

function toolsFor({ sources, extracts, identity }: Known, reader: Reader): Tools {
  const house = houseStyleOf(extracts, identity.references, sources)
  const targets = new Map(identity.documents.map((document) => [document.path, document]))
  return { house, targets, reader }
}

async function editFile(
  source: Source,
  suggestions: readonly Suggestion[],
  tools: Tools,
): Promise<EditPlan> {
  const { path, hash, text } = source
  const leftOut: LeftOut[] = []
  const edit: FileEdit = { path, hash, splices: [], added: [] }
  let page = pageOf(path, text, await tools.reader.reread(path, text))
  for (const suggestion of suggestions) {
    const found = await provenEdit(page, suggestion, tools)
    if (typeof found === 'string') {
      leftOut.push({ suggestion, reason: found })
      continue
    }
    edit.splices = found.splices.reduceRight<Splice[]>(addSplice, edit.splices)
    moveDown(edit.added, found.splices[0], page.text)
    edit.added.push({ suggestion, line: lineOf(found.splices[0], page.text) })
    page = found.page
  }
  return { edits: edit.added.length > 0 ? [edit] : [], leftOut }
}

/** Every try reads the file once more. */
const MAX_TRIES = 24

/** Returns the first edit that keeps its promise and the page behind it, or why none does. */
async function provenEdit(
  page: Page,
  suggestion: Suggestion,
  { house, targets, reader }: Tools,
): Promise<{ splices: [Splice, ...Splice[]]; page: Page } | string> {
  const { source, relation, target, targetPath } = suggestion
  const document = targets.get(targetPath)
  const id = `${source} ${relation} ${target}`
  if (!document || !isConnection(relation)) return 'no text states this relation by a link'
  const wish: Wish = { relation, target: nameOfTarget(document, house.names) }
  const isStated = page.reading.edges.includes(id)
  if (isStated && !isSpokenOf(page, target)) return 'the text says so already'
  const denial = denialIn(page, wish, reader)
  if (denial !== undefined) return `line ${denial} says that there is none`
  let reason: string | undefined
  const places = isStated
    ? placesAroundWords(page, wish, house, reader)
    : placesFor(page, wish, house, reader).slice(0, MAX_TRIES)
  for (const { offset, insert, behind } of places) {
    const splice = { offset, insert }
    const splices: [Splice, ...Splice[]] = [splice, ...(behind ? [behind] : [])]
    const text = applySplices(page.text, splices)
    const reading = await reader.reread(page.path, text)
    const fault = broken(page, splice, reading, { id, target, isStated })
    if (fault === undefined) return { splices, page: pageOf(page.path, text, reading) }
    reason ??= fault
  }
  return reason ?? 'no place in it is read as this relation'
}

/** True where running text names the target in words, which can become a link. */
function isSpokenOf(page: Page, target: NodeKey): boolean {
  return page.reading.references.some(
    (one) =>
      isInWords(one, page) &&
      one.resolution.state === 'resolved' &&
      one.resolution.to.includes(target),
  )
}

function isConnection(relation: Relation): relation is ConnectionRelation {
  return relation in RELATION_WORDS
}

const FINDERS = [
  placesInLists,
  placesInTables,
  placesInFields,
  placesInFrontMatter,
  placesInConnections,
  placesInNewHeaderKey,
  placesInSections,
  placesInNewSection,
]

/** Where most references of the kind stand already comes first; a section of its own comes last. */
function placesFor(page: Page, wish: Wish, house: HouseStyle, reader: Reader): Place[] {
  const places = FINDERS.flatMap((find) => find(page, wish, house, reader))
  return places.sort((a, b) => b.trust - a.trust)
}

/** The line of the last words that a splice adds: a heading may stand above them. */
function lineOf({ offset, insert }: Splice, text: string): number {
  const last = linesOf(insert).findLastIndex((line) => /[\p{L}\p{N}]/u.test(line.text))
  return linesOf(text.slice(0, offset)).length + Math.max(0, last)
}

function moveDown(added: AddedLink[], { offset, insert }: Splice, text: string): void {
  const line = linesOf(text.slice(0, offset)).length
  const grown = linesOf(insert).length - 1
  for (const one of added) if (one.line > line) one.line += grown
}
