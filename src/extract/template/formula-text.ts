import {
  headingWords,
  normalizeHeading,
  withoutNumbering,
  withoutSigns,
} from '../values/heading.ts'
import type { TextLine } from '../values/lines.ts'
import type { FieldLines } from './entry.ts'
import { defineSchema } from './schema.ts'

export const formulaSchema = defineSchema({
  name: { labels: ['Name', 'Formula Name', 'Title'], expected: 'a name' },
  latex: {
    labels: ['Formula', 'LaTeX', 'Equation', 'Expression', 'Notation', 'Math'],
    expected: 'a formula',
  },
  context: {
    labels: [
      'Context',
      'When',
      'Use',
      'Applies',
      'Applies when',
      'When to use',
      'Use case',
      'Purpose',
      'Meaning',
      'Why',
      'Application',
      'Usage',
      'When this applies',
      'When it applies',
      'When/Why',
      'Why it matters',
      'Interpretation',
    ],
    expected: 'a context',
  },
  variables: {
    labels: [
      'Variables',
      'Variable',
      'Where',
      'Symbols',
      'Parameters',
      'Terms',
      'Vars',
      'Variable Definitions',
      'Legend',
      'Variable Meaning',
    ],
    expected: 'the variables',
  },
  example: {
    labels: [
      'Example',
      'Worked Example',
      'Calculation',
      'Sample',
      'For example',
      'Example Calculation',
      'e.g.',
      'Concrete Example',
      'Sample Calculation',
      'Numerical Example',
      'Numeric Example',
    ],
    expected: 'an example',
  },
})

export type FormulaField = keyof typeof formulaSchema.fields

/** A formula of a block of text: the lines of its fields, and its first line. */
export interface FormulaText {
  fields: Map<FormulaField, FieldLines>
  line: number
  endLine: number
}

const MATHEMATICAL = /[=≤≥≈<>∝∑∏√^_\\λμρ]|\\[a-zA-Z]/u

/** True where a text looks like mathematics rather than words. */
export function isMathematical(text: string): boolean {
  return MATHEMATICAL.test(text)
}

/**
 * Returns the formulas of a block. A line without a label opens one: "Name: LaTeX"; labelled lines
 * follow. Another begins after a blank line, or with a named formula after labelled lines.
 */
export function readFormulaText(lines: readonly TextLine[]): FormulaText[] {
  const formulas: FormulaText[] = []
  let open: FormulaField | undefined
  let afterBlank = true
  for (const line of lines) {
    const text = line.text.trim().replace(/^\*\*([^*]{1,60})\*\*/, '$1')
    if (text === '' || /^(?:-{3,}|\${2})$/.test(text)) {
      afterBlank = true
      continue
    }
    const label = labelOf(text)
    const last = formulas.at(-1)
    if (label) {
      const isNew =
        !last ||
        (label.key === 'latex' || label.key === 'name'
          ? last.fields.has(label.key) || hasDetails(last)
          : last.fields.has(label.key))
      const formula = isNew ? opened(formulas, line) : last
      addLine(formula, label.key, { ...line, text: label.rest })
      open = label.key
    } else {
      const { name, latex } = splitName(text)
      const isNew =
        !last ||
        (afterBlank && !isOpenName(last)) ||
        (hasDetails(last) && name !== undefined && isMathematical(latex))
      const formula = isNew ? opened(formulas, line) : last
      if (isNew || isOpenName(formula)) {
        if (name !== undefined) addLine(formula, 'name', { ...line, text: name })
        if (latex !== '') addLine(formula, 'latex', { ...line, text: latex })
        open = 'latex'
      } else addLine(formula, open ?? 'latex', { ...line, text })
    }
    const current = formulas.at(-1)
    if (current) current.endLine = line.line
    afterBlank = false
  }
  return formulas
}

function opened(formulas: FormulaText[], line: TextLine): FormulaText {
  const formula: FormulaText = { fields: new Map(), line: line.line, endLine: line.line }
  formulas.push(formula)
  return formula
}

/** A name without its formula yet: "Little's Law:" on a line of its own. */
function isOpenName(formula: FormulaText): boolean {
  return formula.fields.has('name') && !formula.fields.has('latex')
}

function hasDetails(formula: FormulaText): boolean {
  return (
    formula.fields.has('context') ||
    formula.fields.has('variables') ||
    formula.fields.has('example')
  )
}

function labelOf(text: string): { key: FormulaField; rest: string } | undefined {
  const colon = text.search(/[:：]/)
  if (colon < 2 || colon > 45) return undefined
  const label = text.slice(0, colon).replace(/^[-*•]\s+/, '')
  const key = /^[\p{L} .()/'’-]+$/u.test(label) ? formulaSchema.find(label) : undefined
  return key === undefined ? undefined : { key, rest: text.slice(colon + 1).trim() }
}

/** Returns name and formula of "Name: LaTeX"; "Formula 1" is a counter, not a name. */
export function splitName(text: string): { name?: string; latex: string } {
  const comment = /^(?:%+|#+|\/\/+)\s*(\S.*)$/.exec(text)
  if (comment?.[1]) return { ...nameOf(comment[1].replace(/:$/, '')), latex: '' }
  const counted =
    /^(?:formula|equation|eq\.?)\s*#?\d{1,3}\s*(?:\(([^()]{1,80})\)\s*)?[:.)–—-]?\s*/i.exec(text)
  const rest = counted ? text.slice(counted[0].length) : text
  const inBrackets = counted?.[1]
  if (inBrackets) return { name: inBrackets.trim(), latex: rest.replace(/^[:\s]{1,9}/, '') }
  const colon = rest.search(/[:：](?!=)/)
  if (colon <= 0) return { latex: rest }
  const named = nameOf(rest.slice(0, colon))
  return named.name === undefined
    ? { latex: rest }
    : { ...named, latex: rest.slice(colon + 1).trim() }
}

/** Words before a colon are a name where they are words: at least one of three letters, no signs of mathematics. */
export function nameOf(text: string): { name?: string } {
  const name = withoutNumbering(withoutSigns(text.replace(/\*\*/g, ''))).trim()
  if (
    !/\p{L}{3}/u.test(name) ||
    name.length > 90 ||
    /[\\=^{}$|<>≤≥]/.test(name) ||
    /^(?:formula|equation)\s*#?\d{0,3}$/i.test(name)
  )
    return {}
  if (headingWords(normalizeHeading(name)).length > 12) return {}
  return { name }
}

function addLine(formula: FormulaText, key: FormulaField, line: TextLine): void {
  const at = { line: line.line, column: line.column, endLine: line.line }
  const field = formula.fields.get(key) ?? { lines: [], at }
  formula.fields.set(key, field)
  if (line.text !== '') field.lines.push(line)
}
