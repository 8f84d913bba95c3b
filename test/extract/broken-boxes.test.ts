import { expect, test } from 'vitest'
import { atlasOf } from '../support/corpus.ts'

async function said(text: string): Promise<string[]> {
  const { problems } = await atlasOf({ 'a.md': `# Tides\n\n${text}\n` })
  return problems
    .filter(({ rule }) => rule === 'broken-checkbox')
    .map(({ line, column, message }) => `${line}:${column} ${message}`)
}

test.each(['[  ]', '[-]', '[y]', '[x', '(x)', '[ x]', '[x ]'])(
  'a box that is none is told of where others are: %s',
  async (box) => {
    expect(await said(`- [ ] Ebb\n- ${box} Flood`)).toEqual([
      `4:3 Found “${box}” before an item, expected “[ ]” or “[x]”; as it is this is text`,
    ])
  },
)

test('a box without a blank behind it is told of', async () => {
  expect(await said('1. [ ] Ebb\n2. [x]Flood')).toEqual([
    expect.stringContaining('4:4 Found “[x]”'),
  ])
})

test.each([
  ['items in brackets without boxes beside them', '- [-] Ebb\n- (x) Flood'],
  ['links and notes', '- [ ] Ebb\n- [x](https://ok.example)\n- [Flood] of spring\n- (see above)'],
  ['other boxes that are read', '- [ ] Ebb\n- [X] Flood\n- ☑ Slack\n- ✅ Neap'],
])('nothing is said of %s', async (_, text) => {
  expect(await said(text)).toEqual([])
})
