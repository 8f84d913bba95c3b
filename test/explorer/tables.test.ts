import { expect, test } from 'vitest'
import { lookupOf } from '../../src/explorer/lookup.ts'
import { byValue, cellText } from '../../src/explorer/tables/cells.ts'
import { columnsOf } from '../../src/explorer/tables/columns.ts'
import { matrixOf } from '../../src/explorer/tables/matrix.ts'
import { rowsOf, textTable } from '../../src/explorer/tables/rows.ts'
import { toCsv, toTabs } from '../../src/explorer/tables/text.ts'
import { timelineOf } from '../../src/explorer/tables/timeline.ts'
import type { NodeKey } from '../../src/model/key.ts'
import type { SiteRecordRow } from '../../src/model/site.ts'
import { atlas, edge, node } from './sample.ts'

const row = (episode: string, line: number, fields: SiteRecordRow['fields']): SiteRecordRow => ({
  episode: episode as NodeKey,
  line,
  section: '',
  fields,
})

const lookup = lookupOf(
  atlas(
    [
      node('episode:a', { label: 'Clocks', path: 'a.md', series: 'One', number: 2 }),
      node('episode:b', { label: 'Order', path: 'b.md', series: 'Two', number: 1 }),
    ],
    [],
  ),
)
const rows = [
  row('episode:a', 3, { metric: 'p99', alertThreshold: '10 ms', done: true }),
  row('episode:a', 9, { metric: 'errors' }),
  row('episode:b', 4, { metric: 'lag', alertThreshold: '9 ms', tags: ['x', 'y'] }),
]
const linesOf = (found: readonly SiteRecordRow[]) => found.map(({ line }) => line)

test('a cell is one line of text, whatever the value', () => {
  expect(['a\n b', 3, true, ['x', 'y'], { compute: '$1' }, undefined].map(cellText)).toEqual([
    'a b',
    '3',
    'yes',
    'x; y',
    'compute: $1',
    '',
  ])
})

test('values are ordered as a reader expects, the absent last in both directions', () => {
  const values = ['10 ms', undefined, '9 ms', '']
  expect([...values].sort((a, b) => byValue(a, b, false)).slice(0, 2)).toEqual(['9 ms', '10 ms'])
  expect([...values].sort((a, b) => byValue(a, b, true)).slice(0, 2)).toEqual(['10 ms', '9 ms'])
  expect([10, 9, 100].sort((a, b) => byValue(a, b, false))).toEqual([9, 10, 100])
})

test('a table has the columns of its type that some row fills', () => {
  expect(columnsOf('metric', rows)).toEqual(['metric', 'alertThreshold'])
})

test('rows are filtered by words of any cell and of the episode, and by series', () => {
  expect(linesOf(rowsOf(rows, { words: 'CLOCKS p99' }, lookup))).toEqual([3])
  expect(linesOf(rowsOf(rows, { words: 'lag Y' }, lookup))).toEqual([4])
  expect(linesOf(rowsOf(rows, { series: 'One' }, lookup))).toEqual([3, 9])
})

test('rows are sorted by a field or by episode, up or down', () => {
  expect(linesOf(rowsOf(rows, { sort: 'alertThreshold' }, lookup))).toEqual([4, 3, 9])
  expect(linesOf(rowsOf(rows, { sort: '-alertThreshold' }, lookup))).toEqual([3, 4, 9])
  expect(linesOf(rowsOf(rows, { sort: '-episode' }, lookup))).toEqual([4, 9, 3])
  expect(linesOf(rowsOf(rows, { sort: 'constructor' }, lookup))).toEqual([3, 9, 4])
})

test('what is taken along names file and line', () => {
  expect(textTable(['metric'], rows.slice(0, 1), lookup)).toEqual([
    ['Metric', 'Episode', 'Place'],
    ['p99', 'Clocks', 'a.md:3'],
  ])
})

test('no cell of a saved table is a formula', () => {
  const cells = ['=1+1', '+cmd', '-2+3', '@SUM(A1)', '\t=1', '\r=1', '-5', '+3.5%', 'a=b']
  expect(toCsv([cells])).toBe(`\ufeff'=1+1,'+cmd,'-2+3,'@SUM(A1),'\t=1,"'\r=1",-5,+3.5%,a=b\r\n`)
  expect(toTabs([['=1', 'a\tb\nc']])).toBe("'=1\ta b c")
})

test('quotes, commas and line ends stay in their cell', () => {
  expect(toCsv([['a"b', 'c,d', 'e\nf']])).toBe('\ufeff"a""b","c,d","e\nf"\r\n')
})

test('the matrix counts who implements what, the most named first, and says what is left out', () => {
  const site = lookupOf(
    atlas(
      [node('company:n'), node('company:u'), node('pattern:p'), node('pattern:q')],
      [
        edge('company:n implements pattern:p', { weight: 3 }),
        edge('company:n implements pattern:q'),
        edge('company:u implements pattern:p'),
      ],
    ),
  )
  const matrix = matrixOf(site, { rows: 1, columns: 9 })
  expect(matrix.rows.map(({ key }) => key)).toEqual(['pattern:p'])
  expect(matrix.columns.map(({ key }) => key)).toEqual(['company:n', 'company:u'])
  expect(matrix.count('pattern:p' as NodeKey, 'company:n' as NodeKey)).toBe(3)
  expect(matrix).toMatchObject({ most: 3, left: { rows: 1, columns: 0 } })
})

test('the timeline has every year between the first and the last, and the undated apart', () => {
  const { years, undated } = timelineOf([
    node('incident:b', { year: 2019, date: '2019-06-24' }),
    node('incident:a', { year: 2019, date: '2019-03-13' }),
    node('incident:c', { date: '2021' }),
    node('incident:d'),
    node('episode:e', { year: 2000 }),
  ])
  expect(years.map(({ year, incidents }) => [year, incidents.map(({ key }) => key)])).toEqual([
    [2019, ['incident:a', 'incident:b']],
    [2020, []],
    [2021, ['incident:c']],
  ])
  expect(undated.map(({ key }) => key)).toEqual(['incident:d'])
})
