import { withoutNumbering, withoutSigns } from '../values/heading.ts'
import { isPlaceholder } from '../values/placeholder.ts'
import type { Entry } from './entry.ts'

const COUNTER = /^(?:\p{L}+\s+){1,2}#?\d{1,3}(?:\s*[:.)–—-]\s*|\s*$)/u

/** Returns the words of an entry's own heading beyond a counter ("Vector 2: Replay"); none for other forms. */
export function entryTitle(entry: Entry<string>): string | undefined {
  if (entry.form !== 'heading' || entry.heading === undefined || entry.fields.size === 0)
    return undefined
  return headingTitle(entry.heading)
}

/** Returns the words of a heading beyond emoji, numbering and a counter. */
export function headingTitle(heading: string): string | undefined {
  const title = withoutNumbering(withoutSigns(heading)).replace(COUNTER, '').trim()
  return title === '' || isPlaceholder(title) ? undefined : title
}
