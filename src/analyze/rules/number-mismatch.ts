import type { Extract } from '../../model/extract.ts'
import type { HeaderRecord } from '../../model/record.ts'
import { readFileName } from '../../text/file-name.ts'
import { placeOf } from './places.ts'
import type { Rule } from './rule.ts'
import { joinWords } from './words.ts'

/** Heading, YAML header and file name give a document different numbers. */
export const numberMismatch: Rule = {
  id: 'number-mismatch',
  severity: 'warning',
  title: 'Heading, YAML header and file name give different numbers',
  explanation:
    'The heading says one number, the YAML header or the file name another. The heading counts, then the YAML header, so a reference by another number goes elsewhere or nowhere. Rename the file, or correct the number that is wrong.',
  failing: { 'episode-08-clocks.md': '---\nepisode: 6\n---\n# Episode 7: Clocks\n' },
  passing: { 'episode-07-clocks.md': '---\nepisode: 7\n---\n# Episode 7: Clocks\n' },
  find: ({ extracts }) =>
    extracts.flatMap((extract) => {
      const header = headerOf(extract)
      // "Episode 1.2" counts season and episode, which file names write in many ways.
      if (header?.number === undefined || !Number.isInteger(header.number)) return []
      const { number } = header
      const others = otherNumbers(number, extract)
      if (others.length === 0) return []
      return [
        {
          ...placeOf(header.evidence),
          message: `Found Episode ${joinWords([`${number} in ${whereOf(number, extract)}`, ...others])}, expected one number`,
          subject: extract.key,
          fix: 'Rename the file, or correct the number that is wrong.',
        },
      ]
    }),
}

/** Returns the other numbers of a document, each with its place. */
function otherNumbers(number: number, { path, yamlNumber }: Extract): string[] {
  const inName = isDated(path) ? undefined : readFileName(path).number
  const inYaml = Number.isInteger(yamlNumber) ? yamlNumber : undefined
  const places = [
    { other: inYaml, place: YAML },
    { other: inName, place: 'the file name' },
  ]
  return places.flatMap(({ other, place }) =>
    other === undefined || other === number ? [] : [`${other} in ${place}`],
  )
}

const YAML = 'the YAML header'

/** Where the number stands that counts: a heading may have none. */
function whereOf(number: number, { outline, yamlNumber }: Extract): string {
  const isInHeading = new RegExp(`(?<!\\d)0*${number}(?!\\d)`).test(outline[0]?.text ?? '')
  return yamlNumber === number && !isInHeading ? YAML : 'the heading'
}

function headerOf({ records }: Extract): HeaderRecord | undefined {
  return records.find((record): record is HeaderRecord => record.type === 'header')
}

/** `2024-05-17-clocks.md` begins with a date, which is no number of an episode. */
function isDated(path: string): boolean {
  return /(?:^|\/)(?:\d{8}|\d{4}[-_.]\d{2})[-_.][^/]*$/.test(path)
}
