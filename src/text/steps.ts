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
 * The steps of a trie, from state to state by code unit: a row of targets for each state, since a text is
 * looked at unit by unit and a step has to cost next to nothing; the few other units are in a map.
 */
export class Steps {
  #count = 1
  /** By state and column; 0, which no step leads to, says that there is none. */
  #rows = new Int32Array(FIRST_STATES * WIDTH)
  readonly #rare = new Map<number, number>()

  /** Returns the state that a unit leads to, a new one where it led nowhere. */
  add(state: number, unit: number): number {
    const known = this.from(state, unit)
    if (known !== NONE) return known
    const target = this.#count++
    if (target * WIDTH >= this.#rows.length) this.#grow()
    const column = columnOf(unit)
    if (column === RARE) this.#rare.set(rareKey(state, unit), target)
    else this.#rows[state * WIDTH + column] = target
    return target
  }

  /** Returns the state that a unit leads to, or NONE. */
  from(state: number, unit: number): number {
    const column = columnOf(unit)
    if (column === RARE) return this.#rareFrom(state, unit)
    const target = this.#rows[state * WIDTH + column] as number
    return target === 0 ? NONE : target
  }

  #rareFrom(state: number, unit: number): number {
    if (this.#rare.size === 0) return NONE
    return this.#rare.get(rareKey(state, unit)) ?? NONE
  }

  #grow(): void {
    const rows = new Int32Array(this.#rows.length * 2)
    rows.set(this.#rows)
    this.#rows = rows
  }
}

function columnOf(unit: number): number {
  return unit < 0x80 ? (COLUMNS[unit] as number) : RARE
}

/** State and unit in one number, exact below 2^53. */
function rareKey(state: number, unit: number): number {
  return state * 0x1_0000 + unit
}
