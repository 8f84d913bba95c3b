import type { Problem } from '../../model/problem.ts'
import type { Document } from '../document.ts'
import { firstFault } from '../first-fault.ts'
import { segmentAt } from '../inline.ts'
import { isConnectionsSection } from './fields.ts'
import { relationOfLabel } from './relation-words.ts'

/**
 * Returns a warning for labels of connections that a dash, or nothing, parts from what they label: only a
 * colon makes one. Without a dash the label must be bold.
 */
export function labelsWithoutColon({ blocks, source: { path } }: Document): Problem[] {
  const faults = blocks.flatMap(({ kind, section, inline }) => {
    const [first] = inline.segments
    if (kind !== 'list-item' || !first || !isConnectionsSection(section)) return []
    const bold = first.marks.includes('strong') ? inline.text.slice(0, first.end) : undefined
    const dashed = /^([\p{L} ]{4,40}?) [-–—=] /u.exec(inline.text)?.[1]
    const label = [bold, dashed].find((words) => words !== undefined && isLabel(words))
    const behind = label === undefined ? '' : inline.text.slice(label.length)
    if (label === undefined || !/^\s*(?:[-–—=]\s+)?[\p{L}\p{N}[]/u.test(behind)) return []
    if (segmentAt(inline, label.length)?.marks.includes('strong')) return []
    const { line, column } = first
    return [
      { line, column, found: `the label “${label}” without a colon`, expected: 'one behind it' },
    ]
  })
  const so = 'what it says of them is not read'
  return firstFault(faults, path, { rule: 'label-without-colon', several: 'such labels', so })
}

function isLabel(words: string): boolean {
  return !words.includes(':') && relationOfLabel(words) !== undefined
}
