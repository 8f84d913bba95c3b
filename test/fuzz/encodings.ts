import type { Dice } from './random.ts'

type Encoding = (text: string, dice: Dice) => Uint8Array

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

function flipped(text: string, dice: Dice): Uint8Array {
  const bytes = utf8(text)
  for (let left = 1 + dice.below(5); left > 0; left--) {
    const at = dice.below(bytes.length)
    bytes[at] = (bytes[at] ?? 0) ^ (1 << dice.below(8))
  }
  return bytes
}

function withoutSome(text: string, dice: Dice): Uint8Array {
  const bytes = utf8(text)
  const start = dice.below(bytes.length)
  const end = start + 1 + dice.below(3)
  return Uint8Array.from([...bytes.subarray(0, start), ...bytes.subarray(end)])
}

function withBytes(text: string, dice: Dice): Uint8Array {
  const bytes = utf8(text)
  const at = dice.below(bytes.length)
  const foreign = dice.of([
    [0],
    [0xff],
    [0xc0, 0x80],
    [0xed, 0xa0, 0x80],
    [0xf0, 0x9f],
    [0x1b, 0x5b],
  ])
  return Uint8Array.from([...bytes.subarray(0, at), ...foreign, ...bytes.subarray(at)])
}

function mixedLineEnds(text: string, dice: Dice): Uint8Array {
  return utf8(text.replace(/\n/g, () => dice.of(['\n', '\r\n', '\r'])))
}

/** Ways to write a text into a file, sound ones and damaged ones. */
export const ENCODINGS = {
  utf8,
  crlf: (text) => utf8(text.replaceAll('\n', '\r\n')),
  cr: (text) => utf8(text.replaceAll('\n', '\r')),
  mixedLineEnds,
  mark: (text) => utf8(`\ufeff${text}`),
  noFinalLineEnd: (text) => utf8(text.trimEnd()),
  latin1: (text) => Uint8Array.from(text, (char) => (char.codePointAt(0) ?? 0) & 0xff),
  utf16: (text) =>
    Uint8Array.from(
      text.split('').flatMap((char) => {
        const code = char.charCodeAt(0)
        return [code & 0xff, code >> 8]
      }),
    ),
  flipped,
  withoutSome,
  withBytes,
} satisfies Record<string, Encoding>

/** Returns the bytes of a text, in half of all cases plain UTF-8, and the name of what was done. */
export function encode(text: string, dice: Dice): { bytes: Uint8Array; encoding: string } {
  const names = Object.keys(ENCODINGS) as [keyof typeof ENCODINGS]
  const encoding = dice.chance(0.5) ? 'utf8' : dice.of(names)
  return { bytes: ENCODINGS[encoding](text, dice), encoding }
}
