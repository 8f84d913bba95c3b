import fc from 'fast-check'
import { expect, test } from 'vitest'
import { spreadHere, type TaskWork } from '../../src/model/task.ts'
import { countWords } from '../../src/search/count-words.ts'
import { packWords } from '../../src/search/words.ts'

const here = (words: TaskWork['words']) => spreadHere({ words } as TaskWork)
const counting = here((texts) => JSON.stringify(packWords(texts)))
const lines = fc.array(fc.stringMatching(/^[a-fक-ङ ]{0,20}$/), { maxLength: 30 })

test('words that were counted in parts are the words of all texts', async () => {
  await fc.assert(
    fc.asyncProperty(lines, fc.integer({ min: 1, max: 60 }), async (texts, atATime) => {
      expect(JSON.parse(await countWords(texts, counting, atATime))).toEqual(packWords(texts))
    }),
  )
})

test('no part has many more characters than asked for', async () => {
  const parts: (readonly string[])[] = []
  const noting = here((texts) => {
    parts.push(texts)
    return JSON.stringify(packWords(texts))
  })
  await countWords(['aa', 'bbb', 'c', 'dddd', 'e'], noting, 4)
  expect(parts).toEqual([['aa', 'bbb'], ['c', 'dddd'], ['e']])
})

test('a part that could not be counted is told', async () => {
  const broken = here(() => {
    throw new Error('no memory')
  })
  await expect(countWords(['a'], broken)).rejects.toThrow('no search index: no memory')
})
