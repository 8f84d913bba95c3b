import { expect, test } from 'vitest'
import { readDocument } from '../../../src/extract/document.ts'
import { readMentions } from '../../../src/extract/mentions/read.ts'
import { finder, sourceOf } from './blocks.ts'

const incidentsIn = (text: string) =>
  readMentions(readDocument(sourceOf(text)), finder)
    .filter(({ entityKind }) => entityKind === 'incident')
    .map(({ company, year }) => [company, year])

test('a headline without a company is that of the only one with a day in its story', () => {
  const text = '## The Holiday Meltdown\n\nIt is 23 November 2016.\n\nNetflix looks on.'
  expect(incidentsIn(text)).toEqual([['Netflix', 2016]])
})

test.each([
  ['with two companies', 'It is 23 November 2016. Netflix and GitHub look on.'],
  ['without a day', 'It is November 2016. Netflix looks on.'],
  ['that names its company late', `It is 23 November 2016.${'\n\nA line.'.repeat(4)}\n\nNetflix.`],
])('a story %s tells of nobody', (_, story) => {
  expect(incidentsIn(`## The Holiday Meltdown\n\n${story}`)).toEqual([])
})

test('a headline in which nothing happens tells of nothing, whatever its story says', () => {
  expect(incidentsIn('## The Holiday\n\nIt is 23 November 2016. Netflix looks on.')).toEqual([])
})
