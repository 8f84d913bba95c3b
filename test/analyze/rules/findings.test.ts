import { describe, expect, test } from 'vitest'
import { atlasOf, type Files } from '../../support/corpus.ts'
import { episode, found } from './support.ts'

describe('dangling-reference', () => {
  test('names what is missing of a range, once, at the range', async () => {
    const files = {
      ...episode(1, 'Clocks', 'As said in Episodes 1-6 and 9.'),
      ...episode(2, 'Order', 'After Episode 1.'),
      ...episode(4, 'Queues', 'After Episode 2.'),
    }
    expect(await found('dangling-reference', files)).toEqual([
      {
        rule: 'dangling-reference',
        severity: 'error',
        path: 'episode-01-clocks.md',
        line: 3,
        column: 12,
        message:
          'Found a reference to Episodes 3, 5, 6, 9 (of 2–6, 9), expected documents of this corpus',
        subject: 'episode:episode-01-clocks',
        fix: 'Correct the numbers, or write the missing episodes.',
      },
    ])
  })

  test('guesses the document that a title means', async () => {
    const files = {
      ...episode(1, 'Clocks', '**Deep Dives**: Episode 9, "Order of Distributed Events"'),
      ...episode(2, 'Order of Events', 'After Episode 1.'),
    }
    const [gap] = await found('dangling-reference', files)
    expect(gap?.message).toBe(
      'Found a reference to Episode 9 “Order of Distributed Events”, expected a document of this corpus; did you mean Episode 2 (Order of Events)?',
    )
    expect(gap?.fix).toBe('Point at Episode 2 (Order of Events), or write the missing document.')
  })

  test('leaves an announcement beyond the last episode to announced-episode', async () => {
    const files = {
      ...episode(1, 'Clocks', '**Next Episode**: Episode 2'),
      ...episode(2, 'Order', '**Next Episode**: Episode 3'),
    }
    expect(await found('dangling-reference', files)).toEqual([])
    const [gap] = await found('announced-episode', files)
    expect(gap).toMatchObject({ path: 'episode-02-order.md', line: 3, severity: 'info' })
  })

  test('does not hold “all previous episodes” against numbers that nobody named', async () => {
    const files = {
      ...episode(1, 'Clocks', 'The first one.'),
      ...episode(5, 'Queues', '**Prerequisites**: Understanding of all previous episodes'),
    }
    expect(await found('dangling-reference', files)).toEqual([])
  })

  test('reports a path in the header, which no link shows', async () => {
    const files = { 'clocks.md': '---\nprerequisites:\n  - order.md\n---\n# Clocks\n' }
    expect(await found('dangling-reference', files)).toMatchObject([
      { line: 3, message: expect.stringContaining('“order.md”') },
    ])
  })
})

describe('ambiguous-reference', () => {
  const two = {
    'first/episode-02-order.md': '# Episode 2: Order\n\nSee [all](../all.md).\n',
    'second/episode-02-queues.md': '# Episode 2: Queues and Logs\n\nSee [all](../all.md).\n',
  }

  test('names every document that it could be', async () => {
    const files = { ...two, 'all.md': '# All\n\nRead Episode 2.\n' }
    expect(await found('ambiguous-reference', files)).toEqual([
      {
        rule: 'ambiguous-reference',
        severity: 'warning',
        path: 'all.md',
        line: 3,
        column: 6,
        message:
          'Found Episode 2, expected words that fit one document; it could be “Order” (first/episode-02-order.md) or “Queues and Logs” (second/episode-02-queues.md)',
        subject: 'episode:all',
        fix: 'Add the series or the title in quotation marks.',
      },
    ])
  })

  test('is content where the words around it hold the title of one', async () => {
    const files = { ...two, 'all.md': '# All\n\nThen comes Episode 2 on queues and logs.\n' }
    expect(await found('ambiguous-reference', files)).toEqual([])
  })

  test('does not ask a heading of an overview to point at a document', async () => {
    const files = { ...two, 'all.md': '# All\n\n## Season one (Episodes 1-2)\n\nText.\n' }
    expect(await found('ambiguous-reference', files)).toEqual([])
  })

  test('gives the numbers of documents that share a title', async () => {
    const files = {
      ...episode(1, 'Clocks', '**Deep Dives**: "Order of Events"'),
      'episode-02-order.md': '# Episode 2: Order of Events\n',
      'episode-03-order.md': '# Episode 3: Order of Events\n',
    }
    const [gap] = await found('ambiguous-reference', files)
    expect(gap?.message).toContain('Episode 2 “Order of Events” (episode-02-order.md) or Episode 3')
    expect(gap?.fix).toBe('Add the number.')
  })

  test('asks for the title where both are of one series', async () => {
    const files = {
      'episode-02-order.md': '# Episode 2: Order\n',
      'episode-02-queues.md': '# Episode 2: Queues\n',
      'episode-03-logs.md': '# Episode 3: Logs\n\nAfter Episode 2.\n',
    }
    const [gap] = await found('ambiguous-reference', files)
    expect(gap?.fix).toBe('Add the title in quotation marks.')
  })
})

describe('prerequisite-cycle', () => {
  test('tells the shortest way around, from the step that points forward, with every line', async () => {
    const files = {
      ...episode(1, 'Clocks', '**Prerequisites**: Episode 3'),
      ...episode(2, 'Order', '**Prerequisites**: Episode 1'),
      ...episode(3, 'Logs', 'Text.\n\n**Prerequisites**: Episode 2'),
    }
    expect(await found('prerequisite-cycle', files)).toEqual([
      {
        rule: 'prerequisite-cycle',
        severity: 'error',
        path: 'episode-01-clocks.md',
        line: 3,
        column: 20,
        message:
          'Found a cycle of prerequisites, expected an order to listen in: Episode 1 (Clocks) requires Episode 3 (Logs) (episode-01-clocks.md:3), Episode 3 (Logs) requires Episode 2 (Order) (episode-03-logs.md:5), Episode 2 (Order) requires Episode 1 (Clocks) (episode-02-order.md:3)',
        subject: 'episode:episode-01-clocks',
        fix: 'Drop the requirement that is not needed to follow the text.',
      },
    ])
    expect(await found('prerequisite-later', files)).toEqual([])
  })
})

describe('prerequisite-cycle over several files', () => {
  test('names every line that states a step, wherever it stands', async () => {
    const files = {
      'episode-01-clocks.md':
        '---\nprerequisites: [2]\n---\n# Episode 1: Clocks\n\n**Prerequisites**: Episode 2\n',
      ...episode(2, 'Order', 'A subject of its own.'),
      'map.md':
        '# Map\n\n## Prerequisites\n\n```mermaid\ngraph LR\n  A[Episode 1] --> B[Episode 2]\n```\n',
    }
    const [gap] = await found('prerequisite-cycle', files)
    expect(gap?.message).toBe(
      'Found a cycle of prerequisites, expected an order to listen in: Episode 1 (Clocks) requires Episode 2 (Order) (episode-01-clocks.md:2 and episode-01-clocks.md:6), Episode 2 (Order) requires Episode 1 (Clocks) (map.md:7)',
    )
  })
})

describe('dead-link', () => {
  const order = { 'order.md': '# Order\n\n## 📐 The Maths\n\nSee [clocks](clocks.md).\n' }
  const linking = (link: string) => ({ ...order, 'clocks.md': `# Clocks\n\nSee ${link}.\n` })

  test.each([
    ['[a file](order.md)', 'a file'],
    ['[a heading](order.md#the-maths)', 'a heading'],
    ['[a heading](order.md#-the-maths)', 'a heading as GitHub names it, emoji dropped'],
    ['[a heading](order.md#The-Maths)', 'a heading in other case'],
    ['[a page](order/)', 'a page as a site names it'],
    ['[a page](order)', 'a file without its extension'],
    ['[this](#clocks)', 'a heading of its own'],
    ['[the top](#)', 'the top'],
    ['![a picture](missing.png)', 'a picture'],
    ['[code](../src/main.go)', 'code'],
    ['[the licence](LICENSE)', 'a file without extension that is like no document'],
    ['[a site](https://example.org/missing.md)', 'another site'],
    ['[an address](example.org/page)', 'an address that lost its scheme'],
  ])('does not judge %s', async (link) => {
    expect(await found('dead-link', linking(link))).toEqual([])
  })

  test('an address from the root of a site needs a page in its folder, a way to a folder does not', async () => {
    const messages = async (link: string, more: Files = {}) =>
      (await found('dead-link', { ...linking(link), ...more })).map((one) => one.message)
    expect(await messages('[home](/)')).toEqual([
      'Found a link to “/”, expected a page of that folder, index or README',
    ])
    expect(await messages('[home](/)', { 'index.md': '# Home\n' })).toEqual([])
    expect(await messages('[home](./)')).toEqual([])
  })

  test('names the file that was meant, as a link would', async () => {
    const files = {
      'order.md': '# Order\n\nSee [clocks](deep/down/clocks.md).\n',
      'deep/down/clocks.md': '# Clocks\n\nSee [order](oder.md).\n',
    }
    expect(await found('dead-link', files)).toEqual([
      {
        rule: 'dead-link',
        severity: 'error',
        path: 'deep/down/clocks.md',
        line: 3,
        column: 6,
        message:
          'Found a link to “oder.md”, expected a document of this corpus; did you mean “../../order.md”?',
        subject: 'episode:deep/down/clocks',
        fix: 'Link to ../../order.md.',
        correction: { from: 'oder.md', to: '../../order.md' },
      },
    ])
  })

  test('knows a renamed episode by its number and words', async () => {
    const files = {
      'episode-08-byzantine-fault-tolerant-consensus.md': '# Episode 8: Byzantine Consensus\n',
      'episode-07-consensus.md': '# Episode 7: Consensus\n\n[next](episode-08-byzantine.md)\n',
    }
    const [gap] = await found('dead-link', files)
    expect(gap?.fix).toBe('Link to episode-08-byzantine-fault-tolerant-consensus.md.')
  })

  test.each([
    ['chain-replication.md', 'another word'],
    ['clocks/README.md', 'the page itself'],
  ])('guesses nothing for %s: %s', async (url) => {
    const files = { ...linking(`[it](${url})`), 'geo-replication.md': '# Geo\n\n[it](clocks.md)\n' }
    const [gap] = await found('dead-link', files)
    expect(gap?.fix).toBe('Correct the link, or take it out.')
  })

  test('says which heading a wrong anchor is near', async () => {
    const [gap] = await found('dead-link', linking('[it](order.md#the-math)'))
    expect(gap?.message).toBe(
      'Found a link to “order.md#the-math”, expected a heading of order.md; did you mean “order.md#the-maths”?',
    )
  })

  test.each([
    '<a name="proof"></a>\n\nThe proof.',
    'The proof <a id=proof></a> is short.',
    "<div class='box' id='proof'>\n\nThe proof.\n\n</div>",
  ])('knows the anchor of %j', async (html) => {
    const files = { 'a.md': `# A\n\n[it](#proof)\n\n## Notes\n\n${html}\n` }
    expect(await found('dead-link', files)).toEqual([])
  })

  test('takes the name of a field for no anchor', async () => {
    const files = { 'a.md': '# A\n\n[it](#proof)\n\n<input name="proof">\n' }
    expect(await found('dead-link', files)).toHaveLength(1)
  })

  test('says that a link leaves the corpus, and reads nothing there', async () => {
    const [gap] = await found('dead-link', linking('[it](../../../etc/passwd)'))
    expect(gap?.message).toBe(
      'Found a link to “../../../etc/passwd”, which leaves the corpus, expected a document inside it',
    )
  })

  test('is the only one that reports a dead link', async () => {
    const { findings } = await atlasOf(linking('[Episode 8](08-missing.md)'))
    expect(findings.map(({ rule }) => rule)).toEqual(['dead-link'])
  })
})

describe('next-mismatch', () => {
  const series = {
    ...episode(2, 'Order', 'After Episode 1.'),
    ...episode(4, 'Logs', 'And Episode 2.'),
  }

  test('counts the next number that exists', async () => {
    const files = { ...series, ...episode(1, 'Clocks', 'Text.'), 'x.md': '# X\n' }
    const withNext = { ...files, ...episode(2, 'Order', '**Next Episode**: Episode 4') }
    expect(await found('next-mismatch', withNext)).toEqual([])
  })

  test('is content with a text that names the right one too', async () => {
    const files = { ...series, ...episode(1, 'Clocks', '**Next Episodes**: Episodes 2 and 4') }
    expect(await found('next-mismatch', files)).toEqual([])
  })
})

describe('numbers that are names', () => {
  test('have no order in which a prerequisite could come later', async () => {
    const files = {
      'eip-20.md': '---\nrequires: 7000\n---\n# Episode 20: Tokens\n',
      'eip-7000.md': '# Episode 7000: Gas\n',
    }
    expect(await found('prerequisite-later', files)).toEqual([])
  })
})

describe('unfilled-placeholder', () => {
  const incident = (fields: string) => ({
    'a.md': `# Episode 1: Clocks\n\n## Incident Intelligence\n\n### Production Incidents\n\n#### Incident 1: Google 2025\n${fields}\n`,
  })

  test('reports a line once', async () => {
    const gaps = await found(
      'unfilled-placeholder',
      incident('- **Impact**: $X lost, Y users affected\n- **Root Cause**:\n'),
    )
    expect(gaps.map(({ line }) => line)).toEqual([8, 9])
    expect(gaps[1]?.message).toMatch(/^Found nothing, expected /)
  })

  test('takes an empty cell in a row that says something for an answer', async () => {
    const files = {
      'a.md':
        '# Episode 1: Clocks\n\n## Production Code Repository\n\n### Implementation Matrix\n| Pattern | Company | Language | Scale | Key Features | Performance |\n|---|---|---|---|---|---|\n| Bulkhead | Netflix | | large | Pools | |\n',
    }
    expect(await found('unfilled-placeholder', files)).toEqual([])
  })
})

describe('orphan-episode', () => {
  test('counts the versions of an episode together', async () => {
    const files = {
      ...episode(1, 'Clocks', 'Text.'),
      'episode-01-clocks-enhanced.md': '# Episode 1: Clocks\n\nMore in Episode 2.\n',
      ...episode(2, 'Order', 'Text.'),
    }
    expect(await found('orphan-episode', files)).toEqual([])
  })

  test('does not judge pages about the episodes', async () => {
    const files = {
      'README.md': '# All of them\n',
      'plan.md': '# The plan\n',
      ...episode(1, 'Clocks', 'Then Episode 2.'),
      ...episode(2, 'Order', 'After Episode 1.'),
      ...episode(3, 'Logs', 'After Episode 2.'),
    }
    expect(await found('orphan-episode', files)).toEqual([])
  })
})

describe('one-way-link', () => {
  const from = episode(
    1,
    'Clocks and Time',
    '## Cross-Episode Connections\n- **Deep Dives**: Episode 2 goes further',
  )

  test.each([
    ['names it in passing', 'As Episode 1 says.'],
    ['names its title alone', 'After “Clocks and Time” there is order.'],
    ['requires it by a chain', '**Prerequisites**: Episode 3'],
  ])('is content with a target that %s', async (_, text) => {
    const files = {
      ...from,
      ...episode(2, 'Order', text),
      ...episode(3, 'Logs', '**Prerequisites**: Episode 1'),
    }
    expect(await found('one-way-link', files)).toEqual([])
  })

  test('is one finding for all that an episode lists, case studies left out', async () => {
    const files = {
      ...episode(
        1,
        'Clocks and Time',
        '## Cross-Episode Connections\n- **Deep Dives**: Episode 2\n- **Case Studies**: Episode 3\n- **Deep Dives**: Episode 4',
      ),
      ...Object.assign({}, ...[2, 3, 4].map((n) => episode(n, `Part ${n} of it`, 'Text.'))),
    }
    const gaps = await found('one-way-link', files)
    expect(gaps.map(({ line, message }) => [line, message])).toEqual([
      [
        4,
        'Found Episode 2 (Part 2 of it) listed as a deep dive and Episode 4 (Part 4 of it) listed as a deep dive, expected them to name Episode 1 (Clocks and Time) too',
      ],
    ])
  })

  test('does not judge what a long range names', async () => {
    const files = {
      ...episode(9, 'All', '## Cross-Episode Connections\n- **Deep Dives**: Episodes 1-5'),
      ...Object.assign({}, ...[1, 2, 3, 4, 5].map((n) => episode(n, `Part ${n} of it`, 'Text.'))),
    }
    expect(await found('one-way-link', files)).toEqual([])
  })
})

describe('number-mismatch', () => {
  const messages = async (files: Files) =>
    (await found('number-mismatch', files)).map(({ line, message }) => `${line}: ${message}`)

  test('names all three numbers, and the heading counts', async () => {
    const files = { 'episode-04-clocks.md': '---\nepisode: 5\n---\n# Episode 6: Clocks\n' }
    expect(await messages(files)).toEqual([
      '4: Found Episode 6 in the heading, 5 in the YAML header and 4 in the file name, expected one number',
    ])
  })

  test('says of a number in the YAML header that it stands there', async () => {
    const files = { 'episode-04-clocks.md': '---\nnumber: 5\n---\n# Clocks\n' }
    expect(await messages(files)).toEqual([
      expect.stringContaining('Episode 5 in the YAML header and 4 in the file name'),
    ])
  })

  test.each([
    ['---\nepisode: "Episode 04"\n---\n# Episode 4: Clocks\n'],
    ['---\nepisode: 1.4\n---\n# Episode 4: Clocks\n'],
    ['---\nepisode: []\n---\n# Episode 4: Clocks\n'],
  ])('is content where they agree, or one is none: %j', async (text) => {
    expect(await messages({ 'episode-04-clocks.md': text })).toEqual([])
  })
})
