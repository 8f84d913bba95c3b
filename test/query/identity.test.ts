import { describe, expect, test } from 'vitest'
import { DEFAULT_CONFIG } from '../../src/config.ts'
import { accountFor } from '../../src/query/identity.ts'
import { atlasOf } from '../support/corpus.ts'

const FILES = {
  'clocks/01-clocks.md': '# Episode 1: Clocks\n\nMore in Episode 2, and in Episode 9.\n',
  'clocks/02-order.md': '---\nnumber: 2\nseries: Time\n---\n# Order\n\nAfter Episode 1.\n',
  'clocks/02-order-enhanced.md': '# Episode 2: Order\n\n**Series**: Time\n',
  'clocks/02-order-part2.md': '# Episode 2: Order\n\n**Series**: Time\n',
  'logs/03-logs.md': '# Logs\n\nA log is a list. See Episode 4.\n',
  'logs/04-queues.md': '# Queues\n',
  'logs/04-topics.md': '# Topics\n',
  'patterns/bulkhead.md': '---\ntype: pattern\n---\n# Bulkhead\n\nFeature toggles.\n',
  'patterns/bulkhead-gold.md': '---\ntype: pattern\n---\n# Bulkhead\n',
  'drafts/x.md': '# X\n',
}

describe('the account of a corpus', async () => {
  const account = accountFor(
    await atlasOf(FILES, {
      config: {
        ...DEFAULT_CONFIG,
        ignore: ['drafts/**'],
        documents: [{ glob: 'logs/03*', kind: 'episode', series: 'Storage' }],
      },
    }),
  )

  test('has a row for every file, with its role and where number and series are stated', () => {
    const rows = account.files.map((file) =>
      file.state === 'read'
        ? [file.path, file.role, file.of, file.numberFrom, file.series, file.seriesFrom]
        : [file.path, file.state, file.reason],
    )
    expect(rows).toEqual([
      ['clocks/01-clocks.md', 'main', undefined, 'text', 'Clocks', 'folder'],
      ['clocks/02-order-enhanced.md', 'variant', 'episode:clocks/02-order', 'text', 'Time', 'text'],
      ['clocks/02-order-part2.md', 'part', 'episode:clocks/02-order', 'text', 'Time', 'text'],
      ['clocks/02-order.md', 'main', undefined, 'header', 'Time', 'header'],
      ['drafts/x.md', 'skipped', 'ignored by the configuration'],
      ['logs/03-logs.md', 'main', undefined, 'file-name', 'Storage', 'config'],
      ['logs/04-queues.md', 'main', undefined, 'file-name', 'Logs', 'folder'],
      ['logs/04-topics.md', 'main', undefined, 'file-name', 'Logs', 'folder'],
      [
        'patterns/bulkhead-gold.md',
        'shares-home',
        'pattern:bulkhead',
        undefined,
        'Patterns',
        'folder',
      ],
      ['patterns/bulkhead.md', 'home-page', undefined, undefined, 'Patterns', 'folder'],
    ])
  })

  test('has counts that add up', () => {
    const { found, read, skipped, failed, roles } = account.counts
    expect({ found, read, skipped, failed }).toEqual({ found: 10, read: 9, skipped: 1, failed: 0 })
    expect(roles).toEqual({ main: 5, variant: 1, part: 1, 'home-page': 1, 'shares-home': 1 })
    expect(Object.values(roles).reduce((a, b) => a + b)).toBe(read)
  })

  test('says what is in doubt: clashes, unclear references, spellings', () => {
    expect(account.clashes).toEqual([
      {
        scope: 'series:logs',
        number: 4,
        documents: ['episode:logs/04-queues', 'episode:logs/04-topics'],
      },
    ])
    expect(account.counts.references).toEqual({ resolved: 2, ambiguous: 1, missing: 1, none: 0 })
    expect(account.ambiguous).toMatchObject([
      {
        path: 'logs/03-logs.md',
        line: 3,
        candidates: ['episode:logs/04-queues', 'episode:logs/04-topics'],
      },
    ])
    expect(account.spellings.map(({ key, spellings }) => [key, spellings])).toEqual([
      ['pattern:feature-flag', ['Feature toggles']],
    ])
  })
})
