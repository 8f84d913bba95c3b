import { foldedUnit } from './fold.ts'
import { SEPARATOR } from './runs.ts'
import { classOf, isBreak, LOWER, UPPER } from './words.ts'

/** Longer texts are rare: room for them is not kept. */
const MOST_KEPT = 2 ** 20
/** A separator stands before the first class, and two behind the last, as two zeros do behind the units. */
const BEFORE = 1
const BEHIND = 2

/**
 * A text as names are looked for in it: in arrays, which are read many times faster than a string. One
 * is used again for other texts.
 */
export class Letters {
  #text = ''
  #length = 0
  /** Where a word begins, in text order: there are so many of them. */
  #starts = new Int32Array(0)
  #startCount = 0
  #room = 0
  #units = new Uint16Array(BEHIND)
  #classes = new Uint8Array(BEFORE + BEHIND).fill(SEPARATOR)

  /** Takes another text; of the one that it has nothing is read again. */
  take(text: string): void {
    if (text === this.#text) return
    this.#makeRoom(text.length)
    const units = this.#units
    const classes = this.#classes
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i)
      units[i] = foldedUnit(code)
      classes[i + BEFORE] = classOf(code)
    }
    units.fill(0, text.length, text.length + BEHIND)
    classes.fill(SEPARATOR, text.length + BEFORE, text.length + BEFORE + BEHIND)
    this.#text = text
    this.#length = text.length
    this.#findStarts()
  }

  #findStarts(): void {
    let count = 0
    let previous = SEPARATOR
    for (let i = 0; i < this.#length; i++) {
      const current = this.#classes[i + BEFORE] as number
      // Most places are inside a word or between two: nothing more is asked there.
      if (current !== SEPARATOR && (previous === SEPARATOR || current === UPPER))
        if (this.isBoundary(i)) this.#starts[count++] = i
      previous = current
    }
    this.#startCount = count
  }

  /** How many words begin in the text, those at soft boundaries too. */
  get startCount(): number {
    return this.#startCount
  }

  /** Returns where the nth word begins. */
  startAt(nth: number): number {
    return this.#starts[nth] as number
  }

  get length(): number {
    return this.#length
  }

  /** Returns a unit, folded (`foldUnits`). */
  unit(index: number): number {
    return this.#units[index] as number
  }

  /** Returns the class of a unit as it is written, from -1 to the length of the text. */
  classAt(index: number): number {
    return this.#classes[index + BEFORE] as number
  }

  /** True where a word begins or ends (`isBoundary`). */
  isBoundary(index: number): boolean {
    const isPlural = this.#units[index + 1] === S && this.classAt(index + 2) !== LOWER
    return isBreak(this.classAt(index - 1), this.classAt(index), this.classAt(index + 1), isPlural)
  }

  #makeRoom(length: number): void {
    if (length <= this.#room && this.#room <= MOST_KEPT) return
    this.#room = Math.max(length, Math.min(2 * this.#room, MOST_KEPT))
    this.#units = new Uint16Array(this.#room + BEHIND)
    this.#starts = new Int32Array(this.#room)
    this.#classes = new Uint8Array(BEFORE + this.#room + BEHIND).fill(SEPARATOR)
  }
}

const S = 0x73
