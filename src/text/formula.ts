/** Also the wide signs: spreadsheets of East Asian systems take them for the narrow ones. */
const BEGINS_FORMULA = /^[=+\-@＝＋－＠\t\r\n]/u

/** Returns the text of a cell, behind an apostrophe where a spreadsheet would take it for a formula and run it. */
export function withoutFormula(text: string): string {
  return BEGINS_FORMULA.test(text) ? `'${text}` : text
}
