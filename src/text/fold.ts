/**
 * Returns text in lower case without Latin accents, unit by unit: index i of the result is index i
 * of the text, so that places found in folded text hold in the original.
 */
export function foldUnits(text: string): string {
  if (isAscii(text)) return text.toLowerCase()
  const folded = text.replace(NOT_ASCII, foldUnit).toLowerCase()
  return folded.length === text.length ? folded : text.split('').map(foldUnit).join('')
}

/** True of a text that has nothing but ASCII. */
export function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 0x7f) return false
  return true
}

const NOT_ASCII = /[\u0080-\uffff]/g

function foldUnit(unit: string): string {
  return String.fromCharCode(foldedUnit(unit.charCodeAt(0)))
}

/** By code unit, as soon as one was met; 0 is not yet known. */
const known = new Uint16Array(0x10000)

/** Returns a code unit folded, as `foldUnits` does. */
export function foldedUnit(code: number): number {
  return (known[code] as number) || foldRare(code)
}

function foldRare(code: number): number {
  const unit = String.fromCharCode(code)
  const plain = unit.normalize('NFKD').replace(/[\u0300-\u036f]/g, '')
  // A mark that stands alone (U+037A) is written as one on a blank, and no letter may become a blank.
  const isOne = plain.length === 1 && (plain !== ' ' || /\s/.test(unit))
  const lower = (isOne ? plain : unit).toLowerCase()
  const folded = lower.length === 1 ? lower.charCodeAt(0) : code
  known[code] = folded
  return folded
}

/** Returns a name as comparable words: folded, runs of anything but letters and digits as one blank. */
export function foldWords(text: string): string {
  if (isAscii(text))
    return text
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, ' ')
      .trim()
  return foldUnits(text.normalize('NFC'))
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()
}
