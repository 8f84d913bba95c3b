import type { Code } from 'mdast'
import type { FormulaRecord } from '../../model/record.ts'
import { buildRecord, hasAny } from './build.ts'
import { readEntries } from './entries.ts'
import type { Entry, FieldLines } from './entry.ts'
import {
  blockEntries,
  isFormulaBlock,
  textBlock,
  waitingName,
  withFormulasApart,
} from './formula-blocks.ts'
import { type FormulaField, formulaSchema, isMathematical } from './formula-text.ts'
import { phrases } from './headings.ts'
import { fieldsNamed } from './recognise.ts'
import type { Claim, Piece, Reading, SectionReader } from './section-reader.ts'
import { tableTest } from './table-signs.ts'
import { reportUnfilled, valuesOf } from './text-fields.ts'

/** "### Core Formulas": ```math and $$ blocks, several in one; labels in or below them; lists; tables. */
export const formulas: SectionReader = {
  id: 'formulas',
  parent: 'mathematical-foundations',
  isStrict: true,
  schema: formulaSchema,
  headings: [
    ...phrases(
      ['Core', 'Key', 'Important', 'Essential', 'Main', 'Fundamental', 'Mathematical', 'Central'],
      ['Formulas', 'Formulae', 'Equations'],
    ),
    'Formulas',
    'Formulae',
    'Formulas and Equations',
  ],
  inside: ['Equations', 'Laws', 'Core Math', 'Definitions', 'Models'],
  alone: ['Equations'],
  isTable: tableTest(formulaSchema, {
    needs: [
      { count: 1, of: ['latex'] },
      { count: 1, of: ['context', 'variables', 'example'] },
    ],
    cells: { latex: isMathematical },
  }),
  recognises: (block, document) =>
    isFormulaBlock(block) ||
    (block.type === 'table' &&
      fieldsNamed(block, formulaSchema, document, ['latex', 'variables', 'example', 'context']) >=
        2 &&
      fieldsNamed(block, formulaSchema, document, ['latex']) > 0),
  read: readFormulas,
}

function readFormulas(claim: Claim, reading: Reading): FormulaRecord[] {
  const found: Entry<FormulaField>[] = []
  for (const [index, piece] of claim.pieces.entries()) readPiece(piece, index === 0, reading, found)
  return found.flatMap((entry) => formulaRecord(entry, reading))
}

function readPiece(
  piece: Piece,
  isFirst: boolean,
  reading: Reading,
  found: Entry<FormulaField>[],
): void {
  let waiting =
    isFirst || piece.heading === undefined
      ? undefined
      : waitingName(piece.heading.replace(/^formula\s*\d*\s*[:.–-]?\s*/i, ''), piece)
  const own: Entry<FormulaField>[] = []
  for (const block of piece.blocks.flatMap(withFormulasApart)) {
    if (block.type === 'code' || (block.type as string) === 'math') {
      const read = blockEntries(block as Code, piece)
      if (read.length > 0 && waiting && !read[0]?.fields.has('name'))
        read[0]?.fields.set('name', waiting)
      if (read.length > 0) waiting = undefined
      own.push(...read)
    } else if (block.type === 'table') {
      own.push(
        ...readEntries({ pieces: [{ ...piece, blocks: [block] }] }, formulaSchema, reading, {
          expected: 'a formula',
        }),
      )
    } else waiting = textBlock(block, piece, reading, own, waiting)
  }
  found.push(...own)
}

/** Returns the record of one formula; none where nothing of it is filled. */
export function formulaRecord(entry: Entry<FormulaField>, reading: Reading): FormulaRecord[] {
  const { text } = valuesOf(entry, formulaSchema, reading)
  const latexLines = entry.fields.get('latex')
  const latex = latexLines && latexOf(latexLines, entry, reading)
  const isMath = { mathematics: true }
  const fields = {
    name: text('name', isMath),
    latex,
    context: text('context', isMath),
    variables: text('variables', isMath),
    example: text('example', isMath),
  }
  return hasAny(...Object.values(fields)) ? [buildRecord('formula', fields, entry, reading)] : []
}

/** Line ends of a formula stay; a pair of dollars or backquotes around it goes. */
function latexOf(
  field: FieldLines,
  entry: Entry<FormulaField>,
  reading: Reading,
): string | undefined {
  const text = field.lines
    .map((line) => line.text)
    .join('\n')
    .trim()
  const bare = text
    .replace(/^\${1,2}([^$]+)\${1,2}[.,;]?$/, '$1')
    .replace(/^\\\[([\s\S]*)\\\]$/, '$1')
    .trim()
  if (bare !== '' && !(bare.length <= 60 && /^\[[\p{L} ]+\]$/u.test(bare))) return bare
  reportUnfilled(bare, formulaSchema.fields.latex.expected, entry.section, field.at, reading)
  return undefined
}
