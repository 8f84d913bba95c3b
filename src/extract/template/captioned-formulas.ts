import type { Code, Paragraph, RootContent } from 'mdast'
import type { AtlasRecord, FormulaRecord } from '../../model/record.ts'
import { trimEndSigns } from '../../text/trim.ts'
import { placeOf } from '../document.ts'
import { plainText } from '../inline.ts'
import type { Entry } from './entry.ts'
import { blockEntries, isPlainFence, waitingName } from './formula-blocks.ts'
import { type FormulaField, formulaSchema } from './formula-text.ts'
import { formulaRecord } from './formulas.ts'
import type { Piece, Reading } from './section-reader.ts'

/**
 * Reads what a heading or label calls a formula, and a fence without a language below it writes out,
 * wherever in a document it stands. Fences of which a section made something are left to it.
 */
export function captionedFormulas(
  pieces: readonly Piece[],
  known: readonly AtlasRecord[],
  reading: Reading,
): FormulaRecord[] {
  const taken = known.filter(({ type }) => type !== 'header').map(({ evidence }) => evidence)
  const isTaken = (fence: Code) => {
    const { line, endLine } = placeOf(fence)
    return taken.some((at) => at.line <= endLine && at.endLine >= line)
  }
  return pieces.flatMap((piece) =>
    captionedFences(piece).flatMap(({ fence, name }) =>
      isTaken(fence) ? [] : formulasIn(fence, name, piece, reading),
    ),
  )
}

interface Captioned {
  fence: Code
  /** Absent where the caption only announces a formula. */
  name?: string
}

/**
 * A heading is the caption of the first fence below it, a label that of the fence right behind it. A
 * caption that names nothing is about the bold line it stands below, else about its section.
 */
function captionedFences(piece: Piece): Captioned[] {
  const found: Captioned[] = []
  let heading = piece.heading === undefined ? undefined : captionIn(piece.heading)
  let before: RootContent | undefined
  for (const block of piece.blocks) {
    if (block.type === 'code') {
      const caption = (before?.type === 'paragraph' ? labelIn(before) : undefined) ?? heading
      if (caption && isPlainFence(block)) {
        const name = caption.name ?? topicOver(block, piece) ?? piece.section.heading?.text
        found.push({ fence: block, ...(name === undefined ? {} : { name }) })
      }
      heading = undefined
    }
    before = block
  }
  return found
}

/** A bold label may open a piece of its own, so the lines above are those of the whole section. */
function topicOver(fence: Code, { section: { blocks } }: Piece): string | undefined {
  return blocks
    .slice(0, Math.max(0, blocks.indexOf(fence)))
    .flatMap((block) => (block.type === 'paragraph' ? (topicIn(block) ?? []) : []))
    .at(-1)
}

/** The first line of a paragraph, where it is bold; a label such as "Where" is the subject of nothing. */
function topicIn(paragraph: Paragraph): string | undefined {
  const [first] = paragraph.children
  if (first?.type !== 'strong') return undefined
  const text = topicText(plainText(first))
  const isLine = topicText(plainText(paragraph).trim().split('\n')[0] ?? '') === text
  const isLabel = formulaSchema.find(text) !== undefined || captionIn(text) !== undefined
  return !isLine || isLabel || /[.!?।]$/u.test(text) ? undefined : text
}

function topicText(line: string): string {
  return trimEndSigns(line.trim(), ':：').trim()
}

/** The first line may be a name with words about it below; the last one may announce with a colon. */
function labelIn(paragraph: Paragraph): { name?: string } | undefined {
  const lines = plainText(paragraph).trim().split('\n')
  const isLabel = paragraph.children[0]?.type === 'strong' || lines[0]?.trimEnd().endsWith(':')
  const first = isLabel ? captionIn(lines[0] ?? '') : undefined
  if (first) return first
  return /(?:^|\s)(?:formula|equation)[:：]$/iu.test(lines.at(-1)?.trimEnd() ?? '') ? {} : undefined
}

const MAX_WORDS = 9

/** "The Cell Formula": a title ends in what it is, with a capital. "The formula:" names none. */
function captionIn(line: string): { name?: string } | undefined {
  const text = trimEndSigns(line.replace(/\s*\([^()]{1,60}\)\s*[:：]?\s*$/u, ''), ':：').trim()
  if (!/(?:^|\s)(?:Formula|Equation|FORMULA|EQUATION)$/u.test(text)) return undefined
  const words = text.split(/\s+/)
  if (words.length > MAX_WORDS) return undefined
  const isNamed = words.some((word) => !GENERAL.has(word.toLowerCase()))
  return isNamed ? { name: text } : {}
}

/** Words that say of a formula nothing that sets it apart. */
const GENERAL = new Set(
  'the a this formula equation basic core general mathematical simple key complete math'.split(' '),
)

/** Two sides and what relates them; an arrow, a comparison in code and a ruled line are none. */
const EQUATION = /^(.*?[^\s=<>!:+-])\s*(?:[≈≤≥∝≡]|(?<![=<>!:+-])=(?![=>]))\s*[^\s=]/u

function formulasIn(
  fence: Code,
  name: string | undefined,
  piece: Piece,
  reading: Reading,
): FormulaRecord[] {
  const entries = blockEntries(fence, piece, true).filter(isEquation)
  const [first, ...others] = entries
  if (!first) return []
  const waiting = name === undefined ? undefined : waitingName(name, piece)
  if (waiting && !first.fields.has('name')) first.fields.set('name', waiting)
  return [first, ...others.filter(({ fields }) => fields.has('name'))].flatMap((entry) =>
    formulaRecord(entry, reading),
  )
}

/** The left side is a name or term: "10 servers = 1 failure" counts, and "If it stalls, x = 2" advises. */
function isEquation({ fields }: Entry<FormulaField>): boolean {
  const line = fields.get('latex')?.lines[0]?.text ?? ''
  const left = EQUATION.exec(line)?.[1]?.replace(/\([^()]*\)/g, '')
  return left !== undefined && !/^\p{Nd}/u.test(left) && !/[,.;!?]\s/.test(left)
}
