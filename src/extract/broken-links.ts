import type { Problem } from '../model/problem.ts'
import type { Document } from './document.ts'
import { firstFault } from './first-fault.ts'
import { proseMatches } from './prose-matches.ts'

/** Of a link, Markdown shows the words alone: where its brackets show, it is none. */
const BRACKETS = /\][^\S\n]{0,3}\((?=https?:\/\/)/gi

/** Returns a warning for what was to be a link, and shows its brackets and its address. */
export function brokenLinks(document: Document): Problem[] {
  const faults = proseMatches(document, BRACKETS).map(({ text, ...place }) => ({
    ...place,
    found: `“${text}” before an address`,
    expected: '[words](address), without a blank between its brackets and with all four',
  }))
  const so = 'as it is this is no link'
  return firstFault(faults, document.source.path, { rule: 'broken-link', several: 'places', so })
}
