/** The state before the first unit of any name. */
export const ROOT = 0
/** There is no such step. */
export const NONE = -1

const FIRST_CAPACITY = 1 << 6

/**
 * The steps of a trie, from state to state by code unit, in one hash table of plain numbers with open
 * addressing: a text is looked at unit by unit, so that a step has to cost next to nothing.
 */
export class Steps {
  #count = 1
  #mask = FIRST_CAPACITY - 1
  /** State before and unit in one number, exact below 2^53; 0 is a free slot. */
  #keys = new Float64Array(FIRST_CAPACITY)
  #targets = new Int32Array(FIRST_CAPACITY)

  /** Returns the state that a unit leads to, a new one where it led nowhere. */
  add(state: number, unit: number): number {
    const slot = this.#slotOf(state, unit)
    if (this.#keys[slot] !== 0) return this.#targets[slot] as number
    if (this.#count * 2 > this.#mask) {
      this.#grow()
      return this.add(state, unit)
    }
    this.#keys[slot] = keyOf(state, unit)
    this.#targets[slot] = this.#count
    return this.#count++
  }

  /** Returns the state that a unit leads to, or NONE. */
  from(state: number, unit: number): number {
    const slot = this.#slotOf(state, unit)
    return this.#keys[slot] === 0 ? NONE : (this.#targets[slot] as number)
  }

  /** The slot of a step, or the free one where it belongs. */
  #slotOf(state: number, unit: number): number {
    const key = keyOf(state, unit)
    let slot = mix(state, unit) & this.#mask
    while (this.#keys[slot] !== 0 && this.#keys[slot] !== key) slot = (slot + 1) & this.#mask
    return slot
  }

  #grow(): void {
    const [keys, targets] = [this.#keys, this.#targets]
    this.#mask = keys.length * 2 - 1
    this.#keys = new Float64Array(keys.length * 2)
    this.#targets = new Int32Array(keys.length * 2)
    for (const [at, key] of keys.entries()) {
      if (key === 0) continue
      const slot = this.#slotOf(Math.floor(key / UNITS), (key % UNITS) - 1)
      this.#keys[slot] = key
      this.#targets[slot] = targets[at] as number
    }
  }
}

const UNITS = 0x1_0001

/** Never 0, so that 0 can say free. */
function keyOf(state: number, unit: number): number {
  return state * UNITS + unit + 1
}

function mix(state: number, unit: number): number {
  const mixed = Math.imul(state, 0x9e3779b1) ^ Math.imul(unit + 1, 0x85ebca6b)
  return mixed ^ (mixed >>> 15)
}
