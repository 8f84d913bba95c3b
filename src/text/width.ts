const FULL = /[\uff01-\uff5e]/
const ALL_FULL = /[\uff01-\uff5e]/g

/**
 * Returns text with letters, digits and signs of full width ("Ｅｐｉｓｏｄｅ　１２：") as the usual ones, unit by unit:
 * what NFKC makes of them, and of nothing else, so that "²" stays no "2" and places hold in the original.
 */
export function usualWidth(text: string): string {
  if (!FULL.test(text)) return text
  return text.replace(ALL_FULL, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
}
