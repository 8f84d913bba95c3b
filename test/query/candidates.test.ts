import { describe, expect, test } from 'vitest'
import { countCandidates } from '../../src/query/candidates.ts'
import { mergeVocabulary, parseVocabulary } from '../../src/vocabulary.ts'
import { atlasOf, TINY_VOCABULARY } from '../support/corpus.ts'

const TABLE = '| Pattern | Company |\n|---|---|\n| Wobble Guard | Netflix |\n'

async function candidatesOf(files: Record<string, string>, vocabulary = TINY_VOCABULARY) {
  const { extracts } = await atlasOf(files, { vocabulary })
  return countCandidates(extracts.flatMap((extract) => extract.candidates)).map(
    ({ name, entityKind, count, evidence }) => [
      name,
      entityKind,
      count,
      ...evidence.map(({ path, line, column }) => `${path}:${line}:${column}`),
    ],
  )
}

const namesIn = async (text: string) =>
  (await candidatesOf({ 'a.md': `# A\n\n${text}\n` })).map(([name]) => name)

test('a name that a column, a heading and a record suggest is one candidate with its places', async () => {
  expect(
    await candidatesOf({
      'a.md': `# A\n\n${TABLE}`,
      'b.md': '# B\n\n## Wobble Guard Pattern\n\nText.\n',
    }),
  ).toEqual([['Wobble Guard', 'pattern', 2, 'a.md:5:1', 'b.md:3:1']])
})

test('a name that the vocabulary of the corpus accepts is none any more', async () => {
  const accepted = parseVocabulary('kind: pattern\nentries: [{ name: Wobble Guard }]', 'names.yaml')
  const vocabulary = mergeVocabulary([...TINY_VOCABULARY.entries], accepted)
  expect(await candidatesOf({ 'a.md': `# A\n\n${TABLE}` }, vocabulary)).toEqual([])
})

test('names of most documents come first, then of most places', async () => {
  const rows = (...names: string[]) =>
    `| Pattern |\n|---|\n${names.map((name) => `| ${name} |\n`).join('')}`
  const found = await candidatesOf({
    'a.md': `# A\n\n${rows('Zig Relay', 'Zag Relay', 'Zag Relay', 'Zag Relay')}`,
    'b.md': `# B\n\n${rows('Zig Relays')}`,
  })
  expect(found.map(([name, , count]) => [name, count])).toEqual([
    ['Zig Relay', 2],
    ['Zag Relay', 3],
  ])
})

describe('what words suggest weakly counts with a second place', () => {
  test.each([
    ['the … pattern', 'Use the wobble guard pattern here.', 'Wobble Guard'],
    ['an abbreviation', 'The fast Wobble Guard Clock (WGC) works.', 'Wobble Guard Clock'],
    ['one set apart', 'The fast **Wobble Guard Relay (WGR)** works.', 'Wobble Guard Relay'],
    ['a product with a stroke', 'It runs on Azure Wob/Ble today.', 'Azure Wob/Ble'],
    ['a maker and its product', 'It runs on AWS Wobble today.', 'AWS Wobble'],
    ['one word in a column', '| Pattern |\n|---|\n| Wobbler |', 'Wobbler'],
    [
      'small words beside a row',
      '| Data | Strategy |\n|---|---|\n| a | Wobble lists |',
      'Wobble lists',
    ],
  ])('%s', async (_, text, name) => {
    expect(await candidatesOf({ 'a.md': `# A\n\n${text}\n` })).toEqual([])
    const found = await candidatesOf({ 'a.md': `# A\n\n${text}\n`, 'b.md': `# B\n\n${text}\n` })
    expect(found.map(([first, , count]) => [first, count])).toEqual([[name, 2]])
  })

  test('the place is that of the name', async () => {
    const text = 'Use *the* wobble guard pattern, the wobble guard pattern.'
    expect(await candidatesOf({ 'a.md': `# A\n\n${text}\n`, 'b.md': `# B\n\n${text}\n` })).toEqual([
      ['Wobble Guard', 'pattern', 2, 'a.md:3:11', 'b.md:3:11'],
    ])
  })
})

test('a remark in brackets is no part of a name', async () => {
  expect(await namesIn('| Pattern |\n|---|\n| Wobble Guard (fast) |')).toEqual(['Wobble Guard'])
})

test.each([
  ['a known name', '## Circuit Breaker Pattern'],
  ['a sentence in a cell', '| Pattern |\n|---|\n| Guard the wobble, then retry. |'],
  ['a name in running prose', 'We use Wobble Guard everywhere.'],
  ['a number', '| Company |\n|---|\n| 42 |'],
  ['an example', '## Example Pattern'],
  ['an adjective', '| Pattern |\n|---|\n| Hash-based |'],
  ['a quantity', '| Pattern |\n|---|\n| Wobble Cost |'],
  ['a pattern of failure', '## Failure Patterns\n\n- **Wobble Guard**: bad'],
  ['a sector', '| Company |\n|---|\n| Retail Banking |'],
  ['a word of the language', '| Company |\n|---|\n| Wobbles |\n\nIt wobbles; such wobbles hurt.'],
  ['a system that is no technology', '| System |\n|---|\n| Wobble Link |'],
  ['behaviour', 'See the access pattern, the access pattern, and the traffic pattern.'],
  ['what is done', '| Strategy |\n|---|\n| Remove Wobbles |'],
  ['a maker’s certificate', 'AWS Certified Wobbler and AWS Certified Wobbler.'],
  ['a maker’s team', 'AWS Engineering and AWS Engineering.'],
  ['behaviour in a heading', '## Arrival Pattern\n\n## The Arrival Pattern'],
  ['a term that ends as no pattern does', 'Wobble Guard Orbit (WGO). Wobble Guard Orbit (WGO).'],
  ['other initials', 'The Wobble Guard (XYZ). The Wobble Guard (XYZ).'],
])('%s is no candidate', async (_, text) => {
  expect(await namesIn(text)).toEqual([])
})
