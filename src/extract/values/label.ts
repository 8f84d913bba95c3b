import { withoutNumbering } from './heading.ts'
import type { TextLine } from './lines.ts'

/** A line that begins with a label, and what follows it. */
export interface SplitLabel {
  label: string
  rest: string
  /** Bold or otherwise marked, so a label whatever it says. */
  isMarked: boolean
  /** How many characters of the line stand before the value. */
  length: number
}

/** Returns label and value of `**Key**: v`, `**Key:** v`, `**Key: v**`, `Key: v`, `**Key** - v`. */
export function splitLabel(
  line: TextLine,
  isKnown: (label: string) => boolean,
): SplitLabel | undefined {
  const text = line.text
  const lead =
    /^(?:[\s•·]|\p{Extended_Pictographic}|\u{fe0f}|\u{200d})*/u.exec(text)?.[0].length ?? 0
  return markedLabel(text, line.markedEnd, lead, isKnown) ?? plainLabel(text, lead, isKnown)
}

function markedLabel(
  text: string,
  markedEnd: number,
  lead: number,
  isKnown: (label: string) => boolean,
): SplitLabel | undefined {
  if (markedEnd <= lead) return undefined
  const marked = text.slice(lead, markedEnd).trim()
  const after = text.slice(markedEnd)
  if (marked.length > 90) return undefined
  // "11:40 AM:" is one label: the colon of a clock or a ratio ends none.
  const colon = /(?<!\d)[:：]|[:：](?!\d)/.exec(marked)
  if (colon && colon.index > 0) {
    const label = marked.slice(0, colon.index)
    const rest = marked.slice(colon.index + 1) + after
    return isKnown(label) || colon.index === marked.length - 1
      ? labelled(text, label, rest, true)
      : undefined
  }
  const sign = /^\s*(?:[:：]|[-–—=→](?=\s|$))/.exec(after)
  if (sign)
    return sign[0].trim() === ':' || sign[0].trim() === '：' || isKnown(marked)
      ? labelled(text, marked, after.slice(sign[0].length), true)
      : undefined
  if (!isKnown(marked)) return undefined
  return labelled(text, marked, after, true)
}

function plainLabel(
  text: string,
  lead: number,
  isKnown: (label: string) => boolean,
): SplitLabel | undefined {
  // "Result = 2 × rate" is an equation: only a marked label may be followed by its sign.
  const dashed = /^([\p{L}\p{N} &/-]+?)\s+[-–—→](?:\s+|$)/u.exec(text.slice(lead, lead + 60))
  if (dashed?.[1] && isKnown(dashed[1]))
    return labelled(text, dashed[1], text.slice(lead + dashed[0].length), false)
  const plain = /^([^:：]{1,60})[:：](?=\s|$)/.exec(text.slice(lead))
  if (plain?.[1] && plain[1].trim().split(' ').length <= 7)
    return labelled(text, plain[1], text.slice(lead + plain[0].length), false)
  return undefined
}

function labelled(text: string, label: string, rest: string, isMarked: boolean): SplitLabel {
  const value = rest.trim()
  return {
    label: withoutNumbering(label.trim()),
    rest: value,
    isMarked,
    length: text.length - value.length,
  }
}
