import type { Reference } from '../../model/identity.ts'
import { urlTo } from '../link-url.ts'
import type { FindPlaces, Page } from '../page.ts'

/**
 * Returns the place where the text names the target by its number already: the words become a link. A
 * heading stays as it is, and so does a list or range of numbers, which no single link can stand for.
 */
export const placesAroundWords: FindPlaces = (page, { relation, target }, { url }) => {
  if (target.number === undefined) return []
  return page.reading.references
    .filter((one) => one.relation === relation && isInWords(one, page))
    .filter((one) => one.target.number === target.number && one.target.to === undefined)
    .flatMap((one) => {
      const words = wordsAt(page, one, target.number ?? 0)
      if (!words) return []
      const closing = `](${urlTo(target.path, page.path, url)})`
      return {
        offset: words.start,
        insert: '[',
        behind: { offset: words.end, insert: closing },
        trust: 1,
      }
    })
}

/** True of a reference in running text of this file, without a link. */
export function isInWords({ evidence, target }: Reference, page: Page): boolean {
  const isHeading = page.reading.extract.outline.some(({ line }) => line === evidence.line)
  return (
    evidence.rule === 'reference/prose' &&
    evidence.path === page.path &&
    target.path === undefined &&
    !isHeading
  )
}

/** Returns where the words and the number of a reference stand in the file: "Episode 7", "EIP-155". */
function wordsAt(
  page: Page,
  { evidence }: Reference,
  number: number,
): { start: number; end: number } | undefined {
  const line = page.lines[evidence.line - 1]
  if (!line) return undefined
  const text = line.text.slice(evidence.column - 1)
  const hit = /^\p{L}{0,15}\.?[\s#-]{0,2}0*(\d{1,6})(?![\p{L}\p{N}]|\s?[-–—]\s?\d)/u.exec(text)
  if (!hit || Number(hit[1]) !== number) return undefined
  const start = line.start + evidence.column - 1
  return { start, end: start + hit[0].length }
}
