import { type HouseStyle, houseShape } from './house-style.ts'
import { urlStyleOf } from './link-url.ts'
import type { Page, Wish } from './page.ts'
import { type Shape, writeReference } from './reference-shape.ts'

/**
 * Returns how to write the reference that is wished for: first as the sample does, then shorter, then
 * as the corpus links. All are tried in turn, because what reads well may also say something else.
 */
export function referencesFor(
  sample: Shape | undefined,
  page: Page,
  wish: Wish,
  house: HouseStyle,
  isInTable = false,
): string[] {
  const written = shapesLike(sample, page, house).map((shape) =>
    writeReference(shape, wish.target, page.path, isInTable),
  )
  return [...new Set(written.filter((words) => words !== undefined))]
}

function shapesLike(sample: Shape | undefined, page: Page, house: HouseStyle): Shape[] {
  const isNumbered = page.reading.extract.number !== undefined
  const linked = (['number-title', 'title', 'number'] as const).map((words) =>
    houseShape(house, words),
  )
  if (!sample) return isNumbered ? linked : linked.filter(({ words }) => words === 'title')
  const url = urlStyleOf(sample.written, house.pages)
  const same: Shape = { ...sample, url }
  const shorter: Shape = { ...same, words: 'number' }
  const links = linked.map((shape) => ({
    ...shape,
    marks: sample.marks,
    ...(sample.link === 'markdown' ? { url } : {}),
  }))
  return [
    same,
    ...(isNumbered ? [shorter, ...links] : links.filter((one) => one.words === 'title')),
  ]
}
