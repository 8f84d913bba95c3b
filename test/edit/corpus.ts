import type { Atlas } from '../../src/model/atlas.ts'
import type { EditPlan } from '../../src/model/edit.ts'
import type { NodeKey } from '../../src/model/key.ts'
import type { Relation } from '../../src/model/kind.ts'
import type { Suggestion } from '../../src/model/suggestion.ts'
import { planLinks } from '../../src/rereading.ts'
import { applySplices } from '../../src/text/splice.ts'
import { atlasOf, type Files, TINY_VOCABULARY } from '../support/corpus.ts'

const EPISODES = [
  'Clocks',
  'Order',
  'Outages',
  'Logs',
  'Queues',
  'Partitions',
  'Backpressure',
  'Caches',
  'Breakers',
]

/** Documents to link to: a short series, and the pages of some patterns. */
export const NEIGHBOURS: Files = {
  ...Object.fromEntries(
    EPISODES.map((title, i) => [
      `episode-0${i + 1}-${title.toLowerCase()}.md`,
      `# Episode ${i + 1}: ${title}\n\nWords.\n`,
    ]),
  ),
  ...Object.fromEntries(
    ['Bulkhead', 'Circuit Breaker', 'Failover', 'Retry', 'Timeout'].map((name) => [
      `patterns/${name.toLowerCase().replace(' ', '-')}.md`,
      `---\ntype: pattern\n---\n# ${name}\n\nWords.\n`,
    ]),
  ),
  'notes (old) & "new" #1.md': '# Notes [old](x) `$&` <b>*new*</b> | &amp; _ends_\n\nWords.\n',
}

export type Link = readonly [relation: string, target: string]

/** Returns the suggestions that ask for these links in one file. */
export function suggestionsOf(atlas: Atlas, path: string, links: readonly Link[]): Suggestion[] {
  const byKey = new Map(atlas.identity.documents.map((document) => [document.key, document.path]))
  const source = atlas.identity.documents.find((document) => document.path === path)
  if (!source) throw new Error(`no ${path}`)
  return links.map(([relation, target]) => ({
    source: source.key,
    sourcePath: path,
    target: target as NodeKey,
    targetPath: byKey.get(target as NodeKey) ?? 'nowhere.md',
    relation: relation as Relation,
    score: 0.9,
    reasons: ['told to'],
    evidence: [],
  }))
}

export interface Edited {
  before: Atlas
  after: Atlas
  plan: EditPlan
  files: Files
}

/** Edits a corpus given as text, and reads all of it again. */
export async function edited(files: Files, path: string, links: readonly Link[]): Promise<Edited> {
  const before = await atlasOf(files)
  const plan = await planLinks(before, suggestionsOf(before, path, links), TINY_VOCABULARY)
  const written = { ...files }
  for (const edit of plan.edits)
    written[edit.path] = applySplices(files[edit.path] ?? '', edit.splices)
  return { before, after: await atlasOf(written), plan, files: written }
}

/** Returns the edges that only one of two graphs has. */
export function changedEdges(before: Atlas, after: Atlas): { added: string[]; lost: string[] } {
  const old = new Set(before.graph.edges())
  const now = new Set(after.graph.edges())
  return {
    added: [...now].filter((edge) => !old.has(edge)),
    lost: [...old].filter((edge) => !now.has(edge)),
  }
}
