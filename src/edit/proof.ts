import type { Evidence } from '../model/evidence.ts'
import type { Extract } from '../model/extract.ts'
import type { Reference } from '../model/identity.ts'
import type { NodeKey } from '../model/key.ts'
import type { Splice } from '../text/splice.ts'
import { linesOf } from './lines.ts'
import type { Page, Reading } from './page.ts'

/** The one edge that an edit promises. */
export interface Promised {
  id: string
  target: NodeKey
  /** The text says it already, in words that are to become a link. */
  isStated: boolean
}

/**
 * Returns why a text that was edited says something else than the text before and the promised edge;
 * undefined where it says exactly that.
 */
export function broken(
  page: Page,
  splice: Splice,
  after: Reading,
  promised: Promised,
): string | undefined {
  const added = missingIn(page.reading.edges, after.edges)
  const lost = missingIn(after.edges, page.reading.edges)
  const [foreign] = added.filter((edge) => edge !== promised.id)
  if (lost[0] !== undefined) return `it would no longer say “${lost[0]}”`
  if (foreign !== undefined) return `it would also say “${foreign}”`
  if (!promised.isStated && !added.includes(promised.id))
    return 'no place in it is read as this relation'
  const references = addedReferences(page.reading, after)
  if (!references.every((one) => isFor(promised.target, one)))
    return 'its words would also mean something else'
  if (addedReferences(after, page.reading).length > 0) return 'its references would change'
  if (promised.isStated && linksTo(after, promised) <= linksTo(page.reading, promised))
    return 'the words would not become a link'
  return factsDiffer(page, splice, after)
}

/** Returns how many links of a text lead to the target. */
function linksTo({ references }: Reading, { target }: Promised): number {
  return references.filter((one) => one.target.path !== undefined && isFor(target, one)).length
}

function missingIn(known: readonly string[], edges: readonly string[]): string[] {
  const set = new Set(known)
  return edges.filter((edge) => !set.has(edge))
}

/** Returns the references that only the second text has, by what they mean. */
function addedReferences(before: Reading, after: Reading): Reference[] {
  const counts = new Map<string, number>()
  for (const one of before.references)
    counts.set(meaningOf(one), (counts.get(meaningOf(one)) ?? 0) + 1)
  return after.references.filter((one) => {
    const left = counts.get(meaningOf(one)) ?? 0
    counts.set(meaningOf(one), left - 1)
    return left <= 0
  })
}

/** Two ways to write one reference mean the same. */
function meaningOf({ relation, target, resolution, detail }: Reference): string {
  const to = resolution.state === 'resolved' ? resolution.to : [target, resolution]
  return JSON.stringify([relation, target.name, to, detail])
}

/** True of a reference that leads to the target alone, or to no document. */
function isFor(target: NodeKey, { resolution }: Reference): boolean {
  if (resolution.state === 'none') return true
  return resolution.state === 'resolved' && resolution.to.every((to) => to === target)
}

/** What an added reference brings with it. */
const MAY_BE_NEW = new Set(['mention', 'heading', 'link', 'template'])

function factsDiffer(page: Page, splice: Splice, after: Reading): string | undefined {
  const shift = shiftOf(page.text, splice)
  const line = linesOf(page.text.slice(0, splice.offset)).length
  const known = factsOf(page.reading.extract, shift, line)
  const found = factsOf(after.extract, (own) => own, line)
  const counts = new Map<string, number>()
  for (const { id } of found) counts.set(id, (counts.get(id) ?? 0) + 1)
  for (const { id, kind } of known) {
    const count = counts.get(id) ?? 0
    if (count === 0) return `what it says elsewhere would change (${kind})`
    counts.set(id, count - 1)
  }
  const extra = found.find(({ id, kind }) => !MAY_BE_NEW.has(kind) && (counts.get(id) ?? 0) > 0)
  return extra && `what it says elsewhere would change (${extra.kind})`
}

/** Returns the line that a line of the text before stands on behind the splice. */
function shiftOf(text: string, { offset, insert }: Splice): (line: number) => number {
  const starts = linesOf(text).map((line) => line.start)
  const grown = linesOf(insert).length - 1
  return (line) => {
    const start = starts[line - 1] ?? Number.POSITIVE_INFINITY
    const isBehind = start > offset || (start === offset && insert.endsWith('\n'))
    return isBehind ? line + grown : line
  }
}

interface Fact {
  kind: string
  id: string
}

/** Returns all that a file says, each fact as a comparable text with the line that it will stand on. */
function factsOf(extract: Extract, shift: (line: number) => number, edited: number): Fact[] {
  const place = ({ line, endLine, column, section, rule }: Evidence) => [
    shift(line),
    shift(endLine),
    // Within the line that was edited what stands behind the new words moves.
    shift(line) === edited ? 0 : column,
    section,
    rule,
  ]
  const fact = (kind: string, ...parts: unknown[]): Fact => ({
    kind,
    id: JSON.stringify([kind, ...parts]),
  })
  const { title, kind, number, series, variant, part, durationMinutes, status, aliases } = extract
  return [
    fact('header', title, kind, number, series, variant, part, durationMinutes, status, aliases),
    ...extract.records.flatMap((record) => {
      // References are compared by what they mean.
      if (record.type === 'connection') return []
      const { evidence, episode: _, ...own } = record
      // One more mention may raise the count of a name and move its best place.
      if (record.type === 'mention') return fact('mention', record.entityKind, record.name)
      return fact(record.type, own, place(evidence))
    }),
    ...extract.outline.map(({ id, depth, text, line }) =>
      fact('heading', id, depth, text, shift(line)),
    ),
    ...extract.placeholders.map(({ found, expected, evidence }) =>
      fact('placeholder', found, expected, place(evidence)),
    ),
    ...extract.links.map(({ url, text, evidence }) => fact('link', url, text, place(evidence))),
    ...extract.problems.map(({ rule, line, message }) =>
      fact('problem', rule, line === undefined ? 0 : shift(line), message),
    ),
    ...extract.suppressions.map(({ line, at, rules }) =>
      fact('suppression', line && shift(line), shift(at), rules),
    ),
    ...extract.templateSections.map((id) => fact('template', id)),
  ]
}
