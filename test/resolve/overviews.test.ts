import { describe, expect, test } from 'vitest'
import { atlasOf, type Files } from '../support/corpus.ts'

const PLAN =
  '# Plan\n\nWhat comes when.\n\n## Storage Series\n\n- Episode 1: Pages\n- Episode 2: Logs of Writes\n- Episode 3: Trees\n'
const files: Files = {
  'storage/01-a.md': '# Episode 1: Pages',
  'storage/02-b.md': '# Episode 2: Clocks\n\nAs in "Trees", see Episode 1.',
  'storage/03-c.md': '# Episode 3: Rotating Things\n\n**Prerequisites**: "Logs of Writes"',
  'plan.md': PLAN,
}

describe('an overview', () => {
  test('states no edges by its entries', async () => {
    const { graph } = await atlasOf(files)
    expect(graph.outEdges('episode:plan')).toEqual([])
  })

  test('knows the episode of a title that no episode has', async () => {
    const { identity } = await atlasOf(files)
    const required = identity.references.filter(({ relation }) => relation === 'requires')
    expect(required.map(({ resolution }) => resolution)).toEqual([
      { state: 'resolved', to: ['episode:storage/02-b'] },
    ])
  })

  test('whose titles are not those of the episodes is out of date', async () => {
    const { findings } = await atlasOf(files)
    expect(
      findings
        .filter(({ rule }) => rule === 'title-mismatch')
        .map(({ path, line, message }) => [path, line, message]),
    ).toEqual([
      ['plan.md', 8, 'Found the title “Logs of Writes” for Episode 2, expected “Clocks”'],
      ['plan.md', 9, 'Found the title “Trees” for Episode 3, expected “Rotating Things”'],
    ])
  })

  test('whose titles are short, or in another script, is not', async () => {
    const storage = {
      ...files,
      'storage/02-b.md': '# Episode 2: Logs of All Writes and Reads at Scale',
      'storage/03-c.md': '# Episode 3: पेड़ों की कहानी',
    }
    const { findings } = await atlasOf(storage)
    expect(findings.filter(({ rule }) => rule === 'title-mismatch')).toEqual([])
  })

  test('of a series that is not there says nothing of others', async () => {
    const { findings } = await atlasOf({ ...files, 'plan.md': PLAN.replace('Storage', 'Network') })
    expect(findings.filter(({ rule }) => rule === 'title-mismatch')).toEqual([])
  })

  test('states what a row requires of the episode of that row', async () => {
    const table =
      '| Episode | Prerequisites |\n|---|---|\n| [C](storage/03-c.md) | [A](storage/01-a.md) |\n'
    const { graph } = await atlasOf({ ...files, 'plan.md': `# Plan\n\n${table}` })
    const edges = graph.mapEdges((_, { relation, evidence }, from, to) =>
      evidence[0]?.path === 'plan.md' ? `${from} ${relation} ${to}` : '',
    )
    expect(edges.filter((edge) => edge !== '')).toEqual([
      'episode:storage/03-c requires episode:storage/01-a',
    ])
  })
})
