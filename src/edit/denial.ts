import type { Page, Reader, Wish } from './page.ts'
import { says } from './page.ts'
import { readLabel } from './places/label.ts'

const NOTHING =
  /^\s*(?:[-*+]\s+)?[*_]{0,3}(?:none|nothing|n\/a|not applicable|no prerequisites)(?![\p{L}\p{N}-])/iu

/** Returns the line on which a page says that it has nothing of the kind; an edit would contradict it. */
export function denialIn(page: Page, wish: Wish, reader: Reader): number | undefined {
  const { lines, reading } = page
  const label = lines.findIndex(({ text }) => {
    const own = readLabel(text)
    return own && NOTHING.test(text.slice(own.end)) && says(own.text, wish, page, reader)
  })
  if (label >= 0) return label + 1
  for (const { text, line } of reading.extract.outline) {
    if (!says(text, wish, page, reader)) continue
    const below = lines.findIndex((one, i) => i >= line && /[\p{L}\p{N}]/u.test(one.text))
    if (below >= 0 && NOTHING.test(lines[below]?.text ?? '')) return below + 1
  }
  return undefined
}
