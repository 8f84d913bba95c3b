import type { Line } from '../lines.ts'
import { lineEndAt } from '../lines.ts'
import type { FindPlaces } from '../page.ts'
import { quoted, valuesFor } from './front-matter.ts'

/** Returns places for a key of its own in a header that lacks it, where the other files state the relation so. */
export const placesInNewHeaderKey: FindPlaces = (page, wish, house) => {
  const habit = house.headers.get(wish.relation)
  const end = endOfHeader(page.lines)
  if (!habit || end === undefined) return []
  const { key, form, sample } = habit
  const own = page.lines.slice(1, end)
  if (own.some(({ text }) => text.startsWith(`${key}:`))) return []
  const lineEnd = lineEndAt(page.lines, end)
  return valuesFor(sample, page, wish).map((value) => {
    const written = quoted(value, '', form !== 'list')
    const words = {
      'one line': `${key}: ${written}`,
      'flow list': `${key}: [${written}]`,
      list: `${key}:${lineEnd}  - ${written}`,
    }[form]
    return { offset: (page.lines[end] as Line).start, insert: words + lineEnd, trust: -0.5 }
  })
}

/** Returns the line that closes the header, if there is one. */
function endOfHeader(lines: readonly Line[]): number | undefined {
  if (lines[0]?.text.trimEnd() !== '---') return undefined
  const end = lines.findIndex(({ text }, i) => i > 0 && /^(?:---|\.\.\.)\s*$/.test(text))
  return end < 0 ? undefined : end
}
