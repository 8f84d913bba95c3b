import { expect, test } from 'vitest'
import type { Finding } from '../../src/model/finding.ts'
import { linkPatch } from '../../src/publish/link-patch.ts'
import { atlasOf } from '../support/corpus.ts'

const gap = (line: number, column: number, from: string, to: string): Finding => ({
  rule: 'dead-link',
  severity: 'error',
  path: 'a.md',
  line,
  column,
  message: '',
  subject: '',
  correction: { from, to },
})

test('the patch of a dead link changes its address alone', async () => {
  const text =
    '\ufeff# Episode 1: Clocks\r\n\r\nThen [order](episode-02-ordre.md#drift "next").\r\n'
  const { findings } = await atlasOf({
    'episode-01-clocks.md': text.slice(1),
    'episode-02-order.md': '# Episode 2: Order\n\n## Drift\n\nClocks differ.\n',
  })
  const [dead] = findings.filter(({ rule }) => rule === 'dead-link')
  expect(dead && linkPatch(dead, text)).toBe(
    [
      '--- a/episode-01-clocks.md',
      '+++ b/episode-01-clocks.md',
      '@@ -1,3 +1,3 @@',
      ' \ufeff# Episode 1: Clocks\r',
      ' \r',
      '-Then [order](episode-02-ordre.md#drift "next").\r',
      '+Then [order](episode-02-order.md#drift "next").\r',
      '',
    ].join('\n'),
  )
})

test('a link that is not written as it was read has no patch', () => {
  expect(linkPatch(gap(1, 2, 'b.md', 'c.md'), '[order][b]\n\n[b]: b.md\n')).toBeUndefined()
  expect(linkPatch(gap(1, 2, 'b.md', 'c.md'), '[x](b.mdx) and [y](b.md)\n')).toBeUndefined()
  expect(linkPatch(gap(1, 2, 'b.md', 'c d.md'), '[x](b.md)\n')).toBeUndefined()
  expect(linkPatch(gap(9, 2, 'b.md', 'c.md'), '[x](b.md)\n')).toBeUndefined()
})
