import type { Problem } from '../model/problem.ts'
import type { Document } from './document.ts'
import { type Fault, firstFault } from './first-fault.ts'
import { placeAt, segmentAt } from './inline.ts'

/** Of a link, Markdown shows the words alone: where its brackets show, it is none. */
const BRACKETS = /\][^\S\n]{0,3}\((?=https?:\/\/)/gi

/** Returns a warning for what was to be a link, and shows its brackets and its address. */
export function brokenLinks({ blocks, lines, source: { path } }: Document): Problem[] {
  const faults: Fault[] = blocks.flatMap(({ inline }) =>
    [...inline.text.matchAll(BRACKETS)]
      .filter(({ index }) => !segmentAt(inline, index)?.marks.includes('code'))
      .map(({ 0: found, index }) => ({
        ...placeAt(inline, index, lines),
        found: `“${found}” before an address`,
        expected: '[words](address), without a blank between its brackets and with all four',
      })),
  )
  const so = 'as it is this is no link'
  return firstFault(faults, path, { rule: 'broken-link', several: 'places', so })
}
