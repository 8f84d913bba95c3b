import type { Extract } from '../../model/extract.ts'
import type { HeaderRecord } from '../../model/record.ts'
import { readFileName } from '../../text/file-name.ts'
import { placeOf } from './places.ts'
import type { Rule } from './rule.ts'

/** File name and heading give a document different numbers. */
export const numberMismatch: Rule = {
  id: 'number-mismatch',
  severity: 'warning',
  title: 'File name and heading give different numbers',
  explanation:
    'The heading says one number and the file name another. The heading counts, so a reference by the number in the file name goes elsewhere or nowhere. Rename the file or correct the heading.',
  failing: { 'episode-08-clocks.md': '# Episode 7: Clocks\n' },
  passing: { 'episode-07-clocks.md': '# Episode 7: Clocks\n' },
  find: ({ extracts }) =>
    extracts.flatMap((extract) => {
      const header = headerOf(extract)
      const inName = readFileName(extract.path).number
      if (header?.number === undefined || inName === undefined || isDated(extract.path)) return []
      // "Episode 1.2" counts season and episode, which file names write in many ways.
      if (header.number === inName || !Number.isInteger(header.number)) return []
      return [
        {
          ...placeOf(header.evidence),
          message: `Found Episode ${header.number} in the heading and ${inName} in the file name, expected one number`,
          subject: extract.key,
          fix: 'Rename the file, or correct the heading.',
        },
      ]
    }),
}

function headerOf({ records }: Extract): HeaderRecord | undefined {
  return records.find((record): record is HeaderRecord => record.type === 'header')
}

/** `2024-05-17-clocks.md` begins with a date, which is no number of an episode. */
function isDated(path: string): boolean {
  return /(?:^|\/)(?:\d{8}|\d{4}[-_.]\d{2})[-_.][^/]*$/.test(path)
}
