import { isAscii } from './fold.ts'

/**
 * Text that was UTF-8 and was read as Mac OS Roman ("caf√©", "üìê" for an emoji).
 * The check is decoding: a run of such characters, mapped back to bytes, must be strict UTF-8.
 */
const MAC_ROMAN =
  'ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u00a0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uf8ffÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ'

const BYTES = new Map([...MAC_ROMAN].map((char, index) => [char, index + 0x80]))
const PAIR = new RegExp(`[${MAC_ROMAN}]{2}`)
const decoder = new TextDecoder('utf-8', { fatal: true })

/** Returns the text with every broken run repaired, or the text itself where nothing is broken. */
export function repairMojibake(text: string): string {
  if (!mayBeBroken(text)) return text
  return text.replace(/\P{ASCII}+/gu, (run) => decode(run) ?? run)
}

/** A broken letter is two characters of Mac OS Roman or more: without two of them side by side there is none. */
export function mayBeBroken(text: string): boolean {
  return !isAscii(text) && PAIR.test(text)
}

function decode(run: string): string | undefined {
  const bytes: number[] = []
  for (const char of run) {
    const byte = BYTES.get(char)
    if (byte === undefined) return undefined
    bytes.push(byte)
  }
  // One byte alone is never a character: most curly quotation marks are done with here.
  if (bytes.length < 2) return undefined
  // U+F8FF, the first byte of every emoji, is often lost on the way: try again with it.
  return strictUtf8(bytes) ?? (bytes.length >= 3 ? strictUtf8([0xf0, ...bytes]) : undefined)
}

function strictUtf8(bytes: readonly number[]): string | undefined {
  try {
    return decoder.decode(Uint8Array.from(bytes))
  } catch {
    return undefined
  }
}
