import { type TextBlock, textBlocks } from '../../../src/extract/blocks.ts'
import { readDocument } from '../../../src/extract/document.ts'
import { episodeKey } from '../../../src/model/key.ts'
import { nameFinder } from '../../../src/model/name-finder.ts'
import { mergeVocabulary, parseVocabulary } from '../../../src/vocabulary.ts'

const KNOWN = {
  pattern: [
    { name: 'Circuit Breaker' },
    { name: 'Change Data Capture' },
    { name: 'Bulkhead' },
    { name: 'Two-Phase Commit' },
  ],
  company: [
    { name: 'Netflix' },
    { name: 'GitHub' },
    { name: 'Amazon', aliases: ['AWS'] },
    { name: 'Cloudflare' },
  ],
  technology: [{ name: 'DynamoDB', vendor: 'Amazon' }, { name: 'Apache Storm' }],
  incident: [
    {
      name: 'GitHub Database Failover',
      company: 'GitHub',
      year: 2018,
      date: '2018-10-21',
      rootCause: 'network partition',
    },
    {
      name: 'Cloudflare Regex Outage',
      company: 'Cloudflare',
      year: 2019,
      date: '2019-07-02',
      rootCause: 'backtracking regex',
    },
    { name: 'Cloudflare Route Leak', company: 'Cloudflare', year: 2019, date: '2019-06-24' },
    { name: 'AWS S3 Typo', company: 'Amazon', year: 2017 },
  ],
}

/** A finder of a few names of each kind, incidents among them. */
export const finder = nameFinder(
  mergeVocabulary(
    ...Object.entries(KNOWN).map(([kind, entries]) =>
      parseVocabulary(JSON.stringify({ kind, entries }), kind),
    ),
  ),
)

/** Returns the first block of running text. */
export function firstBlock(text: string): TextBlock {
  const path = 'a.md'
  const source = { path, key: episodeKey(path), kind: 'episode' as const, text, hash: '' }
  const [block] = textBlocks(readDocument({ ...source, isDamaged: false }).root)
  if (!block) throw new Error('no text')
  return block
}
