import type { ConnectionRelation } from '../../model/record.ts'
import type { Splice } from '../../text/splice.ts'
import { type Line, lineEndAt } from '../lines.ts'
import { endOfItem, readItem } from '../list.ts'
import type { FindPlaces, Page } from '../page.ts'
import { findShape, type Shape } from '../reference-shape.ts'
import { referencesFor } from '../references.ts'
import { RELATION_WORDS, rankOf } from '../relation-headings.ts'
import { type Label, readLabel, withLabel } from './label.ts'

/** A line of the section in which a document lists its connections. */
interface LabelLine {
  index: number
  label: Label
  relation: ConnectionRelation
  shape: Shape | undefined
}

/** Returns places in a list of labelled connections that lacks the relation: a line with a label of its own. */
export const placesInConnections: FindPlaces = (page, wish, house) => {
  const lines = labelLines(page)
  const before = lines.findLast((one) => rankOf(one.relation) <= rankOf(wish.relation))
  const sample = before ?? lines[0]
  if (!sample) return []
  const shape = lines.findLast((one) => one.shape)?.shape
  const lead = withLabel(sample.label, RELATION_WORDS[wish.relation].label)
  return referencesFor(shape, page, wish, house).map((words) => ({
    ...lineSplice(
      page.lines,
      sample.index,
      before !== undefined,
      lead + words + sample.label.closing,
    ),
    trust: 0.5,
  }))
}

/** The labelled lines of the section that has them for the most relations. */
function labelLines(page: Page): LabelLine[] {
  const sections = new Map<string, Map<number, LabelLine>>()
  for (const { evidence, relation, target } of page.reading.references) {
    if (evidence.rule !== 'reference/field') continue
    const index = evidence.line - 1
    const text = page.lines[index]?.text ?? ''
    const label = readLabel(text)
    if (!label || /^\s*#/.test(text)) continue
    const id = evidence.section.join('\n')
    const known = sections.get(id) ?? new Map<number, LabelLine>()
    const shape = findShape(text.slice(label.end), [target.number])?.shape
    known.set(index, { index, label, relation, shape: known.get(index)?.shape ?? shape })
    sections.set(id, known)
  }
  const isList = (lines: LabelLine[]) => relationsIn(lines) > 1 || isNamedSo(page, lines)
  const relationsIn = (lines: LabelLine[]) => new Set(lines.map((line) => line.relation)).size
  const [best] = [...sections.values()]
    .map((lines) => [...lines.values()])
    .filter(isList)
    .sort((a, b) => relationsIn(b) - relationsIn(a))
  return best ?? []
}

/** True of lines below a heading that says what it lists. */
function isNamedSo({ reading }: Page, [first]: readonly LabelLine[]): boolean {
  const heading = reading.extract.outline.findLast(({ line }) => first && line <= first.index)
  return /\bconnections\b|\bcross[- ]?(?:references|links)\b|\bepisode links\b/i.test(
    heading?.text ?? '',
  )
}

/** A line behind another, or before it, set apart as the lines there are. */
function lineSplice(
  lines: readonly Line[],
  index: number,
  isBehind: boolean,
  words: string,
): Splice {
  const line = lines[index] as Line
  const lineEnd = lineEndAt(lines, index)
  const isItem = readItem(line.text) !== undefined
  if (!isBehind) return { offset: line.start, insert: words + (isItem ? '' : '  ') + lineEnd }
  const last = isItem ? endOfItem(lines, index) : index
  const own = lines[last] as Line
  // A paragraph goes on in the next line only behind a hard break.
  const isLast = lines[last + 1] === undefined || lines[last + 1]?.text.trim() === ''
  const isHard = / {2}$|\\$/.test(own.text)
  const breakBefore = isItem || isHard ? '' : '  '
  const breakBehind = isItem || isLast ? '' : '  '
  return { offset: own.end, insert: breakBefore + lineEnd + words + breakBehind }
}
