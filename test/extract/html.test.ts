import fc from 'fast-check'
import type { Root } from 'mdast'
import { describe, expect, test } from 'vitest'
import { readHtml } from '../../src/extract/html.ts'
import { inlineText, plainText } from '../../src/extract/inline.ts'
import { parseMarkdown } from '../../src/extract/parse.ts'
import { linesOf } from '../../src/extract/values/lines.ts'
import { superlinearGrowth } from '../support/growth.ts'

const read = (text: string): Root => {
  const tree = parseMarkdown(text)
  readHtml(tree)
  return tree
}

/** Tables as rows of cells, other blocks as their text. */
const blocksOf = (text: string) =>
  read(text)
    .children.filter((node) => node.type !== 'html')
    .map((node) =>
      node.type === 'table'
        ? node.children.map((row) => row.children.map((cell) => plainText(cell)))
        : plainText(node),
    )

describe('a table of raw HTML is one of Markdown', () => {
  test.each([
    ['<table><tr><th>A</th></tr><tr><td>1</td></tr></table>', [[['A'], ['1']]]],
    ['<table><tr><td>1</td></tr></table>', [[[], ['1']]]],
    ['<table><tr><td><b>A</b></td></tr><tr><td>1</td></tr></table>', [[['A'], ['1']]]],
    ['<table><tr><th colspan="2">A<th>B</tr></table>', [[['A', '', 'B']]]],
    [
      '<table><tr><th>A<th>B<tr><td rowspan=2>1<td>2<tr><td>3</table>',
      [
        [
          ['A', 'B'],
          ['1', '2'],
          ['1', '3'],
        ],
      ],
    ],
    [
      '<table>\n<tr><th>A</th></tr>\n\n<tr><td>\n\n*x*\n\n</td></tr>\n</table>\n\ny',
      [[['A'], ['x']], 'y'],
    ],
    ['<table><tr><td>a<br>b &amp; c<table><tr><td>d</table></table>', [[[], ['a\nb & cd']]]],
    ['> <table><tr><th>A</th></tr></table>', ['A']],
    ['<table></table>', []],
    ['<p>One</p><p>Two <i>three</i></p>', ['One', 'Two three']],
    ['<div><img src="x.png"></div>', []],
    ['<!-- <p>One</p> --><p>Two</p>', ['Two']],
    ['<style>p { color: red }</style>', []],
  ])('%j', (text, blocks) => {
    expect(blocksOf(text)).toEqual(blocks)
  })

  test('every word stands where it stands in the file', () => {
    const [, table] = read('<table>\n  <tr><td>  one</td>\n  <td>two</td></tr>\n</table>').children
    const cells = table?.type === 'table' ? (table.children[1]?.children ?? []) : []
    const places = cells.map((cell) => {
      const { text, segments } = inlineText(cell)
      return segments.find(({ start, end }) => text.slice(start, end).trim() !== '')
    })
    expect(places.map((one) => [one?.line, one?.column])).toEqual([
      [2, 13],
      [3, 7],
    ])
  })

  test('text on the line behind a tag stands on that line', () => {
    const text = '<r>\n[words]'
    const [paragraph] = read(text).children.filter((one) => one.type === 'paragraph')
    const [line] = paragraph ? linesOf(paragraph, text.split('\n')) : []
    expect(line).toMatchObject({ text: '[words]', line: 2, column: 1 })
  })

  test('text behind blank lines keeps its line', () => {
    const [paragraph] = read('<?p>a|\n\n  b').children.filter((one) => one.type === 'paragraph')
    expect(paragraph && inlineText(paragraph).text).toBe('a|\n\nb')
  })

  test.each([
    ['marks that nobody closes', '<p>', '<b>x', 5_000],
    ['tags that never end', '<p>', '<a ', 10_000],
    ['cells that span everything', '<table>', '<tr><td rowspan=50 colspan=50>x', 500],
    ['comments', '<p>', '<!--', 10_000],
  ])('%s are read in linear time', (_, before, part, count) => {
    const growth = superlinearGrowth(count, (times) => {
      const text = before + part.repeat(times)
      return () => void read(text)
    })
    expect(growth).toBeUndefined()
  })

  test('no text throws or hangs', () => {
    const part = fc.constantFrom(
      '<table>',
      '</table>',
      '<tr>',
      '<td rowspan=9>',
      '<td>',
      '</a>',
      '<a href="x">',
      '<b>',
      '\n\n',
      '<!--',
      '-->',
      'x',
      '<',
      '&#x110000;',
      '"',
    )
    fc.assert(fc.property(fc.array(part, { maxLength: 60 }), (parts) => void read(parts.join(''))))
  })
})
