import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { entityKey } from '../src/model/key.ts'
import type { VocabularyEntry } from '../src/model/vocabulary.ts'
import { foldUnits } from '../src/text/fold.ts'
import { otherForms } from '../src/text/word-forms.ts'
import { pluralsOf } from '../src/text/words.ts'
import { mergeVocabulary, parseCorpusVocabulary, parseVocabulary } from '../src/vocabulary.ts'

const FOLDER = join(import.meta.dirname, '../data/vocabulary')
const FILES = readdirSync(FOLDER).filter((name) => name.endsWith('.yaml'))
const LISTS = new Map(
  FILES.map((name) => [name, parseVocabulary(readFileSync(join(FOLDER, name), 'utf8'), name)]),
)

const entriesOf = (kind: string) =>
  [...LISTS.values()].flat().filter((entry) => entry.kind === kind)
const letters = (text: string) => foldUnits(text).replace(/[\s_-]+/g, '')

/** Forms by which the matcher could confuse a name with another: without joints, in both numbers and spellings. */
function forms(text: string, isExact: boolean): string[] {
  if (isExact) {
    const own = text.replace(/[\s_-]+/g, '')
    return [own, ...pluralsOf(own)]
  }
  return [text, ...otherForms(text)].flatMap((form) => [form, ...pluralsOf(form)]).map(letters)
}

describe.each(FILES)('%s', (file) => {
  const entries = LISTS.get(file) ?? []

  test('is sorted by name', () => {
    const { compare } = new Intl.Collator('en', { sensitivity: 'base' })
    const names = entries.map((entry) => entry.name)
    expect(names.filter((name, index) => compare(names[index - 1] ?? '', name) > 0)).toEqual([])
  })

  test('has no spelling in two entries, in any number or with other joints', () => {
    const owners = new Map<string, string>()
    const shared: string[] = []
    for (const entry of entries)
      for (const { text, case: rule } of entry.spellings)
        for (const form of forms(text, rule === 'exact')) {
          const owner = owners.get(form)
          if (owner !== undefined && owner !== entry.name)
            shared.push(`${text}: ${owner} and ${entry.name}`)
          owners.set(form, entry.name)
        }
    expect(shared).toEqual([])
  })

  test('has no spelling twice in one entry', () => {
    const twice = entries.flatMap((entry) => {
      const seen = entry.spellings.map(({ text, case: rule }) =>
        rule === 'exact' ? text : letters(text),
      )
      return seen.length === new Set(seen).size ? [] : [entry.name]
    })
    expect(twice).toEqual([])
  })
})

test('every kind of name has its file', () => {
  expect(FILES).toEqual(
    expect.arrayContaining([
      'companies.yaml',
      'incidents.yaml',
      'patterns.yaml',
      'technologies.yaml',
    ]),
  )
})

test('every entry has a key of its own', () => {
  const byKey = new Map<string, string[]>()
  for (const entry of [...LISTS.values()].flat()) {
    const key = entityKey(entry.kind, entry.name)
    byKey.set(key, [...(byKey.get(key) ?? []), entry.name])
  }
  expect([...byKey.values()].filter((names) => names.length > 1)).toEqual([])
})

describe('names that entries refer to exist', () => {
  const missing = (
    kind: string,
    among: string,
    namesOf: (entry: VocabularyEntry) => readonly string[],
  ) => {
    const known = new Set(entriesOf(among).map((entry) => entry.name))
    return entriesOf(kind).flatMap((entry) =>
      namesOf(entry)
        .filter((name) => !known.has(name))
        .map((name) => `${entry.name}: ${name}`),
    )
  }

  test('the company of an incident', () => {
    expect(missing('incident', 'company', ({ company }) => (company ? [company] : []))).toEqual([])
  })

  test('the patterns that an incident violated', () => {
    expect(missing('incident', 'pattern', ({ violated = [] }) => violated)).toEqual([])
  })

  test('the patterns beside which an everyday word is a name', () => {
    expect(missing('pattern', 'pattern', ({ near = [] }) => near)).toEqual([])
  })

  test('the parent of a company', () => {
    expect(missing('company', 'company', ({ parent }) => (parent ? [parent] : []))).toEqual([])
  })

  test('the vendor of a technology', () => {
    expect(missing('technology', 'company', ({ vendor }) => (vendor ? [vendor] : []))).toEqual([])
  })
})

describe('incidents', () => {
  test('have a year; a date lies in the year and on the calendar', () => {
    const wrong = entriesOf('incident').filter(({ year, date }) => {
      if (year === undefined || year < 1960 || year > 2030) return true
      if (date === undefined) return false
      const isDate = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/.test(date) && !Number.isNaN(Date.parse(date))
      return !isDate || !date.startsWith(String(year))
    })
    expect(wrong.map((entry) => entry.name)).toEqual([])
  })

  test('addresses are https', () => {
    const urls = [...LISTS.values()]
      .flat()
      .flatMap(({ name, url }) => (url ? [`${name} ${url}`] : []))
    expect(urls.filter((line) => !/ https:\/\/[^\s]+\.[^\s]+$/.test(line))).toEqual([])
  })
})

describe('a vocabulary file', () => {
  const read = (text: string) => parseCorpusVocabulary(text, 'mine.yaml').data

  test('gives its names with the rules of their kind', () => {
    const [entry] = read(
      'kind: pattern\nentries:\n  - name: Command Query Responsibility Segregation\n    aliases: [CQRS, { text: Go, case: exact, notFollowedBy: [to] }]',
    )
    const plain = { plural: true, notFollowedBy: [], notPrecededBy: [], needsContext: false }
    expect(entry?.spellings).toEqual([
      { text: 'Command Query Responsibility Segregation', case: 'fold', ...plain },
      { text: 'CQRS', case: 'exact', ...plain },
      { text: 'Go', case: 'exact', ...plain, notFollowedBy: ['to'] },
    ])
  })

  test('an entry of a later file extends the one of the same kind and name', () => {
    const first = read('kind: company\nentries: [{ name: Acme, industry: shops }]')
    const second = read(
      'kind: company\nentries: [{ name: Acme, aliases: [Acme Corp], url: https://a.example }]',
    )
    const { entries } = mergeVocabulary(first, second)
    expect(entries.map(({ name, url }) => [name, url])).toEqual([['Acme', 'https://a.example']])
    expect(entries[0]?.spellings.map((spelling) => spelling.text)).toContain('Acme Corp')
  })

  test('may name an entry, and a spelling of it, more than once', () => {
    const entry = '  - name: Ebb\n    aliases: [ebb, EBB, Low Tide]\n'
    expect(read(`kind: pattern\nentries:\n${entry}${entry}`)).toHaveLength(2)
  })

  test.each([
    [
      'kind: dragon\nentries: []',
      /^mine\.yaml:1: Found "dragon" in kind, expected one of pattern, company/,
    ],
    ['kind: pattern\nentries: [{ nme: x }]', /^mine\.yaml:2: .*in entries\.0/],
    ['kind: [', /^mine\.yaml:1: /],
    ['', /^mine\.yaml:\d+: /],
    [
      'kind: pattern\nentries:\n  - name: A\n    year: MM',
      /^mine\.yaml:4: Found "MM" in entries\.0\.year, expected a number$/,
    ],
    [
      'kind: pattern\nentries:\n  - name: Ebb\n    aliases: [Flood]\n  - name: Flood\n    aliases: [Ebb]',
      /^mine\.yaml:5: “Flood” is a spelling of “Ebb” too, expected it in one entry in entries\.1\.name/,
    ],
    [
      'kind: pattern\nentries:\n  - name: Ebb\n  - name: Flood\n    aliases:\n      - Tide\n      - text: ebb',
      /^mine\.yaml:7: “ebb” is a spelling of “Ebb” too/,
    ],
    ['kind: &a *a', /^mine\.yaml:1: /],
    ['kind: pattern\nkind: company', /^mine\.yaml:2: .*“kind” again/],
    [`kind: pattern\nentries:\n${'- '.repeat(16_000)}`, /^mine\.yaml:3: more than 40 nested/],
    [`kind: pattern\nentries: ${'['.repeat(16_000)}`, /^mine\.yaml:2: more than 40 nested/],
    [']'.repeat(16_000), /^mine\.yaml:1: /],
    ['? '.repeat(600), /^mine\.yaml:1: more than 40 nested/],
  ])('that is none is refused with file and place: %#', (text, message) => {
    expect(() => read(text)).toThrow(message)
  })
})
