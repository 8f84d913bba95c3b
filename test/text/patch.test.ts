import { applyPatch } from 'diff'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { patchOf } from '../../src/text/patch.ts'
import { addSplice, applySplices, type Splice } from '../../src/text/splice.ts'

describe('a patch', () => {
  const line = fc.constantFrom('', 'a', 'b', '- c', '\ufeff# d', 'e\r', '   ')
  const text = fc
    .tuple(fc.array(line, { maxLength: 30 }), fc.constantFrom('', '\n'))
    .map(([lines, end]) => lines.join('\n') + end)
  const steps = fc.array(
    fc.record({
      at: fc.nat(400),
      insert: fc.constantFrom('x', '\nnew', 'new\n', '\n\n## y\n\n- z', '; w'),
    }),
    { minLength: 1, maxLength: 4 },
  )

  it('gives the edited text, wherever and however often it was edited', () => {
    fc.assert(
      fc.property(text, steps, (before, made) => {
        let splices: Splice[] = []
        let now = before
        for (const { at, insert } of made) {
          const offset = at % (now.length + 1)
          splices = addSplice(splices, { offset, insert })
          now = now.slice(0, offset) + insert + now.slice(offset)
        }
        const patch = patchOf('a.md', before, splices)
        expect(applyPatch(before, patch, { autoConvertLineEndings: false })).toBe(
          applySplices(before, splices),
        )
      }),
      { numRuns: 500 },
    )
  })

  it('shows lines that were put in as new lines, and nothing else as changed', () => {
    const before = '# A\n\n- one\n\n- two\n\n'
    expect(patchOf('a b.md', before, [{ offset: 17, insert: '\n\n- three' }])).toBe(
      [
        '--- a/a b.md',
        '+++ b/a b.md',
        '@@ -3,4 +3,6 @@',
        ' - one',
        ' ',
        ' - two',
        '+',
        '+- three',
        ' ',
        '',
      ].join('\n'),
    )
  })
})
