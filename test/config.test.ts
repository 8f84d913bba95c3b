import { describe, expect, test } from 'vitest'
import { DEFAULT_CONFIG, parseConfig } from '../src/config.ts'
import { UserError } from '../src/model/problem.ts'
import { atlasOf } from './support/corpus.ts'

function refusal(text: string): string {
  try {
    parseConfig(text, 'atlas.config.yaml')
  } catch (error) {
    if (error instanceof UserError) return error.message
    throw error
  }
  return 'accepted'
}

describe('a configuration', () => {
  test.each(['', '{}', '# nothing', 'null'])(
    'that says nothing (%j) is the default one',
    (text) => {
      expect(parseConfig(text, 'c')).toEqual(DEFAULT_CONFIG)
    },
  )

  test('says in YAML or JSON what it changes, the rest stays', () => {
    const expected = {
      ...DEFAULT_CONFIG,
      documents: [{ glob: 'patterns/**', kind: 'pattern' }],
      ignore: ['drafts/**'],
      rules: { 'orphan-episode': 'off' },
      limits: { ...DEFAULT_CONFIG.limits, lines: 10 },
    }
    const { documents, ignore, rules } = expected
    const stated = { documents, ignore, rules, limits: { lines: 10 } }
    expect(parseConfig(JSON.stringify(stated), 'c')).toEqual(expected)
    const yaml =
      'documents:\n  - { glob: patterns/**, kind: pattern }\nignore: [drafts/**]\nrules: { orphan-episode: off }\nlimits: { lines: 10 }\n'
    expect(parseConfig(yaml, 'c')).toEqual(expected)
  })

  test.each([
    ['ignore', 'a'.repeat(4097), 'Too big: expected string to have <=4096 characters'],
    ['vocabulary', 'own\0.yaml', 'Invalid file name: expected one without a NUL'],
  ])('with a value of %s that cannot be used is refused at its line', (key, value, message) => {
    const text = JSON.stringify({ [key]: ['usual', value] }, null, 1)
    expect(refusal(text)).toMatch(`atlas.config.yaml:4: ${message} in ${key}.1, found "`)
  })

  test('has no NUL in the name of a baseline, and no overlong glob of documents', () => {
    expect(refusal('baseline: "a\\0"')).toBe(
      'atlas.config.yaml:1: Invalid file name: expected one without a NUL in baseline, found "a\\u0000"',
    )
    expect(refusal(`documents:\n- kind: pattern\n  glob: ${'a'.repeat(4097)}`)).toMatch(
      'atlas.config.yaml:3: Too big: expected string to have <=4096 characters in documents.0.glob',
    )
  })

  test.each(['(', '!(', '@(', '+(a|', '**/'])(
    'of %s as often as a glob is long leads to files all the same',
    async (sign) => {
      const glob = sign.repeat(4096 / sign.length)
      const stated = JSON.stringify({ ignore: [glob], documents: [{ glob }] })
      const { ignore, documents } = parseConfig(stated, 'c')
      const { corpus } = await atlasOf({ 'a.md': '# A\n' }, { config: { ignore, documents } })
      expect(corpus.sources).toHaveLength(1)
    },
  )

  test('calls a file an episode unless it says otherwise', () => {
    expect(parseConfig('documents: [{ glob: "*.md", series: S }]', 'c').documents).toEqual([
      { glob: '*.md', kind: 'episode', series: 'S' },
    ])
  })

  test.each([
    ['ignored: []', 'unknown key “ignored”; did you mean “ignore”?'],
    ['vocabluary: []', 'unknown key “vocabluary”; did you mean “vocabulary”?'],
    ['limits: { lins: 4 }', 'unknown key “lins” in limits; did you mean “lines”?'],
    [
      'documents: [{ glob: x, knd: pattern }]',
      'unknown key “knd” in documents.0; did you mean “kind”?',
    ],
    ['limits: { lines: 0 }', 'Too small: expected number to be >0 in limits.lines, found 0'],
    ['[]', 'Found a list, expected a map'],
    ['5', 'Found 5, expected a map'],
  ])('%s is refused with what is wrong', (text, message) => {
    expect(refusal(text)).toBe(`atlas.config.yaml:1: ${message}`)
  })

  test.each([
    ['a value of the wrong type', 'ignore: []\n\nvocabulary: 7\n', 3],
    ['an item of a list', 'ignore:\n  - a\n  - [b]\n', 3],
    ['a setting within', 'limits:\n  lines: 5\n  nesting: many\n', 3],
    ['an unknown key within', 'documents:\n  - glob: x\n    knd: pattern\n', 3],
    ['what an alias stands for', 'vocabulary: &own\n  - {}\nignore: *own\n', 2],
    ['a second document', 'ignore: []\n---\nignore: [b.md]\n', 2],
  ])('is refused with the line of %s', (_, text, line) => {
    expect(refusal(text)).toMatch(new RegExp(`^atlas\\.config\\.yaml:${line}: `))
  })

  test('that holds itself is refused, not a crash', () => {
    expect(refusal('ignore: &a [*a]')).toMatch(/^atlas\.config\.yaml:1: /)
    expect(refusal('a: &a { b: *a }')).toMatch(/unknown key “a”/)
  })

  test('of broken syntax is refused with its line', () => {
    expect(refusal('ignore:\n  - [a\n')).toMatch(/^atlas\.config\.yaml:\d+: /)
    expect(refusal('ignore: []\nignore: []\n')).toMatch(/^atlas\.config\.yaml:2: /)
  })

  test('cannot run code or change a prototype', () => {
    expect(refusal('!!js/function "x": 1')).not.toBe('accepted')
    expect(refusal('__proto__: { polluted: 1 }')).toMatch(/unknown key/)
    expect(({} as { polluted?: number }).polluted).toBeUndefined()
  })

  test('with an alias that means nothing is refused, not a crash', () => {
    expect(refusal('ignore: *x')).toMatch(/^atlas\.config\.yaml/)
  })

  test('that grows without end is refused, not a crash', () => {
    const level = (n: number) =>
      `a${n}: &a${n} [${Array(10)
        .fill(`*a${n - 1}`)
        .join(', ')}]`
    const bomb = ['a0: &a0 [x, x]', ...Array.from({ length: 9 }, (_, i) => level(i + 1))].join('\n')
    expect(refusal(bomb)).toMatch(/^atlas\.config\.yaml/)
  })

  test('with an empty glob is refused', () => {
    expect(refusal('ignore: [""]')).not.toBe('accepted')
  })

  test('with a severity that does not exist says which was found', () => {
    expect(refusal('rules: { orphan-episode: loud }')).toMatch(/loud/)
  })
})
