import { expect, test } from 'vitest'
import { requirementsOf } from '../../src/publish/site-requirements.ts'
import { atlasOf } from '../support/corpus.ts'

test('every stated requirement is published with its lines, and no other relation', async () => {
  const { graph } = await atlasOf({
    '01-clocks.md': '# Episode 1: Clocks\n\nWords.\n',
    '02-order.md': '# Episode 2: Order\n\n**Prerequisites**: Episode 1\n\nSee Episode 1.\n',
  })
  const { requirements } = requirementsOf(graph)
  const rows = requirements.map(({ source, target, evidence }) => ({
    source,
    target,
    lines: evidence.map(({ path, line }) => `${path}:${line}`),
  }))
  expect(rows).toEqual([
    { source: 'episode:02-order', target: 'episode:01-clocks', lines: ['02-order.md:3'] },
  ])
})
