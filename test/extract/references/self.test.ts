import { expect, test } from 'vitest'
import { atlasOf } from '../../support/corpus.ts'

async function selfReferences(text: string): Promise<string[]> {
  const { problems } = await atlasOf({ 'a.md': text, 'b.md': '# Episode 2: Order\n' })
  return problems
    .filter(({ rule }) => rule === 'self-reference')
    .map(({ line, column }) => `${line}:${column}`)
}

test('a document that requires itself is told of, at the place', async () => {
  expect(await selfReferences('# Episode 1: Clocks\n\n## Prerequisites\n\n- Episode 1\n')).toEqual([
    '5:3',
  ])
  expect(await selfReferences('# Episode 1: Clocks\n\n**Prerequisites**: [me](a.md)\n')).toEqual([
    '3:21',
  ])
})

test('a range, a list that names others, an anchor and prose are no such demand', async () => {
  expect(await selfReferences('# Episode 1: Clocks\n\n**Prerequisites**: Episodes 1-3\n')).toEqual(
    [],
  )
  expect(await selfReferences('# Episode 1: Clocks\n\n**Prerequisites**: Episodes 1, 2\n')).toEqual(
    [],
  )
  expect(
    await selfReferences('# Episode 1: Clocks\n\n**Prerequisites**: [see](#x)\n\n## X\n'),
  ).toEqual([])
  expect(await selfReferences('# Episode 1: Clocks\n\nThis is Episode 1.\n')).toEqual([])
})

test('a range that begins with the own number is not dropped', async () => {
  const { problems, graph } = await atlasOf({
    'a.md': '# Episode 1: Clocks\n\n**Prerequisites**: Episodes 1-1000000\n',
  })
  expect(problems.map(({ rule, line }) => [rule, line])).toEqual([['long-range', 3]])
  expect(graph.nodes()).toEqual(['episode:a'])
})
