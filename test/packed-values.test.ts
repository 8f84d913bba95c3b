import { expect, test } from 'vitest'
import { deflate } from '../src/effects/packing.ts'
import { packedValues } from '../src/packed-values.ts'

const TEXT = 'Ein Pferd, ein Königreich – für ein Pferd! '.repeat(100)

test('a packed value is equal to what it was, also as JSON and on its way to a thread', () => {
  const sections = [{ line: 1, text: TEXT }]
  const extract = { path: 'a.md', sections, kind: 'episode' }
  const whole = structuredClone(extract)
  packedValues(deflate, 0).pack(extract, 'sections', TEXT.length)
  expect(extract.sections).not.toBe(sections)
  expect(extract).toEqual(whole)
  expect(JSON.stringify(extract)).toBe(JSON.stringify(whole))
  expect(structuredClone(extract)).toEqual(whole)
})

test('the first values stay whole, and only then values are packed', () => {
  const values = packedValues(deflate, 1.5 * TEXT.length)
  const packed = [1, 2, 3].map(() => {
    const source = { text: TEXT }
    values.pack(source, 'text', TEXT.length)
    return Object.getOwnPropertyDescriptor(source, 'text')?.get !== undefined
  })
  expect(packed).toEqual([false, true, true])
})

test('a short value stays whole: packed it would be larger', () => {
  const source = { text: 'A line.' }
  packedValues(deflate, 0).pack(source, 'text', source.text.length)
  expect(Object.getOwnPropertyDescriptor(source, 'text')?.get).toBeUndefined()
})

test('what is packed already is packed once', () => {
  let packings = 0
  const pack = (text: string) => {
    packings += 1
    return deflate.pack(text)
  }
  const counting = { ...deflate, pack }
  const values = packedValues(counting, 0)
  const source = { text: TEXT }
  values.pack(source, 'text', TEXT.length)
  values.pack(source, 'text', TEXT.length)
  expect(packings).toBe(1)
  expect(source.text).toBe(TEXT)
})

test('who asks several times gets one value, and what others ask for does not pile up', () => {
  const values = packedValues(deflate, 0)
  const holders = Array.from({ length: 100 }, (_, number) => ({ list: [number, TEXT] }))
  for (const holder of holders) values.pack(holder, 'list', TEXT.length)
  const [first, second] = holders
  expect(first?.list).toBe(first?.list)
  const before = first?.list
  expect(holders.map(({ list }) => list[0])).toEqual(Array.from({ length: 100 }, (_, at) => at))
  expect(first?.list).not.toBe(before)
  expect(second?.list).toEqual([1, TEXT])
})
