import type { Evidence } from '../model/evidence.ts'
import type { SectionText } from '../model/extract.ts'
import { sentenceAround, toExcerpt } from '../text/excerpt.ts'
import { foldWords } from '../text/fold.ts'
import type { Page } from './pages.ts'
import type { Naming } from './signals/named.ts'

/** The lines of a file as they are on disk. */
export type LinesOf = (path: string) => readonly string[]

/** Returns where a page names another: the line of the name, and its sentence. */
export function placeOfName(page: Page, naming: Naming, linesOf: LinesOf): Evidence {
  const { sections } = page.extract
  const section = sections[naming.section] as SectionText
  const end = sections[naming.section + 1]?.line ?? Number.POSITIVE_INFINITY
  const isHeading = naming.at < 0
  const lines = linesOf(page.path)
  const place = isHeading
    ? { line: section.line, column: 1 }
    : findName(naming.spelling, lines, section.line, end)
  const excerpt = isHeading
    ? toExcerpt(section.section.at(-1) ?? '')
    : sentenceAround(section.text, naming.at)
  const { line, column } = place
  return {
    path: page.path,
    line,
    column,
    endLine: line,
    section: [...section.section],
    rule: 'suggest/named',
    excerpt,
  }
}

/** Marks and line breaks inside a name hide it from a plain search; then the section's line must do. */
function findName(
  spelling: string,
  lines: readonly string[],
  from: number,
  end: number,
): { line: number; column: number } {
  const first = foldWords(spelling).split(' ')[0] ?? ''
  const stop = Math.min(end - 1, lines.length)
  for (let line = from; line <= stop; line++) {
    const column = (lines[line - 1] ?? '').indexOf(spelling)
    if (column >= 0) return { line, column: column + 1 }
  }
  for (let line = from; line <= stop; line++)
    if (` ${foldWords(lines[line - 1] ?? '')} `.includes(` ${first}`)) return { line, column: 1 }
  return { line: from, column: 1 }
}

/** Returns the title of a page as evidence: its first heading, else its first line. */
export function placeOfTitle({ path, title, extract }: Page): Evidence {
  const line = extract.outline[0]?.line ?? 1
  const section = extract.outline[0] ? [extract.outline[0].text] : []
  return {
    path,
    line,
    column: 1,
    endLine: line,
    section,
    rule: 'suggest/title',
    excerpt: toExcerpt(title),
  }
}
