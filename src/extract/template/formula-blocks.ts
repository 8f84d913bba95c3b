import type { Code, ListItem, Nodes, Paragraph, RootContent } from 'mdast'
import { type Place, placeOf } from '../document.ts'
import { plainText } from '../inline.ts'
import { readFields } from '../values/fields.ts'
import { codeLines, type TextLine } from '../values/lines.ts'
import type { Entry, FieldLines } from './entry.ts'
import {
  type FormulaField,
  type FormulaText,
  formulaSchema,
  isMathematical,
  nameOf,
  readFormulaText,
  splitName,
} from './formula-text.ts'
import type { Piece, Reading } from './section-reader.ts'
import { isUnfilled } from './text-fields.ts'

const MATH_FENCE = /^(?:math|latex|tex|katex|asciimath)$/i

/** True for a block of mathematics, or a paragraph with some in it. */
export function isFormulaBlock(block: RootContent): boolean {
  if ((block.type as string) === 'math') return true
  if (block.type === 'code') return MATH_FENCE.test(block.lang ?? '')
  return (
    block.type === 'paragraph' &&
    block.children.some((child) => (child.type as string) === 'inlineMath')
  )
}

/** Returns a list whose items hold blocks of mathematics as those stand, with the words that name them. */
export function withFormulasApart(block: RootContent): RootContent[] {
  const isApart = (child: RootContent) => child.type !== 'paragraph' && isFormulaBlock(child)
  if (block.type !== 'list' || !block.children.some((item) => item.children.some(isApart)))
    return [block]
  return block.children.flatMap((item) =>
    item.children.some(isApart) ? item.children : [{ ...block, children: [item] }],
  )
}

/** Returns words above a formula as its name. */
export function waitingName(
  text: string,
  at: { line: number; column: number },
): FieldLines | undefined {
  const { name } = nameOf(text)
  if (name === undefined) return undefined
  const line: TextLine = {
    text: name,
    line: at.line,
    column: at.column,
    markedEnd: 0,
    isItem: false,
  }
  return { lines: [line], at: { line: at.line, column: at.column, endLine: at.line } }
}

/** True for a block of code that is in no language. */
export function isPlainFence({ lang }: Code): boolean {
  return !lang || /^(?:text|txt|plain|plaintext)$/i.test(lang)
}

/**
 * A fence of its own is the place of a lone formula; several have their own lines. What `isCaptioned`
 * as mathematics need not say so itself.
 */
export function blockEntries(
  block: Code,
  piece: Piece,
  isCaptioned = false,
): Entry<FormulaField>[] {
  const isMathFence = block.type !== 'code' || MATH_FENCE.test(block.lang ?? '')
  if (!isMathFence && !isPlainFence(block)) return []
  const isMath = isMathFence || isCaptioned
  const texts = readFormulaText(codeLines(block)).filter((text) => isMath || isStated(text))
  const place = placeOf(block)
  return texts.map((text) => {
    const excerpt = (text.fields.get('name') ?? text.fields.get('latex'))?.lines[0]?.text ?? ''
    const isLone = texts.length === 1
    const line = isLone ? place.line : Math.min(text.line, place.endLine)
    const column = isLone ? place.column : 1
    const at = { line, column, endLine: isLone ? place.endLine : text.endLine, excerpt }
    return { form: 'list', fields: text.fields, others: [], section: piece.section, at }
  })
}

/** In a fence that does not say it is mathematics, only what has a name and looks like a formula. */
function isStated({ fields }: FormulaText): boolean {
  const latex = fields.get('latex')?.lines[0]?.text ?? ''
  return (isMathematical(latex) || isUnfilled(latex)) && (fields.has('name') || fields.size > 1)
}

/** Text between formulas: a name for the next, labels of the last, or a formula in a line. */
export function textBlock(
  block: RootContent,
  piece: Piece,
  reading: Reading,
  own: Entry<FormulaField>[],
  waiting: FieldLines | undefined,
): FieldLines | undefined {
  const reader = {
    fileLines: reading.document.lines,
    isKnown: (label: string) => formulaSchema.find(label) !== undefined,
  }
  let next = waiting
  for (const field of readFields([block], reader)) {
    const key = field.label === '' ? undefined : formulaSchema.find(field.label)
    const last = own.at(-1)
    if (key === 'name') next = field
    else if (key !== undefined && key !== 'latex' && last && !next) last.fields.set(key, field)
    else if (key === 'latex') {
      const fields = new Map<FormulaField, FieldLines>([['latex', field]])
      if (next) fields.set('name', next)
      own.push(entryOf(piece, field.at, fields))
      next = undefined
    } else {
      const line = field.lines[0]
      const { name, latex } =
        field.label === ''
          ? splitName(line?.text ?? '')
          : { ...nameOf(field.label), latex: line?.text ?? '' }
      const isFormula =
        latex !== '' &&
        (isMathematical(latex) || hasMath(block, latex)) &&
        !isProse(latex, block) &&
        (isFormulaBlock(block) || latex.split(/\s+/).length <= 25)
      if (isFormula && line) {
        const fields = new Map<FormulaField, FieldLines>()
        const named = name === undefined ? next : { lines: [{ ...line, text: name }], at: field.at }
        if (named) fields.set('name', named)
        fields.set('latex', {
          lines: [{ ...line, text: latex }, ...field.lines.slice(1)],
          at: field.at,
        })
        own.push(entryOf(piece, field.at, fields))
        next = undefined
      } else if (field.lines.length <= 1)
        next = waitingName(field.label || (line?.text ?? ''), field.at) ?? next
    }
  }
  return next
}

/** More words than a remark beside a formula has. */
const MAX_WORDS = 10

/** True for sentences in which some mathematics, or money, stands among the words. */
function isProse(text: string, block: RootContent): boolean {
  const words =
    text.replace(/\\\p{L}+/gu, '').match(/(?<![\p{L}_^])\p{L}{3,}(?![\p{L}_^(])/gu) ?? []
  return block.type === 'paragraph' && words.length > MAX_WORDS && /\p{L}[.!?](?:\s|$)/u.test(text)
}

/** Operands with an operator between them; "src/a" and "read-only" are no calculations. */
const RECKONING = /[\p{L}\p{N})](?:\s[*/+×·÷^−-]\s|[*×·÷^])[\p{L}\p{N}(]/u

/** True where the text is marked as mathematics, or as code that reckons: `n * f`. */
function hasMath(block: RootContent, latex: string): boolean {
  if (block.type === 'list') return block.children.some((item) => hasMathBelow(item, latex))
  return block.type === 'paragraph' && hasMathBelow(block, latex)
}

function hasMathBelow(parent: Paragraph | ListItem, latex: string): boolean {
  return parent.children.some((child: Nodes) => {
    if (child.type === 'paragraph') return hasMathBelow(child, latex)
    const isMath =
      (child.type as string) === 'inlineMath' ||
      (child.type === 'inlineCode' && RECKONING.test(latex))
    return isMath && plainText(child) === latex
  })
}

function entryOf(
  piece: Piece,
  at: Place,
  fields: Map<FormulaField, FieldLines>,
): Entry<FormulaField> {
  const excerpt = [...fields.values()].map((field) => field.lines[0]?.text ?? '').join(': ')
  return {
    form: 'list',
    fields,
    others: [],
    section: piece.section,
    at: { ...at, excerpt: excerpt.slice(0, 240) },
  }
}
