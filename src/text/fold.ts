/**
 * Returns text in lower case without Latin accents, unit by unit: index i of the result is index i
 * of the text, so that places found in folded text hold in the original.
 */
export function foldUnits(text: string): string {
  if (!/\P{ASCII}/u.test(text)) return text.toLowerCase()
  let folded = ''
  for (let i = 0; i < text.length; i++) folded += foldUnit(text[i] as string)
  return folded
}

const cache = new Map<string, string>()

function foldUnit(unit: string): string {
  const known = cache.get(unit)
  if (known !== undefined) return known
  const plain = unit.normalize('NFKD').replace(/[\u0300-\u036f]/g, '')
  const lower = (plain.length === 1 ? plain : unit).toLowerCase()
  const folded = lower.length === 1 ? lower : unit
  cache.set(unit, folded)
  return folded
}

/** Returns a name as comparable words: folded, runs of anything but letters and digits as one blank. */
export function foldWords(text: string): string {
  return foldUnits(text.normalize('NFC'))
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()
}
