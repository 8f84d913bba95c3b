import { expect, test } from 'vitest'
import { namesOfCode } from '../../../src/extract/template/code-blocks.ts'
import type { Names } from '../../../src/extract/template/section-reader.ts'
import { ownerInCaption } from '../../../src/extract/values/caption.ts'

test('what stands before a colon may own what stands behind it', () => {
  expect(ownerInCaption('Quay: Bulkhead')).toEqual({ company: 'Quay', rest: 'Bulkhead' })
  expect(ownerInCaption('Example: Bulkhead')).toBeUndefined()
  expect(ownerInCaption('quay: bulkhead')).toBeUndefined()
})

const names: Names = {
  company: () => undefined,
  pattern: (text) => ['Bulkhead', 'Retry'].find((name) => text.includes(name)),
}
const block = { node: { type: 'code', value: '' }, piece: {} } as never as Parameters<
  typeof namesOfCode
>[0]

test('an info string names the company that owns a known pattern', () => {
  const namesOf = (info: string) => namesOfCode({ ...block, info }, names)
  expect(namesOf('Quay: Bulkhead')).toEqual({
    caption: 'Quay: Bulkhead',
    company: 'Quay',
    pattern: 'Bulkhead',
  })
  expect(namesOf('Retry: Bulkhead')).toEqual({ caption: 'Retry: Bulkhead', pattern: 'Bulkhead' })
  expect(namesOf('Quay: lamps')).toEqual({ caption: 'Quay: lamps' })
})
