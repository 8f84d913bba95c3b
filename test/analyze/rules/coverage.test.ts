import { describe, expect, test } from 'vitest'
import { definedIn } from '../../../src/analyze/rules/definition-heading.ts'
import { episode, found } from './support.ts'

const LEADS = '- **Feature Flag**: a switch\n- **Bulkhead**: a wall'
const HOME = episode(9, 'Bulkheads', 'All of it.')

describe('pattern-without-home', () => {
  const users = {
    ...episode(1, 'Clocks', `Before Episode 2.\n\n${LEADS}`),
    ...episode(2, 'Order', `Before Episode 3.\n\n${LEADS}\n\nA feature flag again.`),
    ...HOME,
  }
  const third = (title: string, text = '') => ({
    ...users,
    ...episode(3, title, `${LEADS}\n\n${text}`),
  })

  test('points at the episode that says most', async () => {
    const gaps = await found('pattern-without-home', third('Logs'))
    expect(gaps.map(({ path, line, message }) => [path, line, message])).toEqual([
      [
        'episode-02-order.md',
        5,
        'Found “Feature Flag” at the core of 3 episodes, most of it in Episode 2 (Order), expected one of them to be its home',
      ],
    ])
  })

  test.each([
    ['a title', third('Flags for Every Feature')],
    ['a heading', third('Logs', '### Feature Toggles\n\nText.')],
    ['a page', { ...third('Logs'), 'flag.md': '---\ntype: pattern\n---\n# Feature Flag\n' }],
  ])('takes %s for a home', async (_, files) => {
    expect(await found('pattern-without-home', files)).toEqual([])
  })

  test('does not take the fourth level of headings for a home', async () => {
    const files = third('Logs', '#### Feature Flag\n\nText.')
    expect(await found('pattern-without-home', files)).toHaveLength(1)
  })

  test('asks nothing of a corpus that gives patterns no homes', async () => {
    const { 'episode-09-bulkheads.md': _, ...homeless } = third('Logs')
    expect(await found('pattern-without-home', homeless)).toEqual([])
  })
})

describe('pattern-without-record', () => {
  const matrix = (rows: string) =>
    `## Production Code Repository\n\n### Implementation Matrix\n\n| Pattern | Company | Language |\n|---|---|---|\n${rows}`
  const files = (rows: string) => ({
    ...episode(1, 'Feature Flags', `Before Episode 2.\n\n${LEADS}`),
    ...episode(2, 'Bulkheads', `Before Episode 3.\n\n${LEADS}`),
    ...episode(3, 'Logs', `${LEADS}\n\n${matrix(rows)}`),
  })

  test('names the kind that others have', async () => {
    const gaps = await found('pattern-without-record', files('| Bulkhead | Netflix | Java |'))
    expect(gaps.map(({ subject, message }) => [subject, message])).toEqual([
      [
        'pattern:feature-flag',
        'Found no implementation that names “Feature Flag”, at the core of 3 episodes, expected one as most such patterns have it',
      ],
    ])
  })

  test('asks for no kind that the corpus does not use', async () => {
    const both = '| Bulkhead | Netflix | Java |\n| Feature Toggle | Google | Go |'
    expect(await found('pattern-without-record', files(both))).toEqual([])
    expect(await found('pattern-without-record', files('| Lease | Google | Go |'))).toEqual([])
  })
})

describe('redundant-coverage', () => {
  const series = (
    first: string,
    second: string,
    middle = 'Before Episode 3, after Episode 1.',
  ) => ({
    ...episode(1, 'Clocks', first),
    ...episode(2, 'Order', middle),
    ...episode(3, 'Logs', second),
  })
  const WHAT = '## What is a Bulkhead?\n\nA wall.'

  test('names the earlier introduction', async () => {
    const files = series(WHAT, '## 2. Understanding Bulkheads\n\nA wall.\n\nBulkheads hold.')
    const gaps = await found('redundant-coverage', files)
    expect(gaps.map(({ path, line, message }) => [path, line, message])).toEqual([
      [
        'episode-03-logs.md',
        3,
        'Found “Bulkhead” introduced again, after Episode 1 (Clocks) (episode-01-clocks.md:3), expected a link to it and what is new',
      ],
    ])
  })

  test.each([
    ['names the earlier one', series(WHAT, `${WHAT}\n\nAs Episode 1 says.`)],
    ['goes further', series(WHAT, '## Understanding Bulkheads in Production\n\nWalls.')],
    ['introduces what is no known thing', series('## What is Left?', '## What is Left?')],
    ['is of another series', series(WHAT, `**Series**: Ships\n\n${WHAT}`)],
  ])('is content with an episode that %s', async (_, files) => {
    expect(await found('redundant-coverage', files)).toEqual([])
  })

  test('sees two titles of the same words, and no parts of one subject', async () => {
    const titled = (second: string) => ({
      ...episode(1, 'Logs and Queues', 'Text.'),
      ...episode(2, 'Order', 'Before Episode 3, after Episode 1.'),
      ...episode(3, second, 'Text.'),
    })
    expect(await found('redundant-coverage', titled('Queues and Logs'))).toHaveLength(1)
    expect(await found('redundant-coverage', titled('Logs and Queues Part 2'))).toEqual([])
    expect(await found('redundant-coverage', titled('Advanced Logs and Queues'))).toEqual([])
  })

  test.each([
    ['What is a Bulkhead?', 'bulkhead'],
    ['3.1 Introduction to Event Sourcing', 'event sourcing'],
    ['The Bulkhead Pattern Explained', 'bulkhead'],
    ['Bulkhead 101', 'bulkhead'],
    ['Bulkheads in Production', undefined],
    ['Introduction', undefined],
  ])('reads %s', (heading, name) => {
    expect(definedIn(heading)).toBe(name)
  })
})

describe('structural-hole', () => {
  const patterns = '- **Bulkhead**: a\n- **Feature Flag**: b\n- **Monotonic Clock**: c'
  const group = (first: number, title: string, text: string) => ({
    ...episode(first, `${title} one`, `Before Episodes ${first + 1} and ${first + 2}.\n\n${text}`),
    ...episode(first + 1, `${title} two`, `Between Episodes ${first} and ${first + 2}.`),
    ...episode(first + 2, `${title} three`, `After Episodes ${first} and ${first + 1}.`),
  })

  test('names both groups, what they share, and the two episodes to link', async () => {
    const files = { ...group(1, 'Ships', patterns), ...group(4, 'Trains', patterns) }
    const gaps = await found('structural-hole', files)
    expect(gaps.map(({ path, line, message, subject }) => [path, line, message, subject])).toEqual([
      [
        'episode-01-ships-one.md',
        1,
        'Found no link between 3 episodes around Episode 1 (Ships one) and 3 episodes around Episode 4 (Trains one), which share Bulkhead, Feature Flag and Monotonic Clock, expected one; Episode 1 (Ships one) and Episode 4 (Trains one) have most in common',
        'episode:episode-01-ships-one',
      ],
    ])
  })

  test.each([
    ['little is shared', group(4, 'Trains', '- **Bulkhead**: a')],
    ['one names the other', group(4, 'Trains', `${patterns}\n\nMore in Episode 3.`)],
  ])('is none where %s', async (_, other) => {
    const files = { ...group(1, 'Ships', patterns), ...other }
    expect(await found('structural-hole', files)).toEqual([])
  })
})

describe('uncovered-violated-pattern', () => {
  const incident =
    '## Incident Intelligence\n\n### Production Incidents\n\n#### Incident 1: Cloudflare 2017\n- **Impact**: Some\n- **Patterns Violated**: Bulkhead\n- **Lessons Learned**: Build walls\n'
  const told = (text: string) => episode(1, 'Clocks', `${incident}\n## More\n\n${text}`)

  test('is content with a sentence about the pattern, and with no less', async () => {
    const rule = 'uncovered-violated-pattern'
    expect(await found(rule, told('A ship has a bulkhead so that it stays afloat.'))).toEqual([])
    expect(await found(rule, told('No bulkhead here.'))).toHaveLength(1)
  })
})
