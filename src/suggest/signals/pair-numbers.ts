import type { WordPairs } from '../../model/likeness.ts'
import { mixed } from './mix.ts'

const FEWEST_SLOTS = 1024

/**
 * Numbers pairs of words as they come. A hash table with open addressing (Knuth, The Art of Computer Programming,
 * vol. 3, 6.4, algorithm L): a large corpus has more pairs than a Map can hold, and there a pair takes 16 bytes.
 */
export class PairNumbers {
  #first = new Int32Array(FEWEST_SLOTS / 2)
  #second = new Int32Array(FEWEST_SLOTS / 2)
  #count = 0
  /** By place in the table: 1 + the number of the pair, 0 for none. */
  #slots = new Int32Array(FEWEST_SLOTS)

  of(first: number, second: number): number {
    const slot = this.#slotOf(first, second)
    const known = this.#slots[slot] as number
    if (known > 0) return known - 1
    if (this.#count === this.#first.length) {
      this.#grow()
      return this.of(first, second)
    }
    this.#first[this.#count] = first
    this.#second[this.#count] = second
    this.#slots[slot] = ++this.#count
    return this.#count - 1
  }

  /** Returns the pairs in the order of their numbers. */
  pairs(): WordPairs {
    return {
      first: this.#first.slice(0, this.#count),
      second: this.#second.slice(0, this.#count),
    }
  }

  /** Where a pair is, or where it would be. */
  #slotOf(first: number, second: number): number {
    const mask = this.#slots.length - 1
    let slot = mixed(first, second) & mask
    for (;;) {
      const number = (this.#slots[slot] as number) - 1
      if (number < 0 || (this.#first[number] === first && this.#second[number] === second))
        return slot
      slot = (slot + 1) & mask
    }
  }

  /** Twice the room: at most half of the table is taken, so that ways in it are short. */
  #grow(): void {
    const room = 2 * this.#first.length
    this.#first = withRoom(this.#first, room)
    this.#second = withRoom(this.#second, room)
    this.#slots = new Int32Array(2 * room)
    for (let number = 0; number < this.#count; number++) {
      const slot = this.#slotOf(this.#first[number] as number, this.#second[number] as number)
      this.#slots[slot] = number + 1
    }
  }
}

function withRoom(numbers: Int32Array<ArrayBuffer>, room: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(room)
  larger.set(numbers)
  return larger
}
