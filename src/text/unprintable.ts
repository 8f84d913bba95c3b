/** Control characters, line separators and marks that reorder text: what a terminal must not obey. */
const UNPRINTABLE = /[\p{Cc}\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu

/** Returns text with every unprintable character but those of `kept` as `\x1b` or `\u2028`. */
export function escapeUnprintable(text: string, kept = ''): string {
  return escapeCharacters(text, escaped, kept)
}

/** Returns text with every unprintable character but those of `kept` written in a form of its own. */
export function escapeCharacters(text: string, write: (code: number) => string, kept = ''): string {
  return text.replace(UNPRINTABLE, (char) =>
    kept.includes(char) ? char : write(char.charCodeAt(0)),
  )
}

function escaped(code: number): string {
  return code < 0x100
    ? `\\x${code.toString(16).padStart(2, '0')}`
    : `\\u${code.toString(16).padStart(4, '0')}`
}
