import fc from 'fast-check'
import { expect, test } from 'vitest'
import { naturalOrder } from '../../src/text/compare.ts'
import { toExcerpt } from '../../src/text/excerpt.ts'
import { foldUnits, foldWords } from '../../src/text/fold.ts'
import { shortHash } from '../../src/text/hash.ts'
import { repairMojibake } from '../../src/text/mojibake.ts'
import { toSlug } from '../../src/text/slug.ts'
import { NameTrie } from '../../src/text/trie.ts'

const anyText = fc.string({ unit: 'binary', maxLength: 60 })
const word = fc.constantFrom('circuit', 'breaker', 'two', 'phase', 'commit', 'a', 'log', 'ahead')
const name = fc.array(word, { minLength: 1, maxLength: 3 })
const joint = fc.constantFrom(' ', '-', '_', '\n', '', '\u00a0')
const prose = fc
  .array(
    fc.oneof(
      word,
      fc.constantFrom(' ', '  ', '-', ', ', '. ', '\n', '_', 'é', '7', '🧠', '(', ' - '),
    ),
    { maxLength: 16 },
  )
  .map((parts) => parts.join(''))

test('a slug of a slug is the slug', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const slug = toSlug(text)
      expect(toSlug(slug)).toBe(slug)
      expect(slug).toMatch(/^[\p{L}\p{M}\p{N}]+(?:-[\p{L}\p{M}\p{N}]+)*$/u)
    }),
    { numRuns: 500 },
  )
})

test('folding keeps every index in its place and is idempotent', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const folded = foldUnits(text)
      expect(folded.length).toBe(text.length)
      expect(foldUnits(folded)).toBe(folded)
    }),
    { numRuns: 500 },
  )
})

test('comparable words stay the same when they are folded again', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(foldWords(foldWords(text))).toBe(foldWords(text))
    }),
  )
})

test('an excerpt is one line of at most 240 characters without half a character', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 1200 }), (text) => {
      const excerpt = toExcerpt(text)
      expect(excerpt.length).toBeLessThanOrEqual(240)
      expect(excerpt).not.toMatch(/[\n\r\t]/)
      expect(excerpt).not.toMatch(/\p{Cs}/u)
    }),
  )
})

test('text that was read as MacRoman is repaired, any other text of letters is left alone', () => {
  const macRoman = new TextDecoder('macintosh')
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }), (text) => {
      // "Ã©" may be either a mark of its own or, read as Windows-1252, a letter with its accent.
      fc.pre(!/[\u0300-\u033f]/.test(text))
      const broken = macRoman.decode(new TextEncoder().encode(text))
      expect(repairMojibake(broken)).toBe(text)
    }),
  )
  for (const honest of [
    'café',
    'naïve',
    'São Paulo',
    '“quoted”',
    '∆√',
    '– and —',
    'हिन्दी',
    'Zürich…',
  ])
    expect(repairMojibake(honest)).toBe(honest)
})

test('the natural order is a total order', () => {
  const label = fc.oneof(anyText, fc.stringMatching(/^(Episode|E|part)[ -]?0{0,2}\d{1,3}$/))
  fc.assert(
    fc.property(label, label, label, (a, b, c) => {
      expect(Math.sign(naturalOrder(a, b))).toBe(-Math.sign(naturalOrder(b, a)) + 0)
      expect(naturalOrder(a, b) === 0).toBe(a === b)
      if (naturalOrder(a, b) <= 0 && naturalOrder(b, c) <= 0)
        expect(naturalOrder(a, c)).toBeLessThanOrEqual(0)
    }),
    { numRuns: 500 },
  )
})

test('a hash is thirteen letters and digits', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(shortHash(text)).toMatch(/^[0-9a-z]{13}$/)
    }),
  )
})

test('a name is found whatever stands between its words', () => {
  fc.assert(
    fc.property(name, fc.array(joint, { minLength: 2, maxLength: 2 }), (words, joints) => {
      const trie = new NameTrie<string>()
      trie.add(words.join(' '), 'found')
      const spelling = words
        .map((part, index) => `${index === 0 ? '' : joints[index - 1]}${part}`)
        .join('')
      const text = `(${spelling})`
      expect(trie.find(text)).toEqual([{ start: 1, end: text.length - 1, values: ['found'] }])
    }),
  )
})

/** Tries every pair of places: the oracle of the trie for names without capitals. */
function longestMatches(names: readonly string[][], text: string) {
  const letters = new Set(names.map((words) => words.join('')))
  const isLetter = (at: number) => /[\p{L}\p{N}]/u.test(text[at] ?? '')
  const isEdge = (at: number) => isLetter(at) !== isLetter(at - 1)
  const found: { start: number; end: number }[] = []
  for (let start = 0; start < text.length; start++) {
    if (!isLetter(start) || !isEdge(start)) continue
    for (let end = text.length; end > start; end--) {
      const words = text.slice(start, end)
      if (!isLetter(end - 1) || !isEdge(end) || !/^[a-zé7]+(?:[ \n_-][a-zé7]+)*$/.test(words))
        continue
      if (!letters.has(words.replace(/[ \n_-]/g, '').replace(/é/g, 'e'))) continue
      found.push({ start, end })
      start = end - 1
      break
    }
  }
  return found
}

test('the trie finds what trying every pair of places finds', () => {
  fc.assert(
    fc.property(fc.array(name, { minLength: 1, maxLength: 6 }), prose, (names, text) => {
      const trie = new NameTrie<string>()
      for (const words of names) trie.add(words.join(' '), words.join(' '))
      const found = trie.find(text).map(({ start, end }) => ({ start, end }))
      expect(found).toEqual(longestMatches(names, text))
    }),
    { numRuns: 1000 },
  )
})

test('matches never overlap and begin and end at the edge of a word', () => {
  fc.assert(
    fc.property(fc.array(name, { minLength: 1, maxLength: 5 }), prose, (names, text) => {
      const trie = new NameTrie<string>()
      for (const words of names) trie.add(words.join('-'), '')
      let last = 0
      for (const { start, end } of trie.find(text)) {
        expect(start).toBeGreaterThanOrEqual(last)
        expect(`${text[start - 1] ?? ' '}|${text[end] ?? ' '}`).not.toMatch(/[\p{L}\p{N}]/u)
        last = end
      }
    }),
  )
})
