import { usualWidth } from '../../text/width.ts'
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

/**
 * Returns the name with which an entry opens, and what stands behind it: "**Zero trust**: SPIFFE".
 * `isPlain` takes a name without marks too: "Members: count(alive)".
 */
export function leadParts(
  entry: Entry<string>,
  { isPlain = false } = {},
): { name: string; rest: string } | undefined {
  const line = entry.lead?.lines[0]
  if (!line) return undefined
  const plain = isPlain ? /^([^:：]{1,60})[:：]\s+(\S.*)$/u.exec(line.text) : null
  if (line.markedEnd === 0)
    return plain ? { name: plain[1] ?? '', rest: plain[2] ?? '' } : undefined
  const name = line.text.slice(0, line.markedEnd).replace(/[\s:：]{1,9}$/, '')
  const rest = line.text.slice(line.markedEnd).replace(/^[\s:：–—-]{1,9}/, '')
  return rest === '' ? undefined : { name, rest }
}

/** Returns the words of a heading beyond emoji, numbering and a counter. */
export function headingTitle(heading: string): string | undefined {
  const written = withoutNumbering(withoutSigns(heading))
  const counter = COUNTER.exec(usualWidth(written))?.[0] ?? ''
  const title = written.slice(counter.length).trim()
  return title === '' || isPlaceholder(title) ? undefined : title
}
