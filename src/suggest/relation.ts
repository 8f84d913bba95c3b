import type { AtlasGraph } from '../model/graph.ts'
import type { Relation } from '../model/kind.ts'
import { comesBefore, type Page } from './pages.ts'
import type { Signals } from './signals/all.ts'

/** Named this often, a subject is one that the text leans on. */
const LEANS_ON = 2

/**
 * Returns what the link would say, as its author would put it. Home pages list each other as
 * `related-to`. An episode `deep-dives` into one that is about what it only uses: the title names it, and
 * the text treats it at least as much. It `requires` one only where it states to require that very
 * subject and the other does not come later; order alone never makes a prerequisite. All else, what the text
 * refers to in words already, and links between episodes and home pages, `refers-to`.
 */
export function relationOf(from: Page, to: Page, signals: Signals, graph: AtlasGraph): Relation {
  if (!from.isEpisode && !to.isEpisode) return 'related-to'
  if (!from.isEpisode || !to.isEpisode) return 'refers-to'
  if (signals.spoken.of[from.index]?.has(to.index)) return 'refers-to'
  const subject = signals.subjects.of(from).get(to.index)
  if (subject) {
    const { taught, treatment } = subject
    const isRequired = graph.hasDirectedEdge(`${from.key} requires ${taught.entity}`)
    if (isRequired && !comesBefore(from, to)) return 'requires'
    const isDeeper = taught.isCore && taught.count >= treatment.count
    if (isDeeper && treatment.count >= LEANS_ON) return 'deep-dives'
  }
  const naming = signals.named.of[from.index]?.get(to.index)
  return (naming?.count ?? 0) >= LEANS_ON ? 'deep-dives' : 'refers-to'
}
