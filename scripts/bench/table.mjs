const HEADS = ['bench', 'figure', 'value', 'reference', 'ratio', 'asked']

/** A figure of the table: what was measured, beside its reference where it has one, and what is asked. */
export function toTable(rows) {
  const cells = [HEADS, ...rows.map(cellsOf)]
  const widths = cells[0].map((_, at) => Math.max(...cells.map((row) => row[at].length)))
  const lines = cells.map((row) => row.map((cell, at) => cell.padEnd(widths[at])).join('  '))
  return [lines[0], widths.map((width) => '-'.repeat(width)).join('  '), ...lines.slice(1)]
    .map((line) => line.trimEnd())
    .join('\n')
}

/** A figure alone, before the others are known. */
export function toLine(row) {
  return cellsOf(row)
    .filter((cell) => cell !== '')
    .join('  ')
}

function cellsOf({ bench = '', figure, value, reference = '', ratio, asked = '' }) {
  return [bench, figure, value, reference, ratio === undefined ? '' : ratio.toFixed(3), asked]
}

export const milliseconds = (ms) => (ms < 10 ? `${ms.toFixed(1)} ms` : `${Math.round(ms)} ms`)
export const megabytes = (bytes) => `${(bytes / 1e6).toFixed(bytes < 1e7 ? 2 : 0)} MB`
