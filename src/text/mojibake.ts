import { isAscii } from './fold.ts'

/**
 * Text that was UTF-8 and was read as Mac OS Roman ("caf√©") or as Windows-1252 ("cafÃ©").
 * The check is decoding: a run of such characters, mapped back to bytes, must be strict UTF-8.
 */
const MAC_ROMAN =
  'ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u00a0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uf8ffÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ'
const WINDOWS_1252 = `€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ${charactersTo(0xa0, 0xff)}`

const MAC_BYTES = bytesOf(MAC_ROMAN)
const WINDOWS_BYTES = bytesOf(WINDOWS_1252)
const MAC_PAIR = new RegExp(`[${MAC_ROMAN}]{2}`)
/** What begins a letter of several bytes, and what goes on with it. */
const WINDOWS_PAIR = new RegExp(`[Â-ô][${WINDOWS_1252.slice(0, 0x40)}]`)
/** What is written where Windows-1252 is read: Latin letters, punctuation, signs, pictures. */
const OF_THE_WEST =
  /^(?:[\u00a0-\u017f\u2010-\u205e\u20a0-\u20bf\u2100-\u2bff\u{1f000}-\u{1ffff}]|\ufe0f)+$/u
/** Two characters that also are a capital letter and the punctuation behind its word: "IRMÃ…". */
const CAPITAL_AND_END = /^\p{Lu}[…–—“”‘’»›]$/u
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** A run of characters that were one other text, and as what they were read. */
export interface BrokenRun {
  /** Where it stands in the text. */
  start: number
  end: number
  repaired: string
  readAs: 'Mac OS Roman' | 'Windows-1252'
}

/** Returns the text with every broken run repaired, or the text itself where nothing is broken. */
export function repairMojibake(text: string): string {
  let repaired = ''
  let end = 0
  for (const run of brokenRuns(text)) {
    repaired += text.slice(end, run.start) + run.repaired
    end = run.end
  }
  return end === 0 ? text : repaired + text.slice(end)
}

/** Returns the broken runs of a text, in order. */
export function brokenRuns(text: string): BrokenRun[] {
  if (!mayBeBroken(text)) return []
  return [...text.matchAll(/\P{ASCII}+/gu)].flatMap(({ 0: run, index: start }) => {
    const end = start + run.length
    const decoded = decode(run, text.slice(Math.max(0, start - 1), start), text.slice(end, end + 1))
    return decoded === undefined ? [] : [{ start, end, ...decoded }]
  })
}

/** A broken letter is two characters of one of the two or more: without two side by side there is none. */
export function mayBeBroken(text: string): boolean {
  return !isAscii(text) && (MAC_PAIR.test(text) || WINDOWS_PAIR.test(text))
}

type Decoded = Pick<BrokenRun, 'repaired' | 'readAs'>

function decode(run: string, before: string, behind: string): Decoded | undefined {
  const asMac = decodeMac(run)
  // "Ã©" is a letter with its accent, and by chance also a mark of its own.
  if (asMac !== undefined && !/\p{M}/u.test(asMac))
    return { repaired: asMac, readAs: 'Mac OS Roman' }
  const asWindows = decodeWindows(run, before, behind)
  if (asWindows !== undefined) return { repaired: asWindows, readAs: 'Windows-1252' }
  return asMac === undefined ? undefined : { repaired: asMac, readAs: 'Mac OS Roman' }
}

function decodeMac(run: string): string | undefined {
  const bytes = bytesIn(run, MAC_BYTES)
  if (bytes === undefined) return undefined
  // U+F8FF, the first byte of every emoji, is often lost on the way: try again with it.
  return strictUtf8(bytes) ?? (bytes.length >= 3 ? strictUtf8([0xf0, ...bytes]) : undefined)
}

/** Letters of other scripts count from three on: fewer happen in honest text ("Spaß“", "à «"). */
function decodeWindows(run: string, before: string, behind: string): string | undefined {
  const bytes = bytesIn(run, WINDOWS_BYTES)
  const decoded = bytes && strictUtf8(bytes)
  if (decoded === undefined) return undefined
  const endsWord = /\p{L}/u.test(before) && !/\p{L}/u.test(behind)
  if (endsWord && CAPITAL_AND_END.test(run)) return undefined
  return OF_THE_WEST.test(decoded) || [...decoded].length >= 3 ? decoded : undefined
}

/** One byte alone is never a character: most curly quotation marks are done with here. */
function bytesIn(run: string, bytes: ReadonlyMap<string, number>): number[] | undefined {
  const found: number[] = []
  for (const char of run) {
    const byte = bytes.get(char)
    if (byte === undefined) return undefined
    found.push(byte)
  }
  return found.length < 2 ? undefined : found
}

function bytesOf(characters: string): Map<string, number> {
  return new Map([...characters].map((char, index) => [char, index + 0x80]))
}

function charactersTo(first: number, last: number): string {
  return String.fromCharCode(...Array.from({ length: last - first + 1 }, (_, n) => first + n))
}

function strictUtf8(bytes: readonly number[]): string | undefined {
  try {
    return decoder.decode(Uint8Array.from(bytes))
  } catch {
    return undefined
  }
}
