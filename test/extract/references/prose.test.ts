import { describe, expect, test } from 'vitest'
import { type InlineText, inlineText, placeless } from '../../../src/extract/inline.ts'
import { parseMarkdown } from '../../../src/extract/parse.ts'
import { type ProseReference, proseReferences } from '../../../src/extract/references/prose.ts'

const inlineOf = (markdown: string): InlineText => {
  const [block] = parseMarkdown(markdown).children
  return block ? inlineText(block) : placeless('')
}

describe('running prose names episodes by number, by link and by neighbourhood', () => {
  test.each<[markdown: string, references: ProseReference[]]>([
    ['See Episode 3.', [{ relation: 'refers-to', target: { number: 3 }, start: 4 }]],
    [
      'In the next episode, “Raft in Anger”, we go on.',
      [{ relation: 'next', target: { title: 'Raft in Anger' }, start: 7 }],
    ],
    ['the next episode. "Not This" though', [{ relation: 'next', target: {}, start: 4 }]],
    ['next episode 5', [{ relation: 'refers-to', target: { number: 5 }, start: 5 }]],
    [
      'The previous episode and the next episode',
      [
        { relation: 'previous', target: {}, start: 4 },
        { relation: 'next', target: {}, start: 29 },
      ],
    ],
    ['the last episode of the series', []],
    ['This is our series’ last episode.', []],
    ['In our last episode, clocks drifted.', [{ relation: 'previous', target: {}, start: 7 }]],
    ['Last episode we saw clocks drift.', [{ relation: 'previous', target: {}, start: 0 }]],
    ['each next episode', []],
    ['next week’s episode', [{ relation: 'next', target: {}, start: 0 }]],
    ['हर एपिसोड 3 घंटे का', []],
    ['**Series**: Foundations (Episodes 1-12)', []],
    ['100+ patterns in Episodes 51+', []],
    [
      'our first three episodes',
      [
        { relation: 'refers-to', target: { number: 1 }, start: 0 },
        { relation: 'refers-to', target: { number: 2 }, start: 0 },
        { relation: 'refers-to', target: { number: 3 }, start: 0 },
      ],
    ],
    ['the first 100 episodes', []],
    ['the first zero episodes', []],
    [
      'Upcoming episode: [Raft](05-raft.md)',
      [
        {
          relation: 'refers-to',
          target: { number: 5, title: 'Raft', path: '05-raft.md' },
          start: 18,
        },
      ],
    ],
    [
      '[Raft](05-raft.md) and Episode 5',
      [
        {
          relation: 'refers-to',
          target: { number: 5, title: 'Raft', path: '05-raft.md' },
          start: 0,
        },
        { relation: 'refers-to', target: { number: 5 }, start: 9 },
      ],
    ],
    ['`Episode 3`', [{ relation: 'refers-to', target: { number: 3 }, start: 0 }]],
    [
      'In the next episode (Episode 7)',
      [{ relation: 'refers-to', target: { number: 7 }, start: 21 }],
    ],
    ['next episodes', []],
    ['the following episode!', [{ relation: 'next', target: {}, start: 4 }]],
    [
      'preceding episode “Clocks”',
      [{ relation: 'previous', target: { title: 'Clocks' }, start: 0 }],
    ],
    [
      'Episode 3 “Clocks”',
      [{ relation: 'refers-to', target: { number: 3, title: 'Clocks' }, start: 0 }],
    ],
    [
      'Episodes 1, 2 and 4',
      [
        { relation: 'refers-to', target: { number: 1 }, start: 0 },
        { relation: 'refers-to', target: { number: 2 }, start: 0 },
        { relation: 'refers-to', target: { number: 4 }, start: 0 },
      ],
    ],
    ['nothing here', []],
    ['![Episode 3](x.png)', [{ relation: 'refers-to', target: { number: 3 }, start: 0 }]],
    ['THE NEXT EPISODE', [{ relation: 'next', target: {}, start: 4 }]],
    ['our first episode', []],
    ['first two episodes', []],
  ])('%s', (markdown, references) => {
    expect(proseReferences(inlineOf(markdown))).toEqual(references)
  })

  test('“the first 12 episodes” are twelve', () => {
    expect(proseReferences(inlineOf('the first 12 episodes'))).toEqual(
      Array.from({ length: 12 }, (_, i) => ({
        relation: 'refers-to',
        target: { number: i + 1 },
        start: 0,
      })),
    )
  })
})
