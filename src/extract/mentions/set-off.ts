import type { VocabularyEntry } from '../../model/vocabulary.ts'
import type { TextBlock } from '../blocks.ts'

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
