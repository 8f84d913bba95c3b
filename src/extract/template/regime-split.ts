import { regimeAt } from '../values/regime.ts'

/** The words of an item, and how many of them are bold at its start. */
interface Words {
  text: string
  markedEnd: number
}

/** A regime and what it asks. */
export interface Split {
  regime?: string
  requirement?: string
}

/** Returns the regime that the item names, else the heading's, else whatever stands before its colon. */
export function splitRegime(item: Words, title: string | undefined): Split {
  const { text } = item
  const known = regimeAt(text)
  const labelled = splitLabel(item)
  const isRegime = known !== undefined || title === undefined
  if (labelled && isRegime) return labelled
  if (known !== undefined)
    return { regime: known, requirement: withoutSign(text.slice(known.length)) }
  return title === undefined ? { requirement: text } : { regime: title, requirement: text }
}

/** "GDPR: requirement", "**GDPR** - requirement". */
function splitLabel({ text, markedEnd }: Words): Split | undefined {
  const colon = /[:：](?=\s|$)|\s[-–—]\s|\s?[–—]\s?/.exec(text)
  const end =
    markedEnd > 0 && markedEnd < text.length
      ? markedEnd
      : (colon?.index ?? Number.POSITIVE_INFINITY)
  if (end > 60) return undefined
  const regime = text
    .slice(0, end)
    .replace(/[\s:：–—-]{1,9}$/, '')
    .trim()
  return { regime, requirement: withoutSign(text.slice(end)) }
}

function withoutSign(text: string): string {
  return text.replace(/^[\s:：–—-]{1,9}/, '').trim()
}
