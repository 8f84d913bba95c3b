import { kindOf } from '../../model/key.ts'
import type { Splice } from '../../text/splice.ts'
import type { HouseStyle } from '../house-style.ts'
import { isBlank, type Line, lineEndAt } from '../lines.ts'
import { isRule } from '../list.ts'
import type { FindPlaces, Page, Wish } from '../page.ts'
import {
  bulletOf,
  type HeadingStyle,
  hasBlankBelowHeadings,
  headingStyleOf,
} from '../page-style.ts'
import { referencesFor } from '../references.ts'
import { RELATION_WORDS } from '../relation-headings.ts'

/** Returns the place of last resort: a section of its own, before those that end every document of a kind. */
export const placesInNewSection: FindPlaces = (page, wish, house) => {
  const style = headingStyleOf(page)
  const written = referencesFor(undefined, page, wish, house)
  return headingsFor(page, wish, house, style).flatMap((heading) =>
    written.flatMap((words) =>
      sectionSplices(page, style, heading, lineFor(page, wish, words)).map((splice) => ({
        ...splice,
        trust: -2,
      })),
    ),
  )
}

/** The episode template lists its connections in one section, each with a label. */
function followsTemplate({ reading }: Page): boolean {
  const { kind, templateSections } = reading.extract
  return kind === 'episode' && templateSections.filter((id) => id !== 'header').length > 2
}

const LINKS = '🔗'

function headingsFor(page: Page, wish: Wish, house: HouseStyle, style: HeadingStyle): string[] {
  const { heading, patternHeading } = RELATION_WORDS[wish.relation]
  const isEntity = kindOf(page.reading.extract.key) !== 'episode'
  const own = isEntity && patternHeading !== undefined ? patternHeading : heading
  const words = followsTemplate(page)
    ? ['Cross-Episode Connections', own]
    : [house.headings.get(wish.relation) ?? own, own]
  const number = style.lastNumber === undefined ? '' : `${style.lastNumber + 1}. `
  const emoji = style.hasEmoji ? `${LINKS} ` : ''
  return [...new Set(words)].map((one) => number + emoji + one)
}

function lineFor(page: Page, wish: Wish, words: string): string {
  if (!followsTemplate(page)) return `${bulletOf(page)} ${words}`
  return `${bulletOf(page)} **${RELATION_WORDS[wish.relation].label}**: ${words}`
}

/** Sections that stand last, whatever comes before them. */
const BACK_MATTER =
  /^[^\p{L}]*(?:(?:additional|further|external|learning|more)\s)?(?:references?|resources|reading|bibliography|sources|works cited|footnotes?|endnotes?|notes|copyright|licen[sc]e|acknowledge?ments?|change ?log|history)\b/iu

/** At the end, but before what always ends a document; where that would change its meaning, behind it. */
function sectionSplices(page: Page, style: HeadingStyle, heading: string, item: string): Splice[] {
  const before = backMatterLine(page, style) ?? closingLine(page)
  const lineEnd = lineEndAt(page.lines, before ?? 0)
  const gap = hasBlankBelowHeadings(page) ? lineEnd : ''
  const section = `${headingLines(style, heading, lineEnd)}${lineEnd}${gap}${item}`
  const rule = style.hasRules ? `---${lineEnd}${lineEnd}` : ''
  const atEnd = endSplice(page, rule + section, lineEnd)
  const line = before === undefined ? undefined : page.lines[before]
  if (!line) return [atEnd]
  // Before a rule that sets the last words apart there is one already.
  const end = isRule(line.text) ? '' : rule
  return [{ offset: line.start, insert: `${section}${lineEnd}${lineEnd}${end}` }, atEnd]
}

function headingLines(style: HeadingStyle, heading: string, lineEnd: string): string {
  if (style.underline === '') return `${'#'.repeat(style.depth)} ${heading}`
  return `${heading}${lineEnd}${style.underline.repeat(Math.max(3, heading.length))}`
}

/** Returns the line of the first of the sections that end the document, if any do. */
function backMatterLine({ lines, reading }: Page, style: HeadingStyle): number | undefined {
  const own = reading.extract.outline.filter(({ line }) => style.lines.includes(line - 1))
  let first: number | undefined
  for (const { text, line } of [...own].reverse()) {
    if (!BACK_MATTER.test(text)) break
    first = line - 1
  }
  const isFirst = first === undefined || first === style.lines[0]
  return isFirst || lines[first ?? 0]?.text === undefined ? undefined : first
}

/** Returns the line of the rule above the last words, where these are only a colophon or the way on. */
function closingLine({ lines }: Page): number | undefined {
  const last = lines.findLastIndex(({ text }) => isRule(text))
  const words = lines.slice(last + 1).filter((line) => !isBlank(line))
  const isClosing =
    words.length > 0 && words.every(({ text }) => /^(?:[*_]\S|\[[^\]]*[←→])/.test(text))
  return last > 0 && isBlank(lines[last - 1]) && isClosing ? last : undefined
}

/** Behind the last words of the text; blanks and lines that stand at its end stay there. */
function endSplice({ lines }: Page, section: string, lineEnd: string): Splice {
  let last = lines.length - 1
  while (last > 0 && isBlank(lines[last])) last--
  const line = lines[last] as Line
  const hasRule = isRule(line.text) && section.startsWith('---')
  const own = hasRule ? section.slice(3).trimStart() : section
  const isEmpty = line.text.trim() === ''
  return { offset: line.end, insert: isEmpty ? own : `${lineEnd}${lineEnd}${own}` }
}
