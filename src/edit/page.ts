import type { Extract } from '../model/extract.ts'
import type { Reference } from '../model/identity.ts'
import type { ConnectionRelation } from '../model/record.ts'
import type { Splice } from '../text/splice.ts'
import type { HouseStyle } from './house-style.ts'
import { type Line, linesOf } from './lines.ts'
import type { TargetName } from './reference-shape.ts'

/** What a text says when it is read. */
export interface Reading {
  extract: Extract
  references: readonly Reference[]
  /** `from relation to` of all that the document states. */
  edges: readonly string[]
}

/** The reader of the pipeline, as an edit needs it. */
export interface Reader {
  /** Returns what a file would say with this text. */
  reread(path: string, text: string): Promise<Reading>
  /** Returns the relation that a heading states for the list below it. */
  relationOfHeading(heading: string): string | undefined
}

/** A file as it is edited: its text, and what that says. */
export interface Page {
  path: string
  text: string
  lines: readonly Line[]
  reading: Reading
}

/** What an edit is to say. */
export interface Wish {
  relation: ConnectionRelation
  target: TargetName
}

/** Words at a place that may say what is wished for. */
export interface Place extends Splice {
  /** What closes a link around words that stand there, further on in the same line. */
  behind?: Splice
  /** How many references to documents stand there already; below 1 where only the words around speak for it. */
  trust: number
}

/** A way to find places, the likeliest words first. */
export type FindPlaces = (page: Page, wish: Wish, house: HouseStyle, reader: Reader) => Place[]

export function pageOf(path: string, text: string, reading: Reading): Page {
  return { path, text, lines: linesOf(text), reading }
}

/** Returns the file's statements of a relation that one rule has read, in file order. */
export function statedBy(page: Page, relation: ConnectionRelation, rule: string): Reference[] {
  return page.reading.references.filter(
    (one) => one.relation === relation && one.evidence.rule === rule,
  )
}

/** True of a heading or label that states the relation; between episodes, what is related is referred to. */
export function says(heading: string, wish: Wish, page: Page, reader: Reader): boolean {
  const relation = reader.relationOfHeading(heading)
  const isEpisode = page.reading.extract.kind === 'episode'
  const isRelated = isEpisode && wish.relation === 'refers-to' && relation === 'related-to'
  return relation === wish.relation || isRelated
}

/** Returns how many of some references lead to documents: a list of those is where one more belongs. */
export function trustIn(references: readonly Reference[]): number {
  return references.filter(({ resolution }) => resolution.state === 'resolved').length
}
