import { withoutFormula } from '../../text/formula.ts'

/** A table to be taken along: names of columns, then rows of cells. */
export type TextTable = readonly (readonly string[])[]

/**
 * Returns a table as CSV (RFC 4180, with a byte order mark for spreadsheets). A cell that a spreadsheet
 * would take for a formula begins with an apostrophe.
 */
export function toCsv(table: TextTable): string {
  return `\ufeff${table.map((row) => row.map(csvCell).join(',')).join('\r\n')}\r\n`
}

/** Returns a table with tabs between cells, as spreadsheets take it from the clipboard. */
export function toTabs(table: TextTable): string {
  return table.map((row) => row.map((cell) => guarded(oneLine(cell))).join('\t')).join('\n')
}

function csvCell(text: string): string {
  const cell = guarded(text)
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}

function guarded(text: string): string {
  return /^[+-]?[\d.,]+%?$/.test(text) ? text : withoutFormula(text)
}

function oneLine(text: string): string {
  return text.replace(/[\t\r\n]+/g, ' ')
}
