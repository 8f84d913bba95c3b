import { expect, test } from 'vitest'
import { countCandidates } from '../../src/query/candidates.ts'
import { atlasOf } from '../support/corpus.ts'

const TABLE = '| Pattern | Company |\n|---|---|\n| Wobble Guard | Netflix |\n'

async function candidatesOf(files: Record<string, string>) {
  const { extracts } = await atlasOf(files)
  return countCandidates(extracts.flatMap((extract) => extract.candidates)).map(
    ({ name, entityKind, count, evidence }) => [
      name,
      entityKind,
      count,
      ...evidence.map(({ path, line }) => `${path}:${line}`),
    ],
  )
}

test('a name that a column, a heading and a record suggest is one candidate with its places', async () => {
  expect(
    await candidatesOf({
      'a.md': `# A\n\n${TABLE}`,
      'b.md': '# B\n\n## Wobble Guard Pattern\n\nText.\n',
    }),
  ).toEqual([['Wobble Guard', 'pattern', 2, 'a.md:5', 'b.md:3']])
})

test.each([
  ['a known name', '## Circuit Breaker Pattern'],
  ['a sentence in a cell', '| Pattern |\n|---|\n| Guard the wobble, then retry. |'],
  ['a name in running prose', 'We use Wobble Guard everywhere.'],
  ['a number', '| Company |\n|---|\n| 42 |'],
])('%s is no candidate', async (_, text) => {
  expect(await candidatesOf({ 'a.md': `# A\n\n${text}\n` })).toEqual([])
})
