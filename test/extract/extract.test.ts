import { describe, expect, test } from 'vitest'
import { extract, extractOrReport } from '../../src/extract/extract.ts'
import { episodeKey } from '../../src/model/key.ts'
import { nameFinder } from '../../src/model/name-finder.ts'
import type { Source } from '../../src/model/source.ts'
import { mergeVocabulary, parseVocabulary } from '../../src/vocabulary.ts'
import { TINY_VOCABULARY } from '../support/corpus.ts'

const finder = nameFinder(TINY_VOCABULARY)

function source(text: string): Source {
  const path = '01-a.md'
  return { path, key: episodeKey(path), kind: 'episode', text, hash: '', isDamaged: false }
}

function read(text: string, names = finder) {
  return extract(source(text), names)
}

describe('the home page of a pattern', () => {
  const KEYS = nameFinder(
    mergeVocabulary(
      parseVocabulary(
        'kind: pattern\nentries:\n  - name: Change Data Capture\n    aliases: [CDC]',
        'patterns.yaml',
      ),
    ),
  )
  test.each([
    ['Change Data Capture Pattern', 'pattern:change-data-capture'],
    ['Change Data Capture (CDC)', 'pattern:change-data-capture'],
    ['CDC (Log Reading)', 'pattern:change-data-capture'],
    ['Log Reading (Change Data Capture)', 'pattern:change-data-capture'],
    ['Change Data Capture Pattern (by example)', 'pattern:change-data-capture'],
    ['Log Reading (LR)', 'pattern:log-reading-lr'],
  ])('titled %j is %s', (title, key) => {
    expect(read(`---\ntype: pattern\n---\n\n# ${title}\n`, KEYS).key).toBe(key)
  })
})

describe('the outline', () => {
  test('has the headings with their anchors, as GitHub makes them', () => {
    expect(read('# A b!\n\n## C\n\n## C\n\nText\n===\n').outline).toEqual([
      { id: 'a-b', depth: 1, text: 'A b!', line: 1 },
      { id: 'c', depth: 2, text: 'C', line: 3 },
      { id: 'c-1', depth: 2, text: 'C', line: 5 },
      { id: 'text', depth: 1, text: 'Text', line: 7 },
    ])
  })

  test('gives no anchor twice', () => {
    const ids = read('# a\n# a\n# a-1\n').outline.map((entry) => entry.id)
    expect(new Set(ids).size).toBe(3)
  })
})

describe('an attribute list behind a heading', () => {
  const { title, number, outline, anchors, sections, records } = read(
    '# Episode 7: Clocks {.wide}\n\n## Prerequisites {: #before data-x=1 }\n\n- Episode 3\n\n## Time {.x}\n',
  )

  test('is in no title, no anchor and no path', () => {
    expect([title, number]).toEqual(['Clocks', 7])
    expect(outline).toEqual([
      { id: 'episode-7-clocks', depth: 1, text: 'Episode 7: Clocks', line: 1 },
      { id: 'before', depth: 2, text: 'Prerequisites', line: 3 },
      { id: 'time', depth: 2, text: 'Time', line: 7 },
    ])
    expect(sections.map(({ id, section }) => [id, section.at(-1)])).toContainEqual([
      'before',
      'Prerequisites',
    ])
  })

  test('keeps no heading from being what its words say', () => {
    const connection = records.find((record) => record.type === 'connection')
    expect(connection).toMatchObject({ relation: 'requires', target: { number: 3 } })
  })

  test('is words to GitHub, where links may go as well', () => {
    expect(anchors).toEqual([
      { id: 'episode-7-clocks-wide', line: 1 },
      { id: 'prerequisites--before-data-x1', line: 3 },
      { id: 'time-x', line: 7 },
    ])
  })

  test('is a heading where there is nothing else', () => {
    expect(read('# {#clocks}\n').outline).toMatchObject([{ text: '{#clocks}' }])
  })
})

describe('a title', () => {
  test('is the first heading, else the words of the file name', () => {
    expect(read('# A *b* `c`\n').title).toBe('A b c')
    expect(read('no heading\n').title).toBe('a')
  })

  test('an empty heading is none', () => {
    expect(read('#\n\ntext\n').title).toBe('a')
  })
})

describe('places', () => {
  const place = (text: string) =>
    read(text)
      .records.filter((record) => record.type === 'mention')
      .map(({ evidence }) => `${evidence.line}:${evidence.column}`)

  test.each([
    ['in a paragraph of two lines', 'a\nb Bulkhead', '2:3'],
    ['behind emphasis, code and a link', '*a* `b` [c](d.md) Bulkhead', '1:19'],
    ['behind escapes and entities', 'a\\* &amp; Bulkhead', '1:11'],
    ['in bold', '**Bulkhead**', '1:3'],
    ['in code', 'a `Bulkhead` b', '1:4'],
    ['in a nested list', '- a\n  - Bulkhead', '2:5'],
    ['in a quote', '> a\n> Bulkhead', '2:3'],
    ['in a cell', '| a | b |\n|---|---|\n| x | Bulkhead |', '3:7'],
    ['behind a break in a cell', '| a |\n|---|\n| x<br>Bulkhead |', '3:8'],
    ['behind a hard break', 'a  \nBulkhead', '2:1'],
    ['behind emoji', '🧠 Bulkhead', '1:4'],
    ['behind a header', '---\na: b\n---\n\nBulkhead', '5:1'],
    ['in a footnote', 'a[^1]\n\n[^1]: Bulkhead', '3:7'],
  ])('%s', (_, text, expected) => {
    expect(place(text)).toEqual([expected])
  })
})

describe('one broken file costs itself alone', () => {
  test('what breaks a reader costs the file its records, and says so', () => {
    const broken = nameFinder(mergeVocabulary())
    broken.trie.find = () => {
      throw new RangeError('Maximum call stack size exceeded')
    }
    const { title, records, problems } = extractOrReport(source('# A\n\nText.\n'), broken)
    expect([title, records, problems.map((problem) => problem.rule)]).toEqual([
      'a',
      [],
      ['reader-failed'],
    ])
  })

  test('deep emphasis does not throw, whatever the stack holds', () => {
    const deep = source(`# A\n\n${'*'.repeat(9000)}a${'*'.repeat(9000)}`)
    expect(() => extractOrReport(deep, finder)).not.toThrow()
  })

  test.each([
    ['a key of the header', 'title: A\ntitle: B\naliases: [C]', 3, 1, 'title'],
    ['a key within a value', 'title: A\naliases: [C]\nx:\n  - a: 1\n    b: 2\n    a: 3', 7, 5, 'a'],
    ['a key of one line', 'aliases: [C]\nx: {k: 1, k: 2}', 3, 11, 'k'],
  ])('%s that stands twice is one warning at its second place', (_, yaml, line, column, key) => {
    const { problems, aliases } = read(`---\n${yaml}\n---\n# A\n`)
    expect(problems).toEqual([
      {
        rule: 'header',
        severity: 'warning',
        path: '01-a.md',
        line,
        column,
        message: `Found the key “${key}” again in one header, expected it once; the first counts`,
      },
    ])
    expect(aliases).toEqual(['C'])
  })

  test('of many keys that stand twice one is named and the others are counted', () => {
    const yaml = 'a: 1\na: 2\nb: 1\nb: 2\nb: 3'
    const { problems } = read(`---\n${yaml}\n---\n# A\n`)
    expect(problems.map(({ line, message }) => [line, message])).toEqual([
      [3, expect.stringContaining('“a” again in one header (and 2 more such keys)')],
    ])
  })

  test('a header of nested keys does not throw', () => {
    expect(read(`---\naliases:\n  ${'? '.repeat(60)}\n---\n# A\n`).aliases).toEqual([])
  })
})

test('the spelling of C++ is C++', () => {
  const list = parseVocabulary('kind: technology\nentries: [{ name: C++ }]', 'test')
  const [record] = read('Written in C++.', nameFinder(mergeVocabulary(list))).records
  expect(record).toMatchObject({ name: 'C++', spellings: ['C++'] })
})

test('the edges of a Mermaid graph are connections', () => {
  const graph = '## Prerequisites\n\n```mermaid\ngraph TD\n  E2[Episode 2] --> E1[Episode 1]\n```\n'
  expect(read(`# A\n\n${graph}`).records.map((record) => record.type)).toContain('connection')
})

test('a name on the second line of a code span has its place there', () => {
  const list = parseVocabulary(
    'kind: pattern\nentries: [{ name: Idempotency, aliases: [Idempotent] }]',
    'test',
  )
  const [record] = read('``\n x Idempotent ``', nameFinder(mergeVocabulary(list))).records
  expect(record?.evidence).toMatchObject({ line: 2, column: 4, endLine: 2 })
})

test('a caption that lists kinds of one pattern names that pattern, and not the first kind', () => {
  const names = nameFinder(
    mergeVocabulary(
      parseVocabulary(
        'kind: pattern\nentries:\n  - name: Thread Pool\n  - name: Bulkhead\n  - name: Retry',
        'patterns.yaml',
      ),
    ),
  )
  const patternOf = (caption: string) => {
    const text = `# Ships\n\n## Code Examples\n\n\`\`\`go\n// ${caption}\nrun()\n\`\`\`\n`
    const [sample] = read(text, names).records.filter(({ type }) => type === 'code-sample')
    return sample?.type === 'code-sample' ? sample.pattern : undefined
  }
  expect(patternOf('Thread pool, host and fleet bulkheads')).toBe('bulkheads')
  expect(patternOf('Retry around a bulkhead')).toBe('Retry')
  expect(patternOf('Retry, then a bulkhead')).toBe('Retry')
})

test('a document does not name itself by the counter of its title', () => {
  const { number, records } = read(
    '# Case file 1 — Queues\n\nSee case file 4, as case file 1 says.\n',
  )
  const named = records.flatMap((one) => (one.type === 'connection' ? [one.target.number] : []))
  expect([number, named]).toEqual([1, [4]])
})
