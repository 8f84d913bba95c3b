import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { RULES } from '../../src/analyze/rules/index.ts'
import { withoutSuppressed } from '../../src/analyze/suppressions.ts'
import { SEVERITIES } from '../../src/model/finding.ts'
import { atlasOf } from '../support/corpus.ts'

/** The failing examples of all rules as one corpus, each in its folder. */
const EXAMPLES = Object.fromEntries(
  RULES.flatMap(({ id, failing }) =>
    Object.entries(failing).map(([path, text]) => [`${id}/${path}`, text] as const),
  ),
)

describe('gaps', () => {
  test('come worst first, then by file, line and column', async () => {
    const { findings } = await atlasOf(EXAMPLES)
    const ranks = findings.map(({ severity }) => SEVERITIES.indexOf(severity))
    expect(ranks).toEqual([...ranks].sort((a, b) => a - b))
    const errors = findings.filter(({ severity }) => severity === 'error').map(({ path }) => path)
    expect(errors).toEqual([...errors].sort())
  })

  test('do not depend on the order in which files are listed', async () => {
    const { findings } = await atlasOf(EXAMPLES)
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray(Object.entries(EXAMPLES), { minLength: Object.keys(EXAMPLES).length }),
        async (entries) => {
          const shuffled = await atlasOf(Object.fromEntries(entries))
          expect(shuffled.findings).toEqual(findings)
        },
      ),
      { numRuns: 3 },
    )
  })

  test('have a place that exists in their file', async () => {
    const { findings } = await atlasOf(EXAMPLES)
    for (const { path, line, column } of findings) {
      const words = EXAMPLES[path]?.split('\n')[line - 1]
      expect(words, path).toBeDefined()
      expect(column).toBeGreaterThanOrEqual(1)
      expect(column).toBeLessThanOrEqual((words ?? '').length + 1)
    }
  })

  test('take the severity that the configuration gives, or none', async () => {
    const files = { 'a.md': '# Episode 1: A\n\nSee Episode 7.\n' }
    const of = async (severity: 'off' | 'info') => {
      const { findings } = await atlasOf(files, {
        config: { rules: { 'dangling-reference': severity } },
      })
      return findings.map((finding) => finding.severity)
    }
    expect(await of('info')).toEqual(['info'])
    expect(await of('off')).toEqual([])
  })
})

describe('a comment accepts', () => {
  const gap = {
    rule: 'dead-link',
    severity: 'error',
    path: 'a.md',
    line: 5,
    column: 1,
    message: '',
    subject: '',
  } as const
  const at = (line: number, rules = ['dead-link'], path = 'a.md') =>
    new Map([[path, [{ line, at: line, rules }]]])

  test('what stands on its line or the next, or in its whole file', () => {
    for (const line of [0, 4, 5]) expect(withoutSuppressed([gap], at(line))).toEqual([])
  })

  test('nothing elsewhere, of another rule or of another file', () => {
    for (const suppressions of [
      at(3),
      at(6),
      at(5, ['orphan-episode']),
      at(5, ['dead-link'], 'b.md'),
    ])
      expect(withoutSuppressed([gap], suppressions)).toEqual([gap])
  })

  test('in the whole of a check', async () => {
    const { findings } = await atlasOf({ 'a.md': '# Episode 1: A\n\nSee Episode 7.\n' })
    expect(findings).toHaveLength(1)
    const accepted = new Map([['a.md', [{ line: 2, at: 2, rules: ['dangling-reference'] }]]])
    expect(withoutSuppressed(findings, accepted)).toEqual([])
  })
})

test('a comment that accepts gaps of no rule is told of, with the rule it may mean', async () => {
  const text = '# Episode 1: A\n\n<!-- atlas-ignore-file orphan-epsiode, dead-link -->\n'
  const { problems } = await atlasOf({ 'a.md': text, 'b.md': '# Episode 2: B\n' })
  expect(problems).toEqual([
    {
      rule: 'unknown-rule',
      severity: 'warning',
      path: 'a.md',
      line: 3,
      message:
        'Found atlas-ignore of “orphan-epsiode”, expected a rule of gaps; did you mean “orphan-episode”?',
    },
  ])
})

test.each([
  ['<!-- atlas-ignore Dead_Link: x -->', '“Dead_Link”'],
  ['<!--atlas-ignore dead-links: 1 > 0 -->', '“dead-links”'],
  ['words <!-- x --> and <!-- atlas-ignore\n no-such more: y --> more', '“no-such” (and 1 more'],
  ['<!-- atlas-ignore -->', 'without a rule'],
  ['<!-- atlas-ignore: for reasons -->', 'without a rule'],
])('a comment that accepts nothing is told of: %s', async (comment, found) => {
  const text = `# Episode 1: A\n\n${comment}\n`
  const { problems } = await atlasOf({ 'a.md': text, 'b.md': '# Episode 2: B\n' })
  expect(problems).toEqual([
    expect.objectContaining({
      rule: 'unknown-rule',
      line: 3,
      message: expect.stringContaining(found),
    }),
  ])
})

test.each(['<!-- atlas-ignored -->', '<!-- about atlas-ignore -->', '<!-- atlas-ignore dead-link'])(
  'a comment that accepts nothing by its form is left alone: %s',
  async (comment) => {
    const text = `# Episode 1: A\n\n${comment}\n`
    const { problems } = await atlasOf({ 'a.md': text, 'b.md': '# Episode 2: B\n' })
    expect(problems.filter(({ rule }) => rule === 'unknown-rule')).toEqual([])
  },
)

test('rules are listed by id, each once', () => {
  const ids = RULES.map(({ id }) => id)
  expect(ids).toEqual([...new Set(ids)].sort())
})
