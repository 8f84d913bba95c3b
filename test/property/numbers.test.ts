import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inlineText } from '../../src/extract/inline.ts'
import { anchorsIn } from '../../src/extract/references/anchors.ts'
import { readNumbers } from '../../src/extract/references/numbers.ts'

const range = fc
  .tuple(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 0, max: 30 }))
  .map(([from, more]) => ({ from, to: from + more }))
const ranges = fc.array(range, { minLength: 1, maxLength: 6 })
const dash = fc.constantFrom('-', '–', '—', ' - ', ' – ', ' to ', ' through ', '..')
const comma = fc.constantFrom(', ', ',', '; ')
const and = fc.constantFrom(' and ', ', and ', ' & ', ' or ')
const lead = fc.constantFrom(
  'Episode ',
  'Episodes ',
  'episodes ',
  'EPISODES ',
  'Ep. ',
  'Eps. ',
  'Episodes #',
  'Episode: ',
)

function printed(
  list: readonly { from: number; to: number }[],
  marks: { dash: string; comma: string; and: string },
): string {
  const parts = list.map(({ from, to }) => (from === to ? `${from}` : `${from}${marks.dash}${to}`))
  const last = parts.pop() ?? ''
  return parts.length === 0 ? last : `${parts.join(marks.comma)}${marks.and}${last}`
}

test('a list of numbers and ranges is read back as it was printed, in any notation', () => {
  fc.assert(
    fc.property(ranges, fc.record({ dash, comma, and }), (list, marks) => {
      const text = printed(list, marks)
      expect(readNumbers(text, 0)).toEqual({ ranges: list, end: text.length })
    }),
    { numRuns: 1000 },
  )
})

test('a text that names episodes points at each of them once, in order', () => {
  fc.assert(
    fc.property(lead, ranges, fc.record({ dash, comma, and }), (word, list, marks) => {
      const value = `see ${word}${printed(list, marks)}.`
      const anchors = anchorsIn(inlineText({ type: 'text', value }), 'prose')
      const numbers = list.flatMap(({ from, to }) =>
        Array.from({ length: to - from + 1 }, (_, i) => ({ number: from + i })),
      )
      expect(anchors.flatMap((anchor) => anchor.targets)).toEqual(numbers)
    }),
    { numRuns: 500 },
  )
})

test('no range is expanded beyond 201 numbers', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 5000 }),
      fc.integer({ min: 201, max: 999_999 }),
      (from, more) => {
        const value = `Episodes ${from}-${from + more}`
        const [anchor] = anchorsIn(inlineText({ type: 'text', value }), 'field')
        expect(anchor?.targets).toEqual([{ number: from, to: from + more }])
      },
    ),
  )
})
