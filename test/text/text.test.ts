import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { codeUnitOrder, naturalOrder } from '../../src/text/compare.ts'
import { sentenceAround, toExcerpt } from '../../src/text/excerpt.ts'
import { foldUnits, foldWords } from '../../src/text/fold.ts'
import { hash32, shortHash } from '../../src/text/hash.ts'
import { repairMojibake } from '../../src/text/mojibake.ts'
import { toSlug } from '../../src/text/slug.ts'

describe('slugs', () => {
  test.each([
    ['Circuit Breaker', 'circuit-breaker'],
    ['  São Paulo, 2021!  ', 'sao-paulo-2021'],
    ['सर्किट ब्रेकर', 'सर्किट-ब्रेकर'],
    ['Γειά ΣΑΣ', 'γεια-σας'],
    ['ﬁle ①', 'file-1'],
    ['İstanbul', 'istanbul'],
    ['—', 'unnamed'],
    ['', 'unnamed'],
    ['__proto__', 'proto'],
  ])('the slug of “%s” is %s', (name, slug) => {
    expect(toSlug(name)).toBe(slug)
  })

  test('a name has one slug however its accents are encoded', () => {
    expect(toSlug('Café')).toBe(toSlug('Cafe\u0301'))
  })

  test('a name without other letters has the slug that it has beside them', () => {
    const plain = fc.string({ unit: 'binary-ascii' }).map((name) => `${name}1`)
    fc.assert(fc.property(plain, (name) => toSlug(`${name} é`) === `${toSlug(name)}-e`))
  })
})

describe('folding', () => {
  test.each([
    ['Éclair', 'eclair'],
    ['ΑΒΓ', 'αβγ'],
    ['İ', 'i'],
    ['ß', 'ß'],
    ['ﬁ', 'ﬁ'],
    ['\u037a', '\u037a'],
    ['\u00a0', ' '],
  ])('“%s” is compared as “%s”', (text, folded) => {
    expect(foldUnits(text)).toBe(folded)
  })

  test('names are compared by their words', () => {
    expect(foldWords(' Two-Phase  Commit (2PC) ')).toBe('two phase commit 2pc')
  })
})

describe('order', () => {
  test('numbers inside names count as numbers', () => {
    expect(['Episode 10', 'Episode 9', 'episode 9', 'Episode 09'].sort(naturalOrder)).toEqual([
      'episode 9',
      'Episode 09',
      'Episode 9',
      'Episode 10',
    ])
  })

  test('code units order the same on every machine', () => {
    expect(['b', 'é', 'B', 'a'].sort(codeUnitOrder)).toEqual(['B', 'a', 'b', 'é'])
  })
})

describe('excerpts', () => {
  test('white space becomes one blank', () => {
    expect(toExcerpt('  a\n\tb  c ')).toBe('a b c')
  })

  test('a long text is cut at a word, with an ellipsis', () => {
    expect(toExcerpt('word '.repeat(100))).toBe(`${'word '.repeat(46)}word…`)
  })

  test('a text without blanks is cut after 239 characters', () => {
    expect(toExcerpt('x'.repeat(300))).toBe(`${'x'.repeat(239)}…`)
  })

  test('the sentence around a place ends at its full stop, not at that of a version', () => {
    const text = 'First one. Since v1.2 it holds at Amazon.com too! Last?'
    expect(sentenceAround(text, text.indexOf('holds'))).toBe(
      'Since v1.2 it holds at Amazon.com too!',
    )
    expect(sentenceAround(text, 0)).toBe('First one.')
  })

  test('an excerpt never ends in half a character, even behind much white space', () => {
    expect(toExcerpt(`a${' '.repeat(958)}🧠`)).not.toMatch(/\p{Cs}/u)
  })
})

describe('mojibake', () => {
  test.each([
    ['caf√©', 'café'],
    ['\uf8ffüìê Mathematics', '📐 Mathematics'],
    ['üìê Mathematics', '📐 Mathematics'],
    ['a ‚Äî b', 'a — b'],
    ['cafÃ©, naÃ¯ve', 'café, naïve'],
    ['CÃ”TE', 'CÔTE'],
    ['20 Â°C, 3 Ã— 4', '20 °C, 3 × 4'],
    ['itâ€™s â€œquotedâ€\u009d â€” well', 'it’s “quoted” — well'],
    ['ðŸ“Š Metrics âœ…', '📊 Metrics ✅'],
    ['ÐŸÑ€Ð¸Ð²ÐµÑ‚', 'Привет'],
  ])('“%s” is shown as “%s”', (broken, repaired) => {
    expect(repairMojibake(broken)).toBe(repaired)
  })

  test.each([
    'Fuß“ und Spaß… “Ä” Å',
    'à\u00a0« quoi », été… »',
    'IRMÃ… MANHÃ— AMANHÃ”',
    'ÉTÉ» Î» Ï€',
  ])('“%s” is honest text, and stays', (honest) => {
    expect(repairMojibake(honest)).toBe(honest)
  })
})

describe('hashes', () => {
  test('are the same on every machine', () => {
    expect([hash32(''), hash32('episode:1'), shortHash('episode:1')]).toMatchInlineSnapshot(`
      [
        447841614,
        1954849313,
        "0wbv7dt0ga62t",
      ]
    `)
  })

  test('differ for keys that differ in one letter', () => {
    const hashes = Array.from({ length: 20_000 }, (_, i) => shortHash(`episode:${i}`))
    expect(new Set(hashes).size).toBe(20_000)
  })
})
