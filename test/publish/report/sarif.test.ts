import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { RULES } from '../../../src/analyze/rules/index.ts'
import type { Finding } from '../../../src/model/finding.ts'
import type { ReportContext } from '../../../src/publish/report/report.ts'
import { toSarif } from '../../../src/publish/report/sarif.ts'
import { finding } from './sample.ts'

const text = z.strictObject({ text: z.string().min(1) })

/** The part of SARIF 2.1.0 that we write; what it does not name must not be there. */
const schema = z.strictObject({
  $schema: z.url(),
  version: z.literal('2.1.0'),
  runs: z.tuple([
    z.strictObject({
      tool: z.strictObject({
        driver: z.strictObject({
          name: z.string(),
          semanticVersion: z.string().optional(),
          rules: z.array(
            z.strictObject({
              id: z.string(),
              shortDescription: text,
              fullDescription: text,
              help: z.strictObject({ text: z.string().min(1), markdown: z.string().min(1) }),
              defaultConfiguration: z.strictObject({ level: z.enum(['error', 'warning', 'note']) }),
            }),
          ),
        }),
      }),
      columnKind: z.literal('utf16CodeUnits'),
      results: z.array(
        z.strictObject({
          ruleId: z.string(),
          ruleIndex: z.number().int().nonnegative(),
          level: z.enum(['error', 'warning', 'note']),
          message: text,
          locations: z.tuple([
            z.strictObject({
              physicalLocation: z.strictObject({
                artifactLocation: z.strictObject({
                  uri: z.string().regex(/^(?!\/)[\w\-.~!*'()%/]+$/),
                  uriBaseId: z.literal('%SRCROOT%'),
                }),
                region: z.strictObject({
                  startLine: z.number().int().min(1),
                  startColumn: z.number().int().min(1),
                }),
              }),
            }),
          ]),
          partialFingerprints: z.strictObject({
            'atlasGap/v1': z.string().regex(/^[0-9a-f]{16}$/),
          }),
          properties: z.strictObject({ subject: z.string() }),
        }),
      ),
    }),
  ]),
})

function runOf(findings: readonly Finding[], context: ReportContext = {}) {
  return schema.parse(JSON.parse(toSarif(findings, context))).runs[0]
}

function printsOf(findings: readonly Finding[]): string[] {
  return runOf(findings).results.map(
    ({ partialFingerprints }) => partialFingerprints['atlasGap/v1'],
  )
}

test('has the rules with their help, and results that point at them', () => {
  const findings = [finding(), finding({ rule: 'orphan-episode', severity: 'info' })]
  const run = runOf(findings, { rules: RULES, version: '1.2.3' })
  expect(run.tool.driver.semanticVersion).toBe('1.2.3')
  expect(run.tool.driver.rules.map(({ id }) => id)).toEqual(RULES.map(({ id }) => id))
  for (const { ruleId, ruleIndex } of run.results)
    expect(run.tool.driver.rules[ruleIndex]?.id).toBe(ruleId)
  expect(run.results.map(({ level }) => level)).toEqual(['error', 'note'])
})

test('describes rules that only findings name', () => {
  const run = runOf([finding({ rule: 'file-too-large' })], { rules: RULES })
  expect(run.tool.driver.rules.at(-1)).toMatchObject({ id: 'file-too-large' })
})

test('says what to do in the message', () => {
  const [result] = runOf([finding({ message: 'Found x, expected y', fix: 'Do z.' })]).results
  expect(result?.message.text).toBe('Found x, expected y. Do z.')
})

test('has relative addresses with escaped names', () => {
  const paths = ['a b.md', 'अ/ß.md', 'c:d.md', '100%.md', 'half\ud800.md']
  const run = runOf(
    paths.map((path) => finding({ path })),
    { folder: 'data/episodes' },
  )
  expect(
    run.results.map(({ locations }) => locations[0].physicalLocation.artifactLocation.uri),
  ).toEqual([
    'data/episodes/a%20b.md',
    'data/episodes/%E0%A4%85/%C3%9F.md',
    'data/episodes/c%3Ad.md',
    'data/episodes/100%25.md',
    'data/episodes/half%EF%BF%BD.md',
  ])
})

test('shows a link in the input as words', () => {
  const [result] = runOf([finding({ message: 'Found [a](http://evil.example)' })]).results
  expect(result?.message.text).toBe('Found \\[a\\](http://evil.example)')
})

describe('fingerprints', () => {
  test('stay where lines move, also those that a message names', () => {
    const before = finding({ line: 3, message: 'Found a (a.md:3), b (b.md:7)' })
    const after = finding({ line: 90, message: 'Found a (a.md:90), b (b.md:8)' })
    expect(printsOf([after])).toEqual(printsOf([before]))
  })

  test('tell gaps apart by rule, file, subject and words', () => {
    const others = [
      finding(),
      finding({ rule: 'orphan-episode' }),
      finding({ path: 'b.md' }),
      finding({ subject: 'episode:b' }),
      finding({ message: 'Found something else' }),
    ]
    expect(new Set(printsOf(others)).size).toBe(others.length)
  })

  test('count equal gaps in file order, however they are listed', () => {
    const [first, second] = [finding({ line: 3 }), finding({ line: 9 })]
    const [a, b] = printsOf([first, second])
    expect(a).not.toBe(b)
    expect(printsOf([second, first])).toEqual([b, a])
  })

  test('do not collide in many', () => {
    const many = Array.from({ length: 20_000 }, (_, i) => finding({ subject: `episode:${i}` }))
    expect(new Set(printsOf(many)).size).toBe(many.length)
  })
})
