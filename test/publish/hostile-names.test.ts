import { expect, test } from 'vitest'
import { reportGaps } from '../../src/atlas.ts'
import { atlasOf, type Files } from '../support/corpus.ts'
import { exported, HOSTILE } from './export/graph.ts'
import { all, readCsv, readXml } from './export/read.ts'

/** Every hostile name as a title, as the target of a link and in the name of a file. */
const FILES: Files = Object.fromEntries(
  HOSTILE.map((name, index) => {
    const line = name.replace(/[\r\n]/g, ' ')
    const text = `# Episode ${index + 1}: ${line}\n\n## ${line}\n\nSee [${line}](<no ${line}.md>) and Episode 99.\n`
    return [`${index + 1} ${line.replaceAll('/', '_')}.md`, text]
  }),
)
const ATLAS = atlasOf(FILES)

test.each([
  ['json', (text: string) => JSON.parse(text).nodes.length],
  ['jsonld', (text: string) => subjectsIn(text)],
  ['gexf', (text: string) => all(readXml(text), 'node').length],
  ['graphml', (text: string) => all(readXml(text), 'node').length],
  ['csv-nodes', (text: string) => readCsv(text).length - 1],
])(
  '%s of a corpus with hostile names is well-formed and holds every node',
  async (format, count) => {
    const { graph } = await ATLAS
    expect(graph.order).toBeGreaterThanOrEqual(HOSTILE.length)
    expect(count(await exported(format, graph))).toBe(graph.order)
  },
)

test('csv cells of a corpus with hostile names are no formulas', async () => {
  const { graph } = await ATLAS
  const cells = [
    ...readCsv(await exported('csv', graph)).flat(),
    ...readCsv(await exported('csv-nodes', graph)).flat(),
  ]
  const isNumber = (cell: string) => /^-?\d+(?:\.\d+)?$/.test(cell)
  expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell) && !isNumber(cell))).toEqual([])
})

test('cypher of a corpus with hostile names has no sign of theirs outside its strings', async () => {
  const { graph } = await ATLAS
  const outside = (await exported('cypher', graph)).replace(/'(?:[^'\\]|\\.)*'/g, '§')
  expect(outside).not.toMatch(/['"\\<>&]|[^\P{Cc}\n]/u)
})

test.each(['text', 'github'])(
  '%s has a line for a finding, and no sign that a terminal obeys',
  async (format) => {
    const { findings } = await ATLAS
    const report = await reportGaps(findings, format)
    const unprintable = /[^\P{Cc}\n]|[\u2028\u2029\u202a-\u202e\u2066-\u2069]/u
    expect(report).not.toMatch(unprintable)
    const commands = report.split('\n').filter((line) => line.startsWith('::'))
    for (const command of commands)
      expect(command).toMatch(/^::(?:error|warning|notice) file=[^:]+::/)
  },
)

test.each(['json', 'sarif'])(
  '%s of a corpus with hostile names is JSON with every finding',
  async (format) => {
    const { findings } = await ATLAS
    const data = JSON.parse(await reportGaps(findings, format))
    expect(findings.length).toBeGreaterThan(HOSTILE.length)
    expect((format === 'sarif' ? data.runs[0].results : data).length).toBe(findings.length)
  },
)

function subjectsIn(text: string): number {
  const { '@graph': rows } = JSON.parse(text) as { '@graph': object[] }
  return rows.filter((row) => '@id' in row).length
}
