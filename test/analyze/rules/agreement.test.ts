import { describe, expect, test } from 'vitest'
import { episode, found } from './support.ts'

describe('prerequisite-disagreement', () => {
  const series = { ...episode(1, 'Clocks', 'The first.'), ...episode(2, 'Order', 'The second.') }
  const third = (header: string, text: string) => ({
    ...series,
    'episode-03-logs.md': `---\n${header}\n---\n# Episode 3: Logs\n\n${text}\n`,
  })
  const section = (list: string) => `## Prerequisites\n\n${list}`

  test('names every place with its lines', async () => {
    const files = third('prerequisites: [1, 2]', section('- Episode 1\n- Episode 1, Clocks'))
    expect(await found('prerequisite-disagreement', files)).toEqual([
      {
        rule: 'prerequisite-disagreement',
        severity: 'warning',
        path: 'episode-03-logs.md',
        line: 8,
        column: 3,
        message:
          'Found prerequisites of Episode 3 (Logs) that disagree: Episode 1 (Clocks) and Episode 2 (Order) in the YAML header (episode-03-logs.md:2); Episode 1 (Clocks) below “Prerequisites” (episode-03-logs.md:8 and episode-03-logs.md:9), expected the same in every place',
        subject: 'episode:episode-03-logs',
        fix: 'Keep them in one place, or name the same documents in all.',
      },
    ])
  })

  test.each([
    ['the same in another order', section('- Episode 2\n- Episode 1')],
    ['all previous episodes', '**Prerequisites**: all previous episodes'],
    ['things beside the episodes', section('- Episode 1\n- Episode 2\n- Some Go')],
    ['parts of one section', section('### Needed\n\n- Episode 1\n\n### Useful\n\n- Episode 2')],
    ['nothing of episodes', section('- Some Go')],
  ])('is content with a section that names %s', async (_, text) => {
    const files = third('prerequisites: [1, 2]', text)
    expect(await found('prerequisite-disagreement', files)).toEqual([])
  })

  test('counts a graph in the episode', async () => {
    const graph = (from: number) =>
      section(`\`\`\`mermaid\ngraph LR\n  A[Episode ${from}] --> B[Episode 3]\n\`\`\``)
    expect(await found('prerequisite-disagreement', third('prerequisites: [1]', graph(1)))).toEqual(
      [],
    )
    const [gap] = await found('prerequisite-disagreement', third('prerequisites: [1]', graph(2)))
    expect(gap?.message).toContain('Episode 2 (Order) in the graph (episode-03-logs.md:10)')
  })

  test('lets a page about the episodes name more of what it requires, and not all', async () => {
    const map = (heading: string, edge: string) => ({
      ...third('prerequisites: [1]', 'Text.'),
      'map.md': `# Map\n\n## ${heading}\n\n\`\`\`mermaid\ngraph LR\n  ${edge}\n\`\`\`\n`,
    })
    const edge = 'A[Episode 2] --> B[Episode 3]'
    expect(await found('prerequisite-disagreement', map('Learning path', edge))).toEqual([])
    expect(await found('prerequisite-disagreement', map('Prerequisites', edge))).toHaveLength(1)
  })
})

describe('unsupported-claim', () => {
  const table = (head: string, rows: string, heading = 'What is where') => ({
    ...episode(
      1,
      'Clocks',
      'A Monotonic Clock at Google never goes back. In Episode 2 there is more.',
    ),
    ...episode(2, 'Order', 'After Episode 1.'),
    'index.md': `# All\n\n## ${heading}\n\n| ${head} |\n${'| --- '.repeat(head.split('|').length)}|\n${rows}\n`,
  })

  test('names row, pattern and episode', async () => {
    const files = table(
      'Episode | Patterns',
      '| Episode 2 | Bulkhead |\n| Episode 1 | Monotonic Clock, Feature Flag |\n| 1 | Monotonic Clock |',
    )
    const gaps = await found('unsupported-claim', files)
    expect(gaps.map(({ path, line, message }) => [path, line, message])).toEqual([
      [
        'index.md',
        7,
        'Found “Bulkhead” in the row of Episode 2 (Order), expected a text that names it; episode-02-order.md does not',
      ],
      [
        'index.md',
        8,
        'Found “Feature Flag” in the row of Episode 1 (Clocks), expected a text that names it; episode-01-clocks.md does not',
      ],
    ])
  })

  test('reads companies too', async () => {
    const files = table('Company | Episode', '| Netflix | Ep. 2 |\n| Google | 1 |')
    expect(await found('unsupported-claim', files)).toHaveLength(1)
  })

  test.each([
    ['a table of which most does not hold', table('Pattern | Episode', '| Bulkhead | Episode 2 |')],
    [
      'a row with the title of another episode',
      table(
        'Episode | Title | Patterns',
        '| 2 | Walls | Bulkhead |\n| 1 | Clocks | Monotonic Clock |',
      ),
    ],
    ['a claim that holds', table('Pattern | Episode', '| Monotonic Clocks | Episode 1 |')],
    ['a table of plans', table('Pattern | Episode', '| Bulkhead | Episode 2 |', 'Planned')],
    ['a table of gaps', table('Episode | Gaps to fill', '| Episode 2 | Bulkhead |')],
    ['a row of several episodes', table('Pattern | Episodes', '| Bulkhead | Episodes 1 and 2 |')],
    ['a table of something else', table('Cost | Advice', '| Bulkhead | See Episode 2 |')],
    ['what stands in a sentence', table('A | B', '\n\nBulkhead follows. It is in Episode 2.')],
  ])('does not judge %s', async (_, files) => {
    expect(await found('unsupported-claim', files)).toEqual([])
  })
})

describe('company-spellings', () => {
  const three = (spelling: string) => ({
    ...episode(1, 'Clocks', 'Netflix has clocks, told before Episode 2.'),
    ...episode(2, 'Order', `Before Episode 3.\n\n## At ${spelling}\n\nOrder.`),
    ...episode(3, 'Logs', 'Netflix has logs.'),
  })

  test.each(['NetFlix', 'Net Flix', 'Net-Flix'])('names %s at its place', async (spelling) => {
    expect(await found('company-spellings', three(spelling))).toEqual([
      {
        rule: 'company-spellings',
        severity: 'info',
        path: 'episode-02-order.md',
        line: 5,
        column: 7,
        message: `Found “${spelling}”, expected “Netflix” as elsewhere`,
        subject: 'company:netflix',
        fix: 'Write “Netflix”.',
      },
    ])
  })

  test.each(['NETFLIX', 'Netflix’s'])('does not judge %s', async (spelling) => {
    expect(await found('company-spellings', three(spelling))).toEqual([])
  })

  test('finds a slip in a table', async () => {
    const files = {
      ...three('Netflix'),
      'episode-04-walls.md':
        '# Episode 4: Walls\n\nAfter Episode 3.\n\n## Production Code Repository\n\n### Implementation Matrix\n\n| Pattern | Company | Language |\n|---|---|---|\n| Bulkhead | Netfix | Java |\n',
    }
    const gaps = await found('company-spellings', files)
    expect(gaps.map(({ path, line, message }) => [path, line, message])).toEqual([
      ['episode-04-walls.md', 11, 'Found “Netfix”, expected “Netflix” as elsewhere'],
    ])
  })
})
