import type { NodeKey } from '../../model/key.ts'
import type { SiteNode } from '../../model/site.ts'
import { naturalOrder } from '../../text/compare.ts'
import type { Lookup } from '../lookup.ts'

/** Who implements what, and how often the episodes say so. */
export interface Matrix {
  /** Patterns, those with most first. */
  rows: SiteNode[]
  /** Companies, those with most first. */
  columns: SiteNode[]
  count(pattern: NodeKey, company: NodeKey): number
  /** The largest count. */
  most: number
  /** How many patterns and companies were left out. */
  left: { rows: number; columns: number }
}

/** Returns the matrix of the `implements` links, of at most so many patterns and companies. */
export function matrixOf(
  { atlas, nodes }: Lookup,
  most: { rows: number; columns: number },
): Matrix {
  const counts = new Map<string, number>()
  const totals = new Map<NodeKey, number>()
  for (const { source, target, relation, weight } of atlas.edges) {
    if (relation !== 'implements') continue
    const cell = `${target} ${source}`
    counts.set(cell, (counts.get(cell) ?? 0) + weight)
    for (const key of [source, target]) totals.set(key, (totals.get(key) ?? 0) + weight)
  }
  const ranked = (kind: SiteNode['kind']) =>
    [...totals]
      .flatMap(([key, total]) => {
        const node = nodes.get(key)
        return node?.kind === kind ? [{ node, total }] : []
      })
      .sort((a, b) => b.total - a.total || naturalOrder(a.node.label, b.node.label))
      .map(({ node }) => node)
  const [rows, columns] = [ranked('pattern'), ranked('company')]
  return {
    rows: rows.slice(0, most.rows),
    columns: columns.slice(0, most.columns),
    count: (pattern, company) => counts.get(`${pattern} ${company}`) ?? 0,
    most: Math.max(0, ...counts.values()),
    left: {
      rows: Math.max(0, rows.length - most.rows),
      columns: Math.max(0, columns.length - most.columns),
    },
  }
}
