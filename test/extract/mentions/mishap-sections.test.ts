import { expect, test } from 'vitest'
import { readDocument } from '../../../src/extract/document.ts'
import { readMentions } from '../../../src/extract/mentions/read.ts'
import { finder, sourceOf } from './blocks.ts'

const incidentsIn = (text: string) =>
  readMentions(readDocument(sourceOf(text)), finder)
    .filter(({ entityKind }) => entityKind === 'incident')
    .map(({ company, year }) => [company, year])

test.each([
  'War Stories',
  'Outages',
  'Three Famous Failures',
  'What Went Wrong in Public',
  '4. Accidents',
])('below “%s” an entry that names a company and a year is an incident', (heading) => {
  const text = `# A\n\n## ${heading}\n\n### Netflix: the wrong key\n\nIt was 2014.\n\n### More\n\n- **MoonScale, 2015.** A disk.`
  expect(incidentsIn(text)).toEqual([
    ['Netflix', 2014],
    ['MoonScale', 2015],
  ])
})

test.each(['Handling Failures', 'Failure Modes', 'Outage Prevention', 'Stories'])(
  'below “%s” it is none',
  (heading) => {
    expect(
      incidentsIn(`# A\n\n## ${heading}\n\n### Netflix: the wrong key\n\nIt was 2014.`),
    ).toEqual([])
  },
)

test('an entry without a year tells of nothing that happened', () => {
  expect(incidentsIn('# A\n\n## War Stories\n\n### Netflix: what we like\n\nMuch.')).toEqual([])
})

test('the day in a heading is that of a company with which its story begins', () => {
  const text = '## Cold open: 21 October 2018\n\nNetflix slept. A cable of GitHub did not.'
  expect(incidentsIn(text)).toEqual([['GitHub', 2018]])
})
