import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { makeAtlas, readRecords } from '../../src/atlas.ts'
import { CONFIG_FILES, DEFAULT_CONFIG, parseConfig } from '../../src/config.ts'
import { nodeEffects } from '../../src/effects.ts'
import type { Atlas } from '../../src/model/atlas.ts'
import type { Extract } from '../../src/model/extract.ts'
import type { AtlasGraph } from '../../src/model/graph.ts'
import type { AtlasRecord } from '../../src/model/record.ts'
import type { Corpus } from '../../src/model/source.ts'
import { realVocabulary } from '../support/corpus.ts'

/** Corpora of other people, beside the project: read where they are, never copied. */
const SHARED = join(import.meta.dirname, '../../../shared')
const CORPORA = join(SHARED, 'corpora')

const RECORD_TYPES =
  `action-item attack-vector benchmark calculator chaos-experiment code-sample compliance
  configuration connection cost-optimization cost-profile formula header implementation incident mention
  metric observability-stack resource roi-calculator security-pattern success-story test-pattern
  verification-item`.split(/\s+/)

/** Fields that hold code or mathematics as written: brackets and dollar signs mean what they say there. */
const VERBATIM = new Set(['code', 'latex', 'evidence', 'episode'])

interface Read {
  corpus: Corpus
  extracts: readonly Extract[]
}

function settingsOf(root: string) {
  const file = CONFIG_FILES.map((name) => join(root, name)).find(existsSync)
  const config = file ? parseConfig(readFileSync(file, 'utf8'), file) : DEFAULT_CONFIG
  return { config, vocabulary: realVocabulary() }
}

function recordsOf({ extracts }: Read): AtlasRecord[] {
  return extracts.flatMap((extract) => extract.records)
}

/** All texts in the fields of a record, however deep. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([field, inner]) =>
    VERBATIM.has(field) ? [] : textsOf(inner),
  )
}

/** Slots of the template that no text means: "[Pattern]", "[Define each variable]", "$X". */
function slotsOfTemplate(): RegExp {
  const template = readFileSync(join(SHARED, 'template/episode-template.md'), 'utf8')
  const slots = [...template.matchAll(/\[[A-Za-z][^\]\n]{2,}\](?!\()/g)].map(([slot]) => slot)
  const escaped = [...new Set(slots)].map((slot) => slot.replace(/[[\]+./]/g, '\\$&'))
  return new RegExp(`${escaped.join('|')}|\\$X(?![A-Za-z0-9])`)
}

function markdownIn(root: string): string[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(?:md|markdown)$/i.test(path))
    .sort()
}

/** What holds of any corpus, whoever wrote it. */
function soundness(root: string, read: () => Read): void {
  test('every file is accounted for', () => {
    const { corpus, extracts } = read()
    const paths = [...corpus.sources, ...corpus.skipped, ...corpus.failed].map(({ path }) => path)
    expect([...paths].sort()).toEqual(markdownIn(root))
    expect(corpus.found).toBe(paths.length)
    expect(extracts.map(({ path }) => path)).toEqual(corpus.sources.map(({ path }) => path))
  })

  test('no reader fails on any file', () => {
    const { extracts } = read()
    const failed = extracts
      .flatMap((extract) => extract.problems)
      .map(({ rule, path }) => [rule, path])
    expect(failed.filter(([rule]) => rule === 'reader-failed')).toEqual([])
  })

  test('every record’s evidence is lines of its own file', () => {
    const { corpus, extracts } = read()
    const lines = new Map(
      corpus.sources.map(({ path, text }) => [path, text.split(/\r\n|\n|\r/)] as const),
    )
    const lost = extracts.flatMap(({ path, records }) =>
      records
        .map(({ evidence }) => evidence)
        .filter(({ path: own, line, endLine }) => {
          const count = lines.get(own)?.length ?? 0
          return own !== path || line < 1 || endLine < line || endLine > count
        }),
    )
    expect(lost).toEqual([])
  })

  test('every record is of a type of the contract and belongs to its document', () => {
    const { extracts } = read()
    expect(recordsOf(read()).filter(({ type }) => !RECORD_TYPES.includes(type))).toEqual([])
    for (const { key, records } of extracts)
      expect(records.filter(({ episode }) => episode !== key)).toEqual([])
  })

  test('no slot of the template is taken for a value', () => {
    const slot = slotsOfTemplate()
    const taken = recordsOf(read()).flatMap((record) =>
      textsOf(record)
        .filter((text) => slot.test(text))
        .map((text) => `${record.evidence.path}:${record.evidence.line} ${record.type} ${text}`),
    )
    expect(taken).toEqual([])
  })
}

if (!existsSync(CORPORA))
  test('corpora of other people', ({ skip }) => skip('../shared is not beside the project'))

describe.runIf(existsSync(CORPORA))('the podcast', () => {
  const root = join(CORPORA, 'dstudio-podcast')
  let read: Read
  beforeAll(async () => {
    read = await readRecords(root, settingsOf(root), nodeEffects)
  })

  soundness(root, () => read)

  test('the damaged file is read and said to be damaged', () => {
    const damaged = read.corpus.sources.filter(({ isDamaged }) => isDamaged).map(({ path }) => path)
    expect(damaged.length).toBeGreaterThan(0)
    const told = new Set(read.corpus.problems.map(({ path }) => path))
    expect(damaged.filter((path) => !told.has(path))).toEqual([])
  })
})

/** Labelled types of relation, in our words. */
const TYPES: Readonly<Record<string, string>> = {
  prerequisite: 'requires',
  extension: 'extends',
  alternative: 'alternative-to',
  complementary: 'combines-with',
  related: 'related-to',
  see_also: 'related-to',
}

interface PatternGold {
  docs: { id: string }[]
  relations: { source: string; target: string; types: string[] }[]
}

describe.runIf(existsSync(CORPORA))('the pattern library', () => {
  const root = join(CORPORA, 'dstudio-patterns/docs')
  let atlas: Atlas
  let gold: PatternGold
  beforeAll(async () => {
    atlas = await makeAtlas(root, settingsOf(root), nodeEffects)
    gold = JSON.parse(readFileSync(join(root, '../gold.json'), 'utf8'))
  })

  soundness(root, () => atlas)

  test('every page is the home of its pattern', () => {
    const homes = atlas.graph.filterNodes((_, { path }) => path !== undefined)
    expect(homes.length).toBe(gold.docs.length)
  })

  test('of the linked relations at least 97 in 100 are found, and as many of those found are right', () => {
    const short = (id: string) => id.replace('pattern-library/', '')
    const wanted = new Map(
      gold.relations.map(({ source, target, types }) => [
        `${short(source)} → ${short(target)}`,
        types.map((type) => TYPES[type]),
      ]),
    )
    const found = linkedRelations(atlas)
    const hits = [...wanted.keys()].filter((pair) => found.has(pair))
    const typed = hits.filter((pair) =>
      wanted.get(pair)?.some((type) => found.get(pair)?.has(type)),
    )
    expect(wanted.size).toBeGreaterThan(300)
    expect(hits.length / wanted.size).toBeGreaterThanOrEqual(0.97)
    expect(hits.length / found.size).toBeGreaterThanOrEqual(0.97)
    expect(typed.length / hits.length).toBeGreaterThanOrEqual(0.9)
  })
})

/** Relations between home pages that a written link states: names without a link are not labelled. */
function linkedRelations(atlas: Atlas): Map<string, Set<string | undefined>> {
  const linked = new Set(
    recordsOf(atlas)
      .filter((record) => record.type === 'connection' && record.target.path !== undefined)
      .map(({ evidence }) => `${evidence.path}:${evidence.line}`),
  )
  const found = new Map<string, Set<string | undefined>>()
  const types = Object.values(TYPES)
  atlas.graph.forEachEdge((_, { relation, evidence }, _source, _target, _from, { path }) => {
    if (path === undefined || !types.includes(relation)) return
    for (const one of evidence) {
      if (!linked.has(`${one.path}:${one.line}`)) continue
      const pair = `${one.path} → ${path}`
      found.set(pair, (found.get(pair) ?? new Set()).add(relation))
    }
  })
  return found
}

interface ProposalGold {
  prerequisites: { doc: number; requires: number; requires_is_document: boolean }[]
  stats: { requires_to_existing: number; cycles: number[][] }
}

describe.runIf(existsSync(CORPORA))('the numbered proposals', () => {
  const root = join(CORPORA, 'eips/docs')
  let atlas: Atlas
  let gold: ProposalGold
  beforeAll(async () => {
    atlas = await makeAtlas(root, settingsOf(root), nodeEffects)
    gold = JSON.parse(readFileSync(join(root, '../gold.json'), 'utf8'))
  })

  soundness(root, () => atlas)

  test('the requirements between documents are the 759 of their headers', () => {
    const wanted = gold.prerequisites
      .filter((row) => row.requires_is_document)
      .map(({ doc, requires }) => `${doc} requires ${requires}`)
    expect(wanted.length).toBe(759)
    expect(requirementsIn(atlas.graph).sort()).toEqual([...new Set(wanted)].sort())
  })

  test('a requirement of a proposal that is not there is a finding at its header', () => {
    const absent = gold.prerequisites.filter((row) => !row.requires_is_document)
    const dangling = atlas.findings
      .filter(({ rule, line }) => rule === 'dangling-reference' && line < 20)
      .map(({ path, message }) => [path, numbersIn(message, /Episodes? ([\d, ]+\d)/)])
    const wanted = new Map<string, number[]>()
    for (const { doc, requires } of absent)
      wanted.set(`eip-${doc}.md`, [...(wanted.get(`eip-${doc}.md`) ?? []), requires])
    expect(Object.fromEntries(dangling)).toEqual(Object.fromEntries(wanted))
  })

  test('both cycles are found, and no other', () => {
    const cycles = atlas.findings
      .filter(({ rule }) => rule === 'prerequisite-cycle')
      .map(({ path, line, message }) => ({
        at: `${path}:${line}`,
        steps: [...message.matchAll(/\((eip-\d+\.md):\d+\)/g)].map(([, file]) => file),
        inAll: /(\d+) documents require each other in all/.exec(message)?.[1],
      }))
    expect(gold.stats.cycles).toEqual([
      [2780, 8037, 8038],
      [4750, 5450],
    ])
    expect(cycles).toEqual([
      { at: 'eip-2780.md:11', steps: ['eip-2780.md', 'eip-8037.md'], inAll: '3' },
      { at: 'eip-4750.md:11', steps: ['eip-4750.md', 'eip-5450.md'], inAll: undefined },
    ])
  })
})

function numbersIn(text: string, where: RegExp): number[] {
  return (where.exec(text)?.[1] ?? '').split(', ').map(Number)
}

function requirementsIn(graph: AtlasGraph): string[] {
  return graph
    .filterEdges((_, { relation }) => relation === 'requires')
    .map((edge) => [graph.source(edge), graph.target(edge)] as const)
    .filter(([, to]) => graph.getNodeAttribute(to, 'number') !== undefined)
    .map((ends) => ends.map((end) => graph.getNodeAttribute(end, 'number')).join(' requires '))
}
