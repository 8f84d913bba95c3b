import type { Atlas } from '../model/atlas.ts'
import { SEVERITIES } from '../model/finding.ts'
import type { Corpus } from '../model/source.ts'
import { groupBy } from '../text/group-by.ts'
import { printable } from './printable.ts'
import { count, grouped } from './words.ts'

/**
 * Returns what became of every file of a corpus and what was found in them. Read, skipped and
 * failed files add up to all files; every one that was not read is named.
 */
export function summaryOf(atlas: Atlas): string[] {
  const { graph, findings, identity, extracts } = atlas
  const records = extracts.reduce((sum, extract) => sum + extract.records.length, 0)
  const variants = identity.documents.filter((document) => document.role === 'variant').length
  const gaps = SEVERITIES.map((severity) => {
    const number = findings.filter((finding) => finding.severity === severity).length
    return severity === 'info' ? `${grouped(number)} info` : count(number, severity)
  })
  const counts = [
    `${fileCounts(atlas.corpus)}; ${count(variants, 'variant')}; ${count(records, 'record')}; `,
    `${count(graph.order, 'node')}, ${count(graph.size, 'edge')}; gaps: ${gaps.join(', ')}`,
  ]
  return [
    counts.join(''),
    ...acceptedGaps(atlas),
    ...unreadFiles(atlas.corpus),
    ...mergedPages(atlas),
    ...approximations(atlas),
  ]
}

/** Returns a line that says how many gaps comments in the files accept, if any. */
export function acceptedGaps({ accepted }: Atlas): string[] {
  return accepted === 0 ? [] : [`${count(accepted, 'gap')} accepted by comments in the files`]
}

/** "321 files: 318 read, 2 skipped, 1 failed". */
export function fileCounts({ found, sources, skipped, failed }: Corpus): string {
  const parts = [
    `${grouped(sources.length)} read`,
    `${grouped(skipped.length)} skipped`,
    `${grouped(failed.length)} failed`,
  ]
  return `${count(found, 'file')}: ${parts.join(', ')}`
}

/** Returns a line for every file that was found and not read. */
export function unreadFiles({ skipped, failed }: Corpus): string[] {
  const line = (word: string) => (file: { path: string; reason: string }) =>
    `  ${word} ${printable(file.path)}: ${printable(file.reason)}`
  return [...skipped.map(line('skipped')), ...failed.map(line('failed'))]
}

/** What is exact, or drawn to the end, on smaller graphs alone. */
function approximations({ graph, pivots, layout }: Atlas): string[] {
  const nodes = count(graph.order, 'node')
  const lines: string[] = []
  if (pivots > 0 && pivots < graph.order)
    lines.push(`  betweenness of ${nodes} estimated from ${grouped(pivots)} of them`)
  if (layout && layout.rounds < layout.usual)
    lines.push(
      `  map of ${nodes} drawn in ${layout.rounds} rounds, a smaller one in ${layout.usual}`,
    )
  return lines
}

/** Entities that several pages describe: one node, which has to be said. */
function mergedPages({ identity }: Atlas): string[] {
  return [...groupBy(identity.documents, ({ key }) => key)]
    .filter(([, pages]) => pages.length > 1)
    .map(([key, pages]) => {
      const paths = pages.map(({ path }) => path).join(', ')
      return `  merged ${printable(key)}: ${printable(paths, 400)}`
    })
}
