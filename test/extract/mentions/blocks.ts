import { type TextBlock, textBlocks } from '../../../src/extract/blocks.ts'
import { readDocument } from '../../../src/extract/document.ts'
import { episodeKey } from '../../../src/model/key.ts'
import { nameFinder } from '../../../src/model/name-finder.ts'
import type { Source } from '../../../src/model/source.ts'
import { mergeVocabulary, parseVocabulary } from '../../../src/vocabulary.ts'

const KNOWN = {
  pattern: [
    { name: 'Circuit Breaker' },
    { name: 'Change Data Capture' },
    { name: 'Bulkhead' },
    { name: 'Two-Phase Commit' },
    { name: 'Optimistic Locking' },
    { name: 'Pessimistic Locking' },
    { name: 'Range Partitioning' },
    { name: 'List Partitioning' },
    { name: 'Thread Pool' },
    { name: 'Thread Pool Isolation', aliases: ['thread pool bulkhead'] },
    { name: 'Process Isolation' },
    { name: 'Partition Key' },
    { name: 'Consistent Hashing', aliases: ['Consistent Hash'] },
    { name: 'Feature Flag' },
    { name: 'Partitioning' },
  ],
  company: [
    { name: 'Netflix' },
    { name: 'GitHub' },
    { name: 'Amazon', aliases: ['AWS'] },
    { name: 'Cloudflare' },
    { name: 'MoonScale', case: 'exact' },
    { name: 'Block', needsContext: true },
    { name: 'RiverDB', aliases: ['RiverDB Inc'], case: 'exact', needsContext: true },
  ],
  technology: [
    { name: 'DynamoDB', aliases: ['Amazon DynamoDB'], vendor: 'Amazon' },
    { name: 'Apache Storm' },
    { name: 'RiverDB' },
    { name: 'Photon Engine', vendor: 'Netflix', category: 'database' },
  ],
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
    { name: 'Block payments outage', company: 'Block', year: 2020, date: '2020-05-07' },
    { name: 'AWS S3 Typo', company: 'Amazon', year: 2017, date: '2017-02-28' },
    { name: 'Fork of nobody', year: 2016, date: '2016-03-03' },
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

/** Returns a file of that text. */
export function sourceOf(text: string): Source {
  const path = 'a.md'
  return { path, key: episodeKey(path), kind: 'episode', text, hash: '', isDamaged: false }
}

/** Returns the first block of running text. */
export function firstBlock(text: string): TextBlock {
  const [block] = textBlocks(readDocument(sourceOf(text)).root)
  if (!block) throw new Error('no text')
  return block
}
