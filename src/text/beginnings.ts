import type { Letters } from './letters.ts'

/** As many letters of a name say enough: hardly a text that begins so is none. */
const TELLING = 12
const BITS = 18

const GOES_ON = 1
const ENDS = 2
const ANYTHING = 4

/**
 * How names begin, to rule out most words of a text by their first letters before anything larger is
 * asked. Two beginnings may share a slot: what is not ruled out has to be looked at in full.
 */
export class Beginnings {
  readonly #slots = new Uint8Array(1 << BITS)

  /** Adds the letters of a name, folded. */
  add(letters: string): void {
    let beginning = 0
    for (let i = 0; i < TELLING; i++) {
      const code = letters.charCodeAt(i)
      if (!isPlain(code)) {
        this.#note(beginning, i === letters.length ? ENDS : ANYTHING)
        return
      }
      beginning = Math.imul(beginning, 33) ^ code
      this.#note(beginning, i + 1 === TELLING ? ANYTHING : GOES_ON)
    }
  }

  /** False where no name starts. What stands between two words of a name is passed over. */
  mayStart(text: Letters, at: number): boolean {
    let beginning = 0
    let letters = 0
    for (let i = at; letters < TELLING; i++) {
      const code = text.unit(i)
      if (!isPlain(code)) {
        if (isBlank(code) && !isBlank(text.unit(i - 1))) continue
        // Letters of other scripts, accents and signs within a word may be anything.
        return mayBeLetter(code) || mayBeLetter(text.unit(i + 1))
      }
      letters += 1
      beginning = Math.imul(beginning, 33) ^ code
      const known = this.#slots[slotOf(beginning)] as number
      if ((known & ANYTHING) !== 0) return true
      if ((known & ENDS) !== 0 && text.isBoundary(i + 1)) return true
      if ((known & GOES_ON) === 0) return false
    }
    return true
  }

  #note(beginning: number, what: number): void {
    const slot = slotOf(beginning)
    this.#slots[slot] = (this.#slots[slot] as number) | what
  }
}

/** True of a small letter or digit of ASCII. */
export function isPlain(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39)
}

function slotOf(beginning: number): number {
  return Math.imul(beginning, 0x9e3779b1) >>> (32 - BITS)
}

function mayBeLetter(code: number): boolean {
  return isPlain(code) || code >= 0x80
}

/** True of what may stand once between two words of a name, of ASCII: blank, line feed, hyphen, underscore. */
function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x2d || code === 0x5f
}
