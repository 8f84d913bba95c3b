import type { RootContent, Table } from 'mdast'
import { remembered, rememberedOf } from '../../text/memo.ts'
import { isTypingError } from '../../text/typing-error.ts'
import { type Document, placeOf } from '../document.ts'
import type { Fault } from '../first-fault.ts'
import { readFields } from '../values/fields.ts'
import { normalizeHeading } from '../values/heading.ts'
import { linesOf } from '../values/lines.ts'
import { textOfLines } from '../values/table.ts'
import { isSettings } from './recognise.ts'
import type { Piece } from './section-reader.ts'

/** The labels of a section: which are known, and how all are spelled. */
export interface Labels {
  find: (label: string) => unknown
  spellings: readonly string[]
}

interface Label {
  text: string
  line: number
  column: number
}

/** Shorter words differ by a letter from too many others. */
const MIN_LENGTH = 5

/**
 * Returns the labels, heads of columns and keys that are one typing error away from one that their
 * section knows: what stands beside them is in no record. Others near them must be spelled well.
 */
export function misspeltLabels(
  pieces: readonly Piece[],
  labels: Labels,
  document: Document,
): Fault[] {
  return pieces.flatMap(({ blocks }) =>
    blockGroups(blocks, labels, document).flatMap((group) => faultsOf(group, labels)),
  )
}

function faultsOf(group: readonly Label[], labels: Labels): Fault[] {
  const { find } = labels
  const unknown = group.filter(({ text }) => find(text) === undefined)
  if (unknown.length === group.length) return []
  return unknown.flatMap(({ text, line, column }) => {
    const meant = meantIn(labels)(text)
    if (meant === undefined) return []
    return [{ line, column, found: `the label “${text}”`, expected: `“${meant}”` }]
  })
}

/** Returns what tells which label of a section was meant, if one was: labels come over and over in a corpus. */
const meantIn = rememberedOf(({ spellings }: Labels) => {
  const known = spellings.map((spelling) => ({ spelling, forms: formsOf(spelling) }))
  const meantBy = remembered((label): { spelling?: string } => {
    const written = formsOf(label)
    const isMeant = ({ forms }: { forms: readonly string[] }) =>
      written.some((form, index) => isMisspelt(form, forms[index] ?? ''))
    return known.find(isMeant) ?? {}
  })
  return (label: string) => meantBy(label).spelling
})

/** As it stands, and in its normal form: an error may hide a plural, or a sign that decorates. */
function formsOf(label: string): [string, string] {
  return [label.toLowerCase().trim(), normalizeHeading(label)]
}

function isMisspelt(written: string, meant: string): boolean {
  return Math.min(written.length, meant.length) >= MIN_LENGTH && isTypingError(written, meant)
}

/** The labels of what stands together: of a table, of settings, and of all lists and lines. */
function blockGroups(
  blocks: readonly RootContent[],
  labels: Labels,
  document: Document,
): Label[][] {
  const meant = meantIn(labels)
  const isKnown = (label: string) => labels.find(label) !== undefined || meant(label) !== undefined
  const text = blocks.filter(({ type }) => type === 'list' || type === 'paragraph')
  const fields = readFields(text, { fileLines: document.lines, isKnown })
    .filter(({ label }) => label !== '')
    .map(({ label, at }) => ({ text: label, line: at.line, column: at.column }))
  return [
    fields,
    ...blocks.flatMap((block) => (block.type === 'table' ? [headsOf(block, document)] : [])),
    ...blocks.flatMap((block) => (isSettings(block) ? [keysOf(block, document)] : [])),
  ]
}

function headsOf(table: Table, document: Document): Label[] {
  return (table.children[0]?.children ?? []).map((cell) => {
    const { line, column } = placeOf(cell)
    return { text: textOfLines(linesOf(cell, document.lines)), line, column }
  })
}

const KEY = /^(\s*(?:- +)?)([a-z][\w -]*):(?:\s|$)/i

function keysOf(block: RootContent, { lines }: Document): Label[] {
  const { line: first, endLine } = placeOf(block as never)
  return lines.slice(first, endLine - 1).flatMap((line, index) => {
    const [, indent = '', key] = KEY.exec(line) ?? []
    if (key === undefined) return []
    return [{ text: key.replaceAll('_', ' '), line: first + 1 + index, column: indent.length + 1 }]
  })
}
