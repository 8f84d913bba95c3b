import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { planLinks } from '../../src/rereading.ts'
import { atlasOf, TINY_VOCABULARY } from '../support/corpus.ts'
import { changedEdges, edited, type Link, NEIGHBOURS, suggestionsOf } from './corpus.ts'

const PATH = 'episode-05-queues.md'
const TO_LOGS: Link = ['requires', 'episode:episode-04-logs']
const EPISODE = '# Episode 5: Queues\n\nWords.\n'

/** Returns why links were left out of an episode with this text. */
async function reasonsFor(text: string, links: readonly Link[] = [TO_LOGS]) {
  const { plan } = await edited({ ...NEIGHBOURS, [PATH]: text }, PATH, links)
  expect(plan.edits).toEqual([])
  return plan.leftOut.map(({ reason }) => reason)
}

describe('an edit is left out, with its reason,', () => {
  it('where the text says on purpose that there is nothing', async () => {
    expect(await reasonsFor(`${EPISODE}\n**Prerequisites**: None, this is the start\n`)).toEqual([
      'line 5 says that there is none',
    ])
    expect(await reasonsFor(`${EPISODE}\n## Prerequisites\n\nNone.\n`)).toEqual([
      'line 7 says that there is none',
    ])
  })

  it('where the text says so already', async () => {
    expect(await reasonsFor(`${EPISODE}\n## Prerequisites\n\n- Episode 4\n`)).toEqual([
      'the text says so already',
    ])
  })

  it('where the file is damaged', async () => {
    expect(await reasonsFor(`${EPISODE}\0\n`)).toEqual([
      'its file is damaged (see atlas check), and damaged files are never edited',
    ])
  })

  it('where the text ends inside a code block, because nothing can be added behind it', async () => {
    expect(await reasonsFor(`${EPISODE}\n\`\`\`\ncode\n`)).toEqual([
      'no place in it is read as this relation',
    ])
  })

  it('where the text ends inside a comment', async () => {
    expect(await reasonsFor(`${EPISODE}\n<!-- later\n`)).toEqual([
      'no place in it is read as this relation',
    ])
  })

  it('where no text states the relation by a link', async () => {
    expect(await reasonsFor(EPISODE, [['covers', 'episode:episode-04-logs']])).toEqual([
      'no text states this relation by a link',
    ])
  })
})

describe('an edit', () => {
  it.each([
    ['blanks', ' '.repeat(900)],
    ['broken lines', ' \\ <br> <br/>'.repeat(200)],
    ['opened brackets', ']('.repeat(900)],
    ['quotation marks', '“'.repeat(900)],
  ])('finds its place in a line with many %s', async (_, run) => {
    const field = `**Prerequisites**: Episode 3${run}x`
    const { before, after } = await edited(
      { ...NEIGHBOURS, [PATH]: `${EPISODE}\n${field}\n` },
      PATH,
      [TO_LOGS],
    )
    expect(changedEdges(before, after).lost).toEqual([])
  })

  it('calls a target by its number where its name would say one thing more', async () => {
    const files = { ...NEIGHBOURS, 'episode-10-bulkheads.md': '# Episode 10: Bulkhead\n\nWords.\n' }
    const text = `${EPISODE}\n## Prerequisites\n\n- [Clocks](episode-01-clocks.md)\n`
    const links: Link[] = [['requires', 'episode:episode-10-bulkheads']]
    const { files: after } = await edited({ ...files, [PATH]: text }, PATH, links)
    expect(after[PATH]).toBe(`${text}- [Episode 10](episode-10-bulkheads.md)\n`)
  })

  it('links by path where a number alone would mean another episode', async () => {
    const files = {
      ...NEIGHBOURS,
      'other/episode-04-locks.md': '# Episode 4: Locks\n**Series**: Other Things\n\nWords.\n',
    }
    const text = `${EPISODE}\n## Prerequisites\n\n- Episode 1\n- Episode 3\n- Episode 2\n`
    const links: Link[] = [['requires', 'episode:other/episode-04-locks']]
    const { files: after } = await edited({ ...files, [PATH]: text }, PATH, links)
    expect(after[PATH]).toBe(`${text}- [Episode 4: Locks](other/episode-04-locks.md)\n`)
  })

  it('never goes into code, comments or mathematics that look like a list', async () => {
    const text = `${EPISODE}
## Prerequisites

\`\`\`
- [Episode 1](episode-01-clocks.md)
\`\`\`

<!--
- [Episode 2](episode-02-order.md)
-->

- [Episode 3](episode-03-outages.md)
`
    const { files } = await edited({ ...NEIGHBOURS, [PATH]: text }, PATH, [TO_LOGS])
    expect(files[PATH]).toBe(`${text}- [Episode 4](episode-04-logs.md)\n`)
  })

  it('says on which line each link stands', async () => {
    const text = `${EPISODE}\n## Related Episodes\n\n- Episode 9\n- Episode 1\n\n## Prerequisites\n\n- Episode 2\n`
    const { plan, files } = await edited({ ...NEIGHBOURS, [PATH]: text }, PATH, [
      TO_LOGS,
      ['refers-to', 'episode:episode-08-caches'],
    ])
    const lines = (files[PATH] ?? '').split('\n')
    expect(plan.edits[0]?.added.map(({ line }) => lines[line - 1])).toEqual([
      '- Episode 4',
      '- Episode 8',
    ])
  })

  it('is made once: the same wish finds nothing more to do', async () => {
    const { after, files } = await edited({ ...NEIGHBOURS, [PATH]: EPISODE }, PATH, [TO_LOGS])
    expect(files[PATH]).not.toBe(EPISODE)
    const again = await planLinks(after, suggestionsOf(after, PATH, [TO_LOGS]), TINY_VOCABULARY)
    expect(again).toMatchObject({ edits: [], leftOut: [{ reason: 'the text says so already' }] })
  })
})

describe('whatever the line ends, blanks and sections of a file,', () => {
  const sections = [
    '## Prerequisites\n\n- [Episode 1](episode-01-clocks.md)',
    '## Prerequisites\n- Episode 1: clocks\n- Episode 2: order',
    '**Prerequisites**: Episode 1, Episode 2',
    '## 🔗 Cross-Episode Connections\n- **Prerequisites**: Episode 1 for clocks\n- **Deep Dives**: Episode 7',
    '## Prerequisites\n\n| Episode | Why |\n|---|---|\n| [Clocks](episode-01-clocks.md) | time |',
    '## Story\n\nWords, *more* words.\n\n```js\nlet x = 1\n```',
    '> A quotation.\n> Of two lines.',
    '1. One\n2. Two\n   - Three',
    '---',
  ]
  const page = fc.array(fc.constantFrom(...sections), { minLength: 1, maxLength: 5 })
  const links = fc.uniqueArray(
    fc.record({
      relation: fc.constantFrom('requires', 'deep-dives', 'refers-to'),
      target: fc.constantFrom(
        'episode:episode-04-logs',
        'episode:episode-08-caches',
        'episode:episode-09-breakers',
      ),
    }),
    { minLength: 1, maxLength: 3, selector: ({ target }) => target },
  )
  const style = fc.record({
    lineEnd: fc.constantFrom('\n', '\r\n'),
    blanks: fc.constantFrom('', ' ', '  ', '\t'),
    end: fc.constantFrom('', '\n', '\n\n\n'),
  })

  it('exactly the promised edges are new, and every other character stays', async () => {
    await fc.assert(
      fc.asyncProperty(page, links, style, async (parts, wishes, { lineEnd, blanks, end }) => {
        const body = ['# Episode 5: Queues', ...parts].join('\n\n')
        const text = body.replaceAll('\n', `${blanks}${lineEnd}`) + end.replaceAll('\n', lineEnd)
        const asked = wishes.map(({ relation, target }): Link => [relation, target])
        const { before, after, plan } = await edited({ ...NEIGHBOURS, [PATH]: text }, PATH, asked)
        const made = plan.edits.flatMap(({ added }) => added)
        expect(made.length + plan.leftOut.length).toBe(asked.length)
        expect(changedEdges(before, after)).toEqual({
          added: made
            .map(
              ({ suggestion: { source, relation, target } }) => `${source} ${relation} ${target}`,
            )
            .sort(),
          lost: [],
        })
        for (const { splices } of plan.edits)
          for (const { insert } of splices)
            expect(insert.replaceAll('\r\n', '')).not.toMatch(lineEnd === '\r\n' ? /[\r\n]/ : /\r/)
      }),
      { numRuns: 20 },
    )
  })
})

describe('whatever a target is called,', () => {
  const odd = [
    ...'[]()<>*_`|\\$&!#~^"\'{}:;,.% ',
    '\u202e',
    '&amp;',
    '](x)',
    '<b>',
    'a',
    'B',
    '$&',
    'é',
  ]
  const name = fc.string({ unit: fc.constantFrom(...odd), minLength: 1, maxLength: 12 })
  const lists = [
    '## Related Episodes\n\n- [Clocks](episode-01-clocks.md)\n',
    '## Related Episodes\n\n| Episode | Why |\n|---|---|\n| [Clocks](episode-01-clocks.md) | time |\n',
    '**Related Episodes**: [Clocks](episode-01-clocks.md)\n',
    '## Related Episodes\n\n- [[episode-01-clocks]]\n',
    '',
  ]

  it('the link leads there and means nothing else, or is left out', async () => {
    await fc.assert(
      fc.asyncProperty(name, name, fc.constantFrom(...lists), async (title, file, list) => {
        const target = `x${file.replaceAll('/', '')}.md`
        const files = { ...NEIGHBOURS, [target]: `# X ${title}\n`, [PATH]: `${EPISODE}\n${list}` }
        const { documents } = (await atlasOf(files)).identity
        const key = documents.find(({ path }) => path === target)?.key ?? ''
        const { before, after, plan } = await edited(files, PATH, [['refers-to', key]])
        const source = 'episode:episode-05-queues'
        expect(changedEdges(before, after)).toEqual({
          added: plan.edits.length === 0 ? [] : [`${source} refers-to ${key}`],
          lost: [],
        })
        expect(plan.edits.length + plan.leftOut.length).toBe(1)
      }),
      { numRuns: 40 },
    )
  })
})

describe('a corpus of two files', () => {
  it('shows nothing of its own style, and still gets a link', async () => {
    const files = { 'a.md': '# Apples', 'b.md': '# Bears' }
    const before = await atlasOf(files)
    const plan = await planLinks(
      before,
      suggestionsOf(before, 'a.md', [['refers-to', 'episode:b']]),
      TINY_VOCABULARY,
    )
    expect(plan.edits[0]?.splices).toEqual([
      { offset: 8, insert: '\n\n## Related Episodes\n\n- [Bears](b.md)' },
    ])
  })
})
