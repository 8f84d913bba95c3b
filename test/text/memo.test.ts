import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { remembered, rememberedOf } from '../../src/text/memo.ts'

test('what was asked for before is answered from memory', () => {
  let asked = 0
  const shout = remembered((text) => {
    asked++
    return text.toUpperCase()
  })
  expect([shout('a'), shout('b'), shout('a')]).toEqual(['A', 'B', 'A'])
  expect(asked).toBe(2)
})

test('what is too long for a heading is answered, and not kept', () => {
  let asked = 0
  const length = remembered((text) => {
    asked++
    return text.length
  })
  const long = 'x'.repeat(5000)
  expect([length(long), length(long)]).toEqual([5000, 5000])
  expect(asked).toBe(2)
})

test('to remember a heading is not to keep its file in memory', () => {
  setFlagsFromString('--expose-gc')
  const collect: () => void = runInNewContext('gc')
  const same = remembered((text) => text.trim())
  collect()
  const before = process.memoryUsage().heapUsed
  for (let file = 0; file < 64; file++) {
    const text = `A heading of file number ${file}\n`.padEnd(1024 * 1024, `${file} words `)
    same(text.slice(0, text.indexOf('\n')))
  }
  collect()
  expect((process.memoryUsage().heapUsed - before) / 1024 ** 2).toBeLessThan(16)
})

test('of large answers only some are kept, and what was forgotten is made anew', () => {
  let asked = 0
  const nameOf = rememberedOf((value: { name: string }) => {
    asked++
    return value.name
  }, 2)
  const [a, b, c] = [{ name: 'a' }, { name: 'b' }, { name: 'c' }]
  expect([nameOf(a), nameOf(b), nameOf(a)]).toEqual(['a', 'b', 'a'])
  expect(asked).toBe(2)
  expect([nameOf(c), nameOf(c), nameOf(a)]).toEqual(['c', 'c', 'a'])
  expect(asked).toBe(4)
})
