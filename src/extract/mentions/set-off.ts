import type { VocabularyEntry } from '../../model/vocabulary.ts'
import type { TextBlock } from '../blocks.ts'
import { findDate } from '../values/date.ts'

/** Returns whether the author sets exactly these words off as a term, in italics: "reads *lineage* from the log". */
export function isSetOff(
  { kind, inline: { segments } }: TextBlock,
  { start, end }: { start: number; end: number },
  entry: VocabularyEntry,
): boolean {
  if (entry.kind !== 'pattern' || (kind !== 'paragraph' && kind !== 'list-item')) return false
  const run = segments.find((segment) => segment.start <= start && start < segment.end)
  if (!run || run.start !== start || run.end !== end) return false
  return run.marks.includes('emphasis')
}

/**
 * Returns whether a heading or bold line is these words and a date: "Signal, January 2021", "**Block (2019).**".
 * Of an everyday word nothing else than a company happens in a year.
 */
export function isDatedName(
  { kind, inline: { text, segments } }: TextBlock,
  { start, end }: { start: number; end: number },
  entry: VocabularyEntry,
): boolean {
  if (entry.kind !== 'company' || /\p{L}/u.test(text.slice(0, start))) return false
  const lead = segments[0]
  const isHeadline = kind === 'heading' || lead?.marks.includes('strong') === true
  if (!isHeadline) return false
  const behind = /^,?\s\(?(?=[\p{L}\d])/u.exec(text.slice(end, end + 4))
  if (!behind) return false
  const rest = text.slice(end + behind[0].length, end + 40)
  return findDate(rest)?.start === 0
}
