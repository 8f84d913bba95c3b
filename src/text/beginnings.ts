import { isBoundary } from './words.ts'

/** As many letters of a name say enough: hardly a word that begins so is none. */
const TELLING = 6
const SLOTS = 1 << 16

const GOES_ON = 1
const ENDS = 2
const ANYTHING = 4

/**
 * How names begin, to rule out most words of a text by their first letters before anything larger is
 * asked. Two beginnings may share a slot: what is not ruled out has to be looked at in full.
 */
export class Beginnings {
  readonly #slots = new Uint8Array(SLOTS)

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

  /** False where no name starts; a joint or a letter of another script may be anything. */
  mayStart(folded: string, at: number, text: string): boolean {
    let beginning = 0
    for (let i = at; i < at + TELLING; i++) {
      const code = folded.charCodeAt(i)
      if (!isPlain(code)) return code >= 0x80 || i > at
      beginning = Math.imul(beginning, 33) ^ code
      const known = this.#slots[slotOf(beginning)] as number
      if ((known & ANYTHING) !== 0) return true
      if ((known & ENDS) !== 0 && isBoundary(text, i + 1)) return true
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
  return Math.imul(beginning, 0x9e3779b1) >>> 16
}
