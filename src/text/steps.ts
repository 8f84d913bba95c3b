/** The state before the first unit of any name. */
export const ROOT = 0
/** There is no such step. */
export const NONE = -1

/** Small letters and digits of ASCII: a row has a place for each. */
const WIDTH = 36
const RARE = 255
const COLUMNS = new Uint8Array(0x80).fill(RARE)
for (const [column, char] of [...'abcdefghijklmnopqrstuvwxyz0123456789'].entries())
  COLUMNS[char.charCodeAt(0)] = column

const FIRST_STATES = 16

/**
 * The steps of a trie, from state to state by code unit. Most states have one way on, and those of one
 * name stand side by side, so that a walk stays within a few lines of the processor's cache; where names
 * part there is a row of targets, and the few units that are no small letter or digit are in a map.
 */
export class Steps {
  #count = 1
  /** By state: the unit of its only way on; 0 where there is none, or a row. */
  #units = new Uint16Array(FIRST_STATES)
  /** By state: where its only way leads to, or its row, as a negative number. */
  #targets = new Int32Array(FIRST_STATES)
  #rowCount = 1
  /** By row and column; 0, which no step leads to, says that there is none. */
  #rows = new Int32Array(FIRST_STATES * WIDTH)
  readonly #rare = new Map<number, number>()

  /** Returns the state that a unit leads to, a new one where it led nowhere. */
  add(state: number, unit: number): number {
    const known = this.from(state, unit)
    if (known !== NONE) return known
    const target = this.#newState()
    const column = columnOf(unit)
    if (column === RARE) {
      this.#rare.set(rareKey(state, unit), target)
    } else if (this.#targets[state] === 0) {
      this.#units[state] = unit
      this.#targets[state] = target
    } else {
      // The row first: for a new one there may be other rows.
      const row = this.#rowOf(state)
      this.#rows[row * WIDTH + column] = target
    }
    return target
  }

  /** Returns the state that a unit leads to, or NONE. */
  from(state: number, unit: number): number {
    const target = this.#targets[state] as number
    if (target > 0 && this.#units[state] === unit) return target
    const column = columnOf(unit)
    if (column === RARE) return this.#rareFrom(state, unit)
    if (target >= 0) return NONE
    const inRow = this.#rows[-target * WIDTH + column] as number
    return inRow === 0 ? NONE : inRow
  }

  #rareFrom(state: number, unit: number): number {
    if (this.#rare.size === 0) return NONE
    return this.#rare.get(rareKey(state, unit)) ?? NONE
  }

  #newState(): number {
    if (this.#count === this.#units.length) {
      this.#units = grown(this.#units, new Uint16Array(this.#count * 2))
      this.#targets = grown(this.#targets, new Int32Array(this.#count * 2))
    }
    return this.#count++
  }

  /** Where a second way parts, both go into a row. */
  #rowOf(state: number): number {
    const target = this.#targets[state] as number
    if (target < 0) return -target
    const row = this.#rowCount++
    if (this.#rowCount * WIDTH > this.#rows.length)
      this.#rows = grown(this.#rows, new Int32Array(this.#rows.length * 2))
    this.#rows[row * WIDTH + columnOf(this.#units[state] as number)] = target
    this.#units[state] = 0
    this.#targets[state] = -row
    return row
  }
}

function grown<T extends Uint16Array | Int32Array>(from: T, into: T): T {
  into.set(from)
  return into
}

function columnOf(unit: number): number {
  return unit < 0x80 ? (COLUMNS[unit] as number) : RARE
}

/** State and unit in one number, exact below 2^53. */
function rareKey(state: number, unit: number): number {
  return state * 0x1_0000 + unit
}
