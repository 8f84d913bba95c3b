/** A queue that gives back the value that comes before all others; ties are the caller's to decide. */
export class Heap<T> {
  readonly #values: T[] = []
  readonly #isBefore: (a: T, b: T) => boolean

  constructor(isBefore: (a: T, b: T) => boolean) {
    this.#isBefore = isBefore
  }

  get size(): number {
    return this.#values.length
  }

  push(value: T): void {
    const values = this.#values
    let at = values.push(value) - 1
    while (at > 0) {
      const parent = (at - 1) >> 1
      if (!this.#isBefore(value, values[parent] as T)) break
      values[at] = values[parent] as T
      at = parent
    }
    values[at] = value
  }

  /** Takes the first value out, or returns undefined where none is left. */
  pop(): T | undefined {
    const values = this.#values
    const first = values[0]
    const last = values.pop()
    if (last === undefined || values.length === 0) return first
    let at = 0
    for (;;) {
      const left = 2 * at + 1
      if (left >= values.length) break
      const right = left + 1
      const isRight = right < values.length && this.#isBefore(values[right] as T, values[left] as T)
      const child = isRight ? right : left
      if (!this.#isBefore(values[child] as T, last)) break
      values[at] = values[child] as T
      at = child
    }
    values[at] = last
    return first
  }
}
