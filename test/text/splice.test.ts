import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { editBytes, takeBack } from '../../src/text/file-bytes.ts'
import { addSplice, applySplices, type Splice } from '../../src/text/splice.ts'

const text = fc.string({
  unit: fc.constantFrom('a', 'b', ' ', '\n', '\r\n', 'é', '🎙', '\t'),
  maxLength: 30,
})
const steps = fc.array(
  fc.record({ at: fc.nat(200), insert: fc.string({ minLength: 1, maxLength: 4 }) }),
  {
    maxLength: 6,
  },
)

/** Splices made one after the other, each of the text that the one before gave. */
function inTurn(start: string, made: readonly { at: number; insert: string }[]) {
  let now = start
  let splices: Splice[] = []
  for (const { at, insert } of made) {
    const offset = at % (now.length + 1)
    splices = addSplice(splices, { offset, insert })
    now = now.slice(0, offset) + insert + now.slice(offset)
  }
  return { now, splices }
}

describe('splices', () => {
  it('made one after the other are one list for the first text', () => {
    fc.assert(
      fc.property(text, steps, (start, made) => {
        const { now, splices } = inTurn(start, made)
        expect(applySplices(start, splices)).toBe(now)
        expect(splices.map(({ offset }) => offset)).toEqual(
          [...new Set(splices.map(({ offset }) => offset))].sort((a, b) => a - b),
        )
      }),
    )
  })
})

/** True of text without half characters, which no bytes can hold. */
function isWhole(words: string): boolean {
  return !/\p{Cs}/u.test(words)
}

describe('the bytes of a file', () => {
  const marks = fc.constantFrom('', '\ufeff')
  const lineEnds = fc.constantFrom('\n', '\r\n', '\r')

  it('are as before when what was put in is taken back', () => {
    fc.assert(
      fc.property(marks, lineEnds, text, steps, (mark, lineEnd, body, made) => {
        const old = new TextEncoder().encode(mark + body.replace(/\r?\n/g, lineEnd))
        const read = body.replace(/\r?\n/g, lineEnd === '\r' ? '\n' : lineEnd)
        const whole = made.filter(({ insert }) => isWhole(insert))
        // A splice between the halves of a character is none that an edit makes.
        const { splices } = inTurn(read, whole)
        fc.pre(isWhole(applySplices(read, splices)))
        const edited = editBytes(old, splices)
        expect(takeBack(edited.bytes, edited.splices)).toEqual(old)
      }),
    )
  })

  it('keep a byte order mark and old Mac line ends', () => {
    const old = new TextEncoder().encode('\ufeffa\rb\r')
    const { bytes } = editBytes(old, [{ offset: 3, insert: '\nc' }])
    expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)).toBe('\ufeffa\rb\rc\r')
  })

  it('are not guessed at where something else stands', () => {
    const bytes = new TextEncoder().encode('a new word')
    expect(takeBack(bytes, [{ offset: 2, insert: 'old ' }])).toBeUndefined()
  })
})
