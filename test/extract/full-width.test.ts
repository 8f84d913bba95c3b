import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { extract } from '../../src/extract/extract.ts'
import { readEpisodeHeading } from '../../src/extract/values/episode-heading.ts'
import { episodeKey } from '../../src/model/key.ts'
import { nameFinder } from '../../src/model/name-finder.ts'
import { usualWidth } from '../../src/text/width.ts'
import { TINY_VOCABULARY } from '../support/corpus.ts'

function read(text: string) {
  const path = 'a.md'
  return extract(
    { path, key: episodeKey(path), kind: 'episode', text, hash: '', isDamaged: false },
    nameFinder(TINY_VOCABULARY),
  )
}

/** As a Japanese keyboard writes it. */
function full(text: string): string {
  return text
    .replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))
    .replaceAll(' ', '\u3000')
}

describe('letters and digits of full width', () => {
  const template = readFileSync('test/samples/template-filled/input.md', 'utf8')
  const wide = template.replace(/^(#+ )(.+)$/gm, (_, marks: string, words) => marks + full(words))

  test('in headings of the template hide no record and make none', () => {
    const places = (text: string) =>
      read(text)
        .records.filter(({ type }) => type !== 'mention')
        .map(({ type, evidence }) => `${type} ${evidence.line} ${evidence.rule}`)
    expect(wide).not.toBe(template)
    expect(places(wide)).toEqual(places(template))
    expect(read(wide).templateSections).toEqual(read(template).templateSections)
  })

  test.each([
    ['Ｅｐｉｓｏｄｅ　１２：Ｃｌｏｃｋｓ', { number: 12, title: 'Ｃｌｏｃｋｓ' }],
    ['ＥＰ１２ － Ｃｌｏｃｋｓ', { number: 12, title: 'Ｃｌｏｃｋｓ' }],
    ['Ｓ０１Ｅ０２：Clocks ２', { number: 2, title: 'Clocks ２' }],
    ['第１２話：Clocks', { number: 12, title: 'Clocks' }],
    ['Ｅｐｉｓｏｄｅ：Ｃｌｏｃｋｓ', { title: 'Ｃｌｏｃｋｓ' }],
  ])('of an episode are read, and its title stays as it is written: %s', (heading, expected) => {
    const found = readEpisodeHeading(heading)
    expect(found && { ...found, unfilled: undefined }).toEqual(expected)
  })

  test('are numbers of a header and of references', () => {
    const { number, problems, records } = read(
      '---\nepisode: １２\n---\n\n# Clocks\n\n## Ｐｒｅｒｅｑｕｉｓｉｔｅｓ\n\n- Ｅｐｉｓｏｄｅ ３\n',
    )
    expect([number, problems]).toEqual([12, []])
    expect(records.filter(({ type }) => type === 'connection')).toMatchObject([
      { relation: 'requires', target: { number: 3 } },
    ])
  })

  test('are the usual ones unit by unit, and nothing else is', () => {
    expect(usualWidth('Ａｚ０９！～ x² ½ ｶ 第')).toBe('Az09!~ x² ½ ｶ 第')
  })
})
